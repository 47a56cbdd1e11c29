import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ProblemWords, type ViewerContext } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, say } from '@shanhuo/identity/graphql';
import { Failure } from '@shanhuo/kernel';
import { LotType } from '../lot/lot.types.js';
import { LabelCodes } from './label-codes.js';
import { TraceService } from './trace.service.js';
import { TraceResult, TraceType } from './trace.types.js';

const WORDS: ProblemWords = {
  ...IDENTITY_FAILURE_WORDS,
  LABEL_NOT_OURS: {
    'zh-CN': '这个标签不是我们的，或者被改动过。请向卖家核实。',
    en: 'This label is none of ours, or it was changed. Please ask whoever sold the goods.',
  },
};

/** Results are told apart by the names of their classes. */
class Trace extends TraceType {}

/** What labels say, and what they lead to. */
@Resolver(() => LotType)
export class TraceResolver {
  constructor(
    @Inject(TraceService) private readonly traces: TraceService,
    @Inject(LabelCodes) private readonly labels: LabelCodes,
  ) {}

  @Allow.everyone()
  @Query(() => TraceResult, { description: 'Where goods come from, by what the square on their label says.' })
  async trace(
    @Args('code', { type: () => String, description: 'What stands after /t/ in the address on the label.' })
    code: string,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const traced = await this.traces.trace(code, viewer.visitor, language);
    return traced instanceof Failure ? say(traced, WORDS, language) : Object.assign(new Trace(), traced);
  }

  @Allow.asParent()
  @ResolveField('labelCode', () => String, {
    description: 'What the square on its labels says: the code of the lot, signed.',
  })
  labelCode(@Parent() { code }: LotType): string {
    return this.labels.codeOf(code);
  }
}
