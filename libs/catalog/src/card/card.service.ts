import { Inject, Injectable } from '@nestjs/common';
import {
  BadRequestError,
  Clock,
  readPageSize,
  readProvince,
  readShortCode,
  readYuan,
  toPage,
  type Language,
  type Page,
  type Wording,
} from '@shanhuo/kernel';
import { RegionService, type VillageRow } from '@shanhuo/village-seller';
import { provinceBits } from '../freight/province-bits.js';
import { refuseLongQuery } from '../search/query-length.js';
import { readSearch } from '../search/search-query.js';
import { SearchWords } from '../search/search-words.js';
import type { MarkKind } from '../mark/mark.states.js';
import type { CardFilter } from './card-filter.shape.js';
import { cursorList, readPosition, writePosition } from './card.cursor.js';
import { MOST_COUNTED, MOST_VILLAGES, type Facet, type FacetSet } from './card-count.shape.js';
import type { CardSort } from './card-list.shape.js';
import { CardRepository, type FacetRow } from './card.repository.js';
import type { CardRow } from './card.rows.js';

/** A filter as a visitor gives it. */
export interface CardFilterInput {
  readonly categoryCode?: string | undefined;
  readonly countyCode?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly sellerCode?: string | undefined;
  readonly specialtyCode?: string | undefined;
  readonly marks?: readonly (MarkKind | 'alleviated_county')[] | undefined;
  readonly certified?: boolean | undefined;
  readonly inStock?: boolean | undefined;
  /** Price of the cheapest pack in yuan, both ends included. */
  readonly priceFrom?: string | undefined;
  readonly priceTo?: string | undefined;
  readonly inSeason?: boolean | undefined;
  /** Code of a province it is delivered to. */
  readonly shipsTo?: string | undefined;
  /** What was typed into the search box. */
  readonly query?: string | undefined;
}

/** One page of a list as a visitor asks for it: `first` rows, going on after or before a cursor, never both. */
export interface CardPageInput {
  readonly filter: CardFilterInput;
  readonly sort: CardSort;
  readonly first: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A number of goods; the least there is where more are found than are counted. */
export interface FoundCount {
  readonly count: number;
  readonly isLeast: boolean;
}

/** A number of goods with one value of a filter. */
export interface FacetCount extends FoundCount {
  readonly kind: FacetRow['kind'];
  readonly code: string;
  /** Of a village, with its town. */
  readonly name: string | undefined;
}

const BELOW_NOTHING: Wording = { 'zh-CN': '价格不能小于 0。', en: 'A price is not below 0.' };
const BOTH_WAYS: Wording = { 'zh-CN': '不能同时向前和向后翻页。', en: 'A page goes on from one row, not from two.' };

/** A page of cards, with how many the whole list has where that is known without asking for it. */
export interface FoundPage extends Page<CardRow> {
  readonly found: FoundCount | undefined;
}

const EMPTY: FoundPage = {
  found: { count: 0, isLeast: false },
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: undefined, endCursor: undefined },
};

