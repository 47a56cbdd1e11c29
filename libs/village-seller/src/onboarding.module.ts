import { Module } from '@nestjs/common';
import { NoticeModule } from '@shanhuo/notice';
import { ApplicationReader } from './application/application.reader.js';
import { ApplicationRepository } from './application/application.repository.js';
import { ApplicationSteps } from './application/application.steps.js';
import { ApplyService } from './application/apply.service.js';
import { DecideService } from './application/decide.service.js';
import { FiledPapers } from './application/filed-papers.js';
import { ForgetApplicantsSweep } from './application/forget-applicants.sweep.js';
import { OpenShop } from './application/open-shop.js';
import { ResubmitService } from './application/resubmit.service.js';
import { ReviewService } from './application/review.service.js';
import { OnboardingHandlers, TELLING_PROVIDERS } from './application/telling.handlers.js';
import { StatedIdentity } from './application/stated-identity.js';
import { ChecklistRepository } from './checklist/checklist.repository.js';
import { ChecklistDesk } from './checklist/checklist-desk.service.js';
import { DocumentService } from './document/document.service.js';
import { TellPettyTrade } from './petty-trade/tell-petty-trade.handler.js';
import { LeaveService } from './standing/leave.service.js';
import { ReverifyService } from './standing/reverify.service.js';
import { StandingNotices } from './standing/standing-notices.js';
import { StandingReader } from './standing/standing.reader.js';
import { StandingRepository } from './standing/standing.repository.js';
import { TellDueSweep } from './standing/tell-due.sweep.js';
import { VillageSellerModule } from './village-seller.module.js';

const PROVIDERS = [
  ApplicationReader,
  ApplicationRepository,
  ApplicationSteps,
  ApplyService,
  ChecklistDesk,
  ChecklistRepository,
  DecideService,
  DocumentService,
  ForgetApplicantsSweep,
  FiledPapers,
  LeaveService,
  OnboardingHandlers,
  OpenShop,
  ResubmitService,
  ReverifyService,
  ReviewService,
  StandingNotices,
  StandingReader,
  StandingRepository,
  StatedIdentity,
  TellDueSweep,
  TellPettyTrade,
  ...TELLING_PROVIDERS,
];

/**
 * How one comes to sell here. A module of its own, since it needs persons and notices: who only reads sellers needs
 * neither.
 */
@Module({ imports: [NoticeModule, VillageSellerModule], providers: PROVIDERS, exports: PROVIDERS })
export class OnboardingModule {}
