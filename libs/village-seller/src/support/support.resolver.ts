import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Failure } from '@shanhuo/kernel';
import { SupportService } from './support.service.js';
import {
  EndHouseholdSupportInput,
  EndHouseholdSupportResult,
  SetHouseholdSupportInput,
  SetHouseholdSupportResult,
  SupportRegisteredType,
} from './support.types.js';
import { SUPPORT_WORDS } from './support.words.js';

const OF_VILLAGES = 'households of the villages one is agent of, and all for the county desk';

/** What the lists of the state say of a household. */
@Resolver(() => SupportRegisteredType)
export class SupportResolver {
  constructor(@Inject(SupportService) private readonly supports: SupportService) {}

  @Allow.role(['agent', 'operator'], OF_VILLAGES)
  @Mutation(() => SetHouseholdSupportResult, { description: 'Registers that a household is monitored or was poor.' })
  async setHouseholdSupport(
    @Args('input', { description: 'Which household, as what, since when, and who says so.' })
    input: SetHouseholdSupportInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const answer = await this.supports.set(viewer, input, language);
    return answer instanceof Failure ? say(answer, SUPPORT_WORDS, language) : answer;
  }

  @Allow.role(['agent', 'operator'], OF_VILLAGES)
  @Mutation(() => EndHouseholdSupportResult, { description: 'Registers that a household is so no more.' })
  async endHouseholdSupport(
    @Args('input', { description: 'Which household, and the last day.' }) input: EndHouseholdSupportInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const answer = await this.supports.end(viewer, input, language);
    return answer instanceof Failure ? say(answer, SUPPORT_WORDS, language) : answer;
  }
}
