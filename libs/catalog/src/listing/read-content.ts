import { Inject, Injectable } from '@nestjs/common';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import { RegionService } from '@shanhuo/village-seller';
import type { z } from 'zod';
import { ListingCheckRepository } from '../review/listing-check.repository.js';
import type { ListingContent } from './listing.content.js';
import type { moreField } from './listing.fields.js';
import { problemOf } from './listing.words.js';

/** Words and pictures as they were read from an input. */
export interface GivenContent {
  readonly pictures: readonly string[];
  readonly title: string;
  readonly categoryCode: string;
  readonly more: z.output<typeof moreField>;
}

/** Finds what the words name, and fills in what was left to its default. */
@Injectable()
export class ContentReader {
  constructor(
    @Inject(RegionService) private readonly regions: RegionService,
    @Inject(ListingCheckRepository) private readonly facts: ListingCheckRepository,
  ) {}

  /** With the defaults that shelf and seller have now, so that a reviewer sees what the seller was shown. */
  async read(sellerId: string, given: GivenContent, language: Language): Promise<ListingContent | InvalidInput> {
    const { villageCode, shipWithinHours, returnClass, prepacked } = given.more;
    const [village, home, category] = await Promise.all([
      villageCode === null ? undefined : this.regions.findVillage(villageCode, language),
      this.facts.getHome(sellerId),
      this.facts.findCategory(given.categoryCode),
    ]);
    if (villageCode !== null && village === undefined) {
      return new InvalidInput([problemOf('more.villageCode', 'VILLAGE_UNKNOWN', language)]);
    }
    return {
      pictures: given.pictures,
      title: given.title,
      titleEn: given.more.titleEn,
      description: given.more.description,
      descriptionEn: given.more.descriptionEn,
      season: given.more.season,
      seasonEn: given.more.seasonEn,
      categoryCode: given.categoryCode === '' ? null : given.categoryCode,
      specialtyCode: given.more.specialtyCode,
      villageId: village?.id ?? home.villageId,
      shipWithinHours: shipWithinHours ?? category?.shipWithinHours ?? null,
      returnClass: returnClass ?? category?.returnClass ?? null,
      prepacked,
    };
  }
}
