import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@shanhuo/kernel';
import { CardService, type CardFilterInput, type FoundCount } from '../card/card.service.js';
import { correct } from './corrections.js';
import { fold, tokens } from './fold.js';
import { SearchWords } from './search-words.js';

/** Another way to write what was typed, and what it finds. */
export interface Correction {
  readonly query: string;
  readonly found: FoundCount;
}

/** A condition, and what is found without it. */
export interface Widening {
  readonly without: WidenedField;
  readonly found: FoundCount;
}

/** Conditions that can be taken away, each alone. */
export const WIDENED_FIELDS = [
  'categoryCode',
  'countyCode',
  'villageCode',
  'marks',
  'certified',
  'inStock',
  'inSeason',
  'price',
  'shipsTo',
] as const;
export type WidenedField = (typeof WIDENED_FIELDS)[number];

/** What helps where a search finds nothing: what may have been meant, what stands in the way, where to look instead. */
@Injectable()
export class SearchHelpService {
  constructor(
    @Inject(CardService) private readonly cards: CardService,
    @Inject(SearchWords) private readonly words: SearchWords,
  ) {}

  /** Corrections that find something, the nearest first; a bounded count each, three at most. */
  async findCorrections(query: string, filter: CardFilterInput, language: Language): Promise<Correction[]> {
    const meant = correct(query, await this.words.getDictionary());
    const counted = await Promise.all(
      meant.map(async (text) => ({
        query: text,
        found: await this.cards.countFound({ ...filter, query: text }, language),
      })),
    );
    return counted.filter(({ found }) => found.count > 0);
  }

  /** Conditions without which something is found; a bounded count for each there is. */
  async findWidenings(query: string, filter: CardFilterInput, language: Language): Promise<Widening[]> {
    const counted = await Promise.all(
      WIDENED_FIELDS.filter((field) => isSet(filter, field)).map(async (without) => ({
        without,
        found: await this.cards.countFound({ ...widen(filter, without), query }, language),
      })),
    );
    return counted.filter(({ found }) => found.count > 0);
  }

  /** Shelves on which such goods stand, if they are sold at all. */
  async findShelves(query: string): Promise<string[]> {
    const dictionary = await this.words.getDictionary();
    const pieces = tokens(fold(query)).flatMap(({ text, isHan }) =>
      isHan ? dictionary.segment(text).map((piece) => piece.text) : [text],
    );
    const meant = [...pieces, ...correct(query, dictionary).flatMap((text) => text.split(' '))];
    return [...new Set(meant.flatMap((word) => dictionary.shelfOf(word) ?? []))];
  }
}

function isSet(filter: CardFilterInput, field: WidenedField): boolean {
  if (field === 'price') return filter.priceFrom !== undefined || filter.priceTo !== undefined;
  const value = filter[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

function widen(filter: CardFilterInput, without: WidenedField): CardFilterInput {
  if (without === 'price') return { ...filter, priceFrom: undefined, priceTo: undefined };
  // A village lies in its county: whoever leaves the one leaves the other.
  if (without === 'countyCode') return { ...filter, countyCode: undefined, villageCode: undefined };
  return { ...filter, [without]: undefined };
}
