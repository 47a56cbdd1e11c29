import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { SpecialtyService } from './specialty.service.js';
import { SpecialtyType } from './specialty.type.js';

@Resolver(() => SpecialtyType)
export class SpecialtyResolver {
  constructor(@Inject(SpecialtyService) private readonly specialties: SpecialtyService) {}

  @Allow.everyone()
  @Query(() => SpecialtyType, {
    nullable: true,
    description: 'A specialty by code; null where there is none. Its goods are those that `products` narrows to it.',
  })
  specialty(
    @Args('code', { type: () => String, description: 'Code.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<SpecialtyType | undefined> {
    return this.specialties.findSpecialty(code, context.language);
  }
}