/** Lists of products on sale. Wrong arguments throw BadRequestError; what nothing can match is an empty page. */
@Injectable()
export class CardService {
  constructor(
    @Inject(CardRepository) private readonly cards: CardRepository,
    @Inject(SearchWords) private readonly words: SearchWords,
    @Inject(RegionService) private readonly regions: RegionService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async listCards(input: CardPageInput, language: Language): Promise<FoundPage> {
    const size = readPageSize(input.first, language);
    if (input.after !== undefined && input.before !== undefined) {
      throw new BadRequestError('before', 'CURSOR_INVALID', BOTH_WAYS[language]);
    }
    const backwards = input.before !== undefined;
    const list = cursorList(input);
    const position = readPosition(input, list, language);
    const filter = await this.readFilter(input.filter, language);
    if (filter === undefined) return EMPTY;
    const rows = await this.cards.list({
      filter,
      sort: input.sort,
      position,
      backwards,
      limit: size + 1,
      language,
      now: this.clock.now(),
    });
    const page = toPage(rows, {
      size,
      cursorOf: (row) => writePosition(list, row),
      hasCursor: position !== undefined,
      backwards,
    });
    // Behind a cursor an empty page tells nothing of the list.
    const matches = rows.length === 0 && position === undefined ? 0 : rows[0]?.matches;
    return Object.assign(page, { found: matches === undefined ? undefined : toFound(matches) });
  }

  async countCards(input: CardFilterInput, language: Language): Promise<number> {
    const filter = await this.readFilter(input, language);
    return filter === undefined ? 0 : this.cards.count(filter, this.clock.now());
  }

  /** How many match, and whether there are more than are counted. */
  async countFound(input: CardFilterInput, language: Language): Promise<FoundCount> {
    const filter = await this.readFilter(input, language);
    return toFound(filter === undefined ? 0 : await this.cards.countBounded(filter, this.clock.now()));
  }

  /**
   * How many would be left for each value of a filter. One shelf is chosen of several, and so is a county, a village of
   * it, a province and a band of prices: each is counted as the other conditions leave them. Villages are too many to be told of before a
   * county is chosen. One statement, of a bounded number of rows.
   */
  async countFacets(input: CardFilterInput, language: Language): Promise<FacetCount[]> {
    const village = await this.findVillage(input, language);
    const filter = await this.readFilter(input, language, village);
    if (filter === undefined) return [];
    const { categoryCode, countyCode, villageId, deliveredTo, fromFen, toFen } = filter;
    const isPlaced = countyCode !== undefined || villageId !== undefined;
    const sets: FacetSet[] = [];
    const shared: Facet[] = ['others'];
    const countWithout = (facet: Facet, isChosen: boolean, without: Partial<CardFilter>): void => {
      if (isChosen) sets.push({ filter: { ...filter, ...without }, facets: [facet] });
      else shared.push(facet);
    };
    countWithout('category', categoryCode !== undefined, { categoryCode: undefined });
    // Whoever goes to another county leaves the village, too.
    countWithout('county', isPlaced, { countyCode: undefined, villageId: undefined });
    if (isPlaced) countWithout('village', villageId !== undefined, { villageId: undefined });
    countWithout('province', deliveredTo !== undefined, { deliveredTo: undefined });
    countWithout('price', (fromFen ?? toFen) !== undefined, { fromFen: undefined, toFen: undefined });
    sets.push({ filter, facets: shared });
    const counted = (await this.cards.countFacets(sets, language, this.clock.now())).map(toFacetCount);
    const villages = counted.filter(({ kind }) => kind === 'village');
    if (village === undefined || villages.some(({ code }) => code === village.code)) return counted;
    const isLeast = villages.length >= MOST_VILLAGES || villages.some((each) => each.isLeast);
    return [...counted, { kind: 'village', code: village.code, name: inTown(village, language), count: 0, isLeast }];
  }

  /** Undefined where no card can match: an unknown village, or nothing to search for in what was typed. */
  private async readFilter(
    input: CardFilterInput,
    language: Language,
    village?: VillageRow,
  ): Promise<CardFilter | undefined> {
    const { villageCode, sellerCode, query, priceFrom, priceTo, shipsTo, ...rest } = input;
    const filter: { -readonly [Key in keyof CardFilter]: CardFilter[Key] } = rest;
    if ([rest.categoryCode, rest.countyCode, rest.specialtyCode].some((code) => code?.includes('\0'))) return undefined;
    filter.fromFen = readPrice('priceFrom', priceFrom, language);
    filter.toFen = readPrice('priceTo', priceTo, language);
    if (shipsTo !== undefined) {
      if (readProvince(shipsTo) === undefined) return undefined;
      filter.deliveredTo = provinceBits([shipsTo]);
    }
    if (query !== undefined) {
      refuseLongQuery(query, language);
      filter.search = readSearch(query, await this.words.getDictionary());
      if (filter.search === undefined) return undefined;
    }
    if (sellerCode !== undefined) {
      filter.sellerCode = readShortCode(sellerCode);
      if (filter.sellerCode === undefined) return undefined;
    }
    if (villageCode !== undefined) {
      filter.villageId = (village ?? (await this.findVillage(input, language)))?.id;
      if (filter.villageId === undefined) return undefined;
    }
    return filter;
  }

  private async findVillage({ villageCode }: CardFilterInput, language: Language): Promise<VillageRow | undefined> {
    return villageCode === undefined ? undefined : this.regions.findVillage(villageCode, language);
  }
}

/** As `countFacets` calls villages that it finds goods of. */
function inTown({ name, townName }: VillageRow, language: Language): string {
  return language === 'en' ? `${name}, ${townName}` : `${townName}${name}`;
}

function readPrice(field: string, yuan: string | undefined, language: Language): number | undefined {
  if (yuan === undefined) return undefined;
  const price = readYuan(yuan);
  if (price < 0) throw new BadRequestError(field, 'PRICE_INVALID', BELOW_NOTHING[language]);
  return price;
}

function toFound(count: number): FoundCount {
  return { count: Math.min(count, MOST_COUNTED), isLeast: count > MOST_COUNTED };
}

/** Where more are found than are looked at, each number is the least there is; and no number goes beyond MOST_COUNTED. */
function toFacetCount({ kind, code, name, count, isSample }: FacetRow): FacetCount {
  const { count: counted, isLeast } = toFound(count);
  return { kind, code, name: name ?? undefined, count: counted, isLeast: isLeast || isSample };
}
