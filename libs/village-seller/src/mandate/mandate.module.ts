import { Module } from '@nestjs/common';
import { NoticeModule } from '@shanhuo/notice';
import { MembershipModule } from '../membership/membership.module.js';
import { VillageSellerModule } from '../village-seller.module.js';
import { AskForMandateService } from './ask-for-mandate.service.js';
import { ConfirmMandateService } from './confirm-mandate.service.js';
import { EndMandateService } from './end-mandate.service.js';
import { GrantMandateService } from './grant-mandate.service.js';
import { MandateNotices } from './mandate-notices.js';
import { MandateReader } from './mandate.reader.js';
import { MandateRepository } from './mandate.repository.js';

const PROVIDERS = [
  AskForMandateService,
  ConfirmMandateService,
  EndMandateService,
  GrantMandateService,
  MandateNotices,
  MandateReader,
  MandateRepository,
];

/** Households and the agents who act for them. */
@Module({ imports: [NoticeModule, MembershipModule, VillageSellerModule], providers: PROVIDERS, exports: PROVIDERS })
export class MandateModule {}
