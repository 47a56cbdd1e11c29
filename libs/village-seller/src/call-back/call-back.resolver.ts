import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure, type Failure } from '@shanhuo/kernel';
import { AnswerCallBackService, type CallBackStepped } from './answer-call-back.service.js';
import { AskForCallBackService } from './ask-for-call-back.service.js';
import {
  FinishCallBackResult,
  RequestCallBackResult,
  RevealCallBackResult,
  TakeCallBackResult,
} from './call-back.result.js';
import { CallBackCodeInput, CallBackType, FinishCallBackInput, RequestCallBackInput } from './call-back.types.js';
import { showCallBack } from './call-back.view.js';
import { CALL_BACK_WORDS as WORDS } from './call-back.words.js';

const TO_ANSWER = 'requests from shops of the villages one is agent of, and all for the county desk';

/** Who needs a person asks to be called, and is called. */
@Resolver(() => CallBackType)
export class CallBackResolver {
  constructor(
    @Inject(AskForCallBackService) private readonly asking: AskForCallBackService,
    @Inject(AnswerCallBackService) private readonly answering: AnswerCallBackService,
  ) {}

  @Allow.role(['agent', 'operator'], TO_ANSWER)
  @Query(() => [CallBackType], { description: 'Who waits to be called, the longest first, 100 at most.' })
  async callBacksWaiting(@Context() { viewer, language }: ViewerContext): Promise<CallBackType[]> {
    const rows = await this.answering.listWaiting(viewer);
    return rows.map((row) => showCallBack(row, viewer.personId, language));
  }

  @Allow.role(['agent', 'operator'], TO_ANSWER)
  @Query(() => CallBackType, { nullable: true, description: 'One by the code that was read out; else null.' })
  async callBack(
    @Args('code', { type: () => String, description: 'Its code, as it was typed.' }) code: string,
    @Context() { viewer, language }: ViewerContext,
  ): Promise<CallBackType | undefined> {
    const row = await this.answering.find(viewer, code);
    return row && showCallBack(row, viewer.personId, language);
  }

  @Allow.everyone()
  @Mutation(() => RequestCallBackResult, {
    description: 'Asks to be called. Three times a day a number, ten times an hour a network.',
  })
  async requestCallBack(
    @Args('input', { description: 'Whom to call, about what.' }) input: RequestCallBackInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return say(await this.asking.ask(viewer, input, language), WORDS, language);
  }

  @Allow.role(['agent', 'operator'], TO_ANSWER)
  @Mutation(() => TakeCallBackResult, {
    description: 'Takes a request; whoever asked reads so. An operator also takes over what somebody else took.',
  })
  async takeCallBack(
    @Args('input', { description: 'Which.' }) input: CallBackCodeInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.answering.take(context.viewer, personId, input.code), context);
  }

  @Allow.role(['agent', 'operator'], TO_ANSWER)
  @Mutation(() => RevealCallBackResult, {
    description: 'Shows the number of a request one took; that it was shown is kept.',
  })
  async revealCallBack(
    @Args('input', { description: 'Which.' }) input: CallBackCodeInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return say(await this.answering.reveal(viewer, personId, input.code), WORDS, language);
  }

  @Allow.role(['agent', 'operator'], TO_ANSWER)
  @Mutation(() => FinishCallBackResult, {
    description: 'Ends a request one took, with a note; whoever asked is told.',
  })
  async finishCallBack(
    @Args('input', { description: 'Which, and what came of it.' }) input: FinishCallBackInput,
    @CurrentSession() { personId }: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.answering.finish(context.viewer, personId, input, context.language), context);
  }

  /** The request as it stands after a step. */
  private async answer(
    outcome: CallBackStepped | Failure,
    { viewer, language }: ViewerContext,
  ): Promise<CallBackType | Failure> {
    if (isFailure(outcome)) return say(outcome, WORDS, language);
    const row = await this.answering.find(viewer, outcome.requestCode);
    if (row === undefined) throw new Error(`request ${outcome.requestCode} was just written and is gone`);
    return showCallBack(row, viewer.personId, language);
  }
}
