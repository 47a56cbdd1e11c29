import { Inject, Injectable } from '@nestjs/common';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import { RegionService } from '@shanhuo/village-seller';
import type { z } from 'zod';
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

/** Finds what the words name. */
@Injectable()
export class ContentReader {
  constructor(@Inject(RegionService) private readonly regions: RegionService) {}

  async read(given: GivenContent, language: Language): Promise<ListingContent | InvalidInput> {
    const { villageCode, shipWithinHours, returnClass, prepacked } = given.more;
    const village = villageCode === null ? undefined : await this.regions.findVillage(villageCode, language);
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
      villageId: village?.id ?? null,
      ...{ shipWithinHours, returnClass, prepacked },
    };
  }
}
