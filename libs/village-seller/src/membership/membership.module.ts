import { Module } from '@nestjs/common';
import { NoticeModule } from '@shanhuo/notice';
import { VillageSellerModule } from '../village-seller.module.js';
import { JoinService } from './join.service.js';
import { MemberTermsService } from './member-terms.service.js';
import { MembershipAccess } from './membership-access.js';
import { MembershipNotices } from './membership-notices.js';
import { MembershipReader } from './membership.reader.js';
import { MembershipRepository } from './membership.repository.js';
import { TellActing } from './tell-acting.handler.js';

const PROVIDERS = [
  JoinService,
  MemberTermsService,
  MembershipAccess,
  MembershipNotices,
  MembershipReader,
  MembershipRepository,
  TellActing,
];

/** Households and their cooperatives. A module of its own, since it needs notices: who only reads sellers does not. */
@Module({ imports: [NoticeModule, VillageSellerModule], providers: PROVIDERS, exports: PROVIDERS })
export class MembershipModule {}
