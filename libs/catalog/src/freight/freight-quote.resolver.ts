import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { BadRequestError, readProvince, toMoney, type Language, type Wording } from '@shanhuo/kernel';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { ProductType } from '../product/product.types.js';
import { freightOf } from './freight.rules.js';
import { FreightService } from './freight.service.js';
import { FreightQuoteType } from './freight.types.js';

const PROVINCE_UNKNOWN: Wording = { 'zh-CN': '没有这个省级代码。', en: 'No province has this code.' };

@Resolver(() => ProductType)
export class FreightQuoteResolver {
  constructor(@Inject(FreightService) private readonly rates: FreightService) {}

  @Allow.everyone()
  @ResolveField('freight', () => FreightQuoteType, {
    description: 'What one piece of its cheapest pack would cost to send to a province, ordered alone.',
  })
  async freight(
    @Parent() product: ProductType,
    @Args('provinceCode', { type: () => String, description: 'Code of GB/T 2260.' }) provinceCode: string,
    @Context() context: RequestContext,
  ): Promise<FreightQuoteType> {
    checkProvince(provinceCode, context.language);
    const rate = await context.loaders.load(`catalog.freight_to_${provinceCode}`, product.sellerId, (sellerIds) =>
      this.rates.findRates(undefined, sellerIds, provinceCode),
    );
    if (rate === undefined || rate === 'no_delivery' || product.parcel === undefined)
      return { delivers: false, fee: null, freeAbove: null };
    return {
      delivers: true,
      fee: toMoney(freightOf(rate, product.parcel)),
      freeAbove: rate.freeAboveFen === null ? null : toMoney(rate.freeAboveFen),
    };
  }
}

function checkProvince(code: string, language: Language): void {
  if (readProvince(code) === undefined)
    throw new BadRequestError('provinceCode', 'PROVINCE_UNKNOWN', PROVINCE_UNKNOWN[language]);
}
