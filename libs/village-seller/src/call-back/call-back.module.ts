import { Module } from '@nestjs/common';
import { NoticeModule } from '@shanhuo/notice';
import { VillageSellerModule } from '../village-seller.module.js';
import { AnswerCallBackService } from './answer-call-back.service.js';
import { AskForCallBackService } from './ask-for-call-back.service.js';
import { CallBackRepository } from './call-back.repository.js';
import { ForgetCallBacksSweep } from './forget-call-backs.sweep.js';

const PROVIDERS = [AnswerCallBackService, AskForCallBackService, CallBackRepository, ForgetCallBacksSweep];

/** Requests to be called, and who answers them. */
@Module({ imports: [NoticeModule, VillageSellerModule], providers: PROVIDERS, exports: PROVIDERS })
export class CallBackModule {}
