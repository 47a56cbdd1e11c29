import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { fen, toMoney } from '@shanhuo/kernel';
import { TermsService } from './terms.service.js';
import { ShopTermsType } from './terms.types.js';

/** What everybody may know before they buy. */
@Resolver(() => ShopTermsType)
export class TermsResolver {
  constructor(@Inject(TermsService) private readonly terms: TermsService) {}

  @Allow.everyone()
  @Query(() => ShopTermsType, { description: 'The shop’s own numbers as they hold today.' })
  async shopTerms(): Promise<ShopTermsType> {
    const { latePenaltyBp, leastPaymentFen, ...terms } = await this.terms.getTerms();
    return { ...terms, latePenaltyBasisPoints: latePenaltyBp, leastPayment: toMoney(fen(leastPaymentFen)) };
  }
}
