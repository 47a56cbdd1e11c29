import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentViewer, type Viewer } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, say } from '@shanhuo/identity/graphql';
import { readProvince, readYuan, toMoney, type Language } from '@shanhuo/kernel';
import { SELLER_FAILURE_WORDS } from '@shanhuo/village-seller/graphql';
import { FreightDesk, FreightTermsSaved } from './freight-desk.service.js';
import type { FreightTerms, GivenFreightTerms } from './freight.terms.js';
import { FreightTemplateType, SaveFreightTemplateInput, SaveFreightTemplateResult } from './freight.types.js';

const WORDS = { ...IDENTITY_FAILURE_WORDS, ...SELLER_FAILURE_WORDS };
const ROW = 'freight of sellers the person acts for';

@Resolver(() => FreightTemplateType)
export class FreightTemplateResolver {
  constructor(@Inject(FreightDesk) private readonly desk: FreightDesk) {}

  @Allow.role(['seller', 'manager'], ROW)
  @Query(() => FreightTemplateType, {
    nullable: true,
    description: 'What a seller one acts for asks for parcels now; null for any other.',
  })
  async freightTemplate(
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentLanguage() language: Language,
  ): Promise<FreightTemplateType | undefined> {
    const terms = await this.desk.findTerms(viewer, sellerCode);
    return terms && toTemplate(terms, language);
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => SaveFreightTemplateResult, {
    description: 'Sets what a seller one acts for asks for parcels; orders placed before keep what they were told.',
  })
  async saveFreightTemplate(
    @Args('input', { description: 'Rates, and which of them each of the 34 provinces has.' })
    input: SaveFreightTemplateInput,
    @CurrentViewer() viewer: Viewer,
    @CurrentLanguage() language: Language,
  ) {
    const saved = await this.desk.saveTerms(viewer, input.sellerCode, toTerms(input), language);
    return saved instanceof FreightTermsSaved
      ? new FreightTemplateSaved(toTemplate(saved.terms, language))
      : say(saved, WORDS, language);
  }
}

/** Results are told apart by the names of their classes. */
class FreightTemplateSaved {
  constructor(readonly template: FreightTemplateType) {}
}

function toTerms({ unit, bands, provinces }: SaveFreightTemplateInput): GivenFreightTerms {
  return {
    unit,
    bands: bands.map(({ band, firstUnits, firstPrice, nextUnits, nextPrice, freeAbove }) => ({
      band,
      firstUnits,
      firstFen: readYuan(firstPrice),
      nextUnits,
      nextFen: readYuan(nextPrice),
      freeAboveFen: freeAbove === null || freeAbove === undefined ? null : readYuan(freeAbove),
    })),
    provinces: provinces.map(({ provinceCode, band }) => ({ provinceCode, band: band ?? null })),
  };
}

function toTemplate({ unit, bands, provinces }: FreightTerms, language: Language): FreightTemplateType {
  return {
    unit,
    bands: bands
      .toSorted((a, b) => a.band - b.band)
      .map(({ band, firstUnits, firstFen, nextUnits, nextFen, freeAboveFen }) => ({
        band,
        firstUnits,
        firstPrice: toMoney(firstFen),
        nextUnits,
        nextPrice: toMoney(nextFen),
        freeAbove: freeAboveFen === null ? null : toMoney(freeAboveFen),
      })),
    provinces: provinces
      .toSorted((a, b) => (a.provinceCode < b.provinceCode ? -1 : 1))
      .map(({ provinceCode, band }) => ({
        provinceCode,
        name: readProvince(provinceCode)?.name[language] ?? provinceCode,
        band,
      })),
  };
}
