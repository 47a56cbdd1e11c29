import { Inject, Injectable } from '@nestjs/common';
import {
  BadRequestError,
  Clock,
  isId,
  readCursor,
  readPageSize,
  readShortCode,
  refuseCursor,
  toPage,
  writeCursor,
  type Language,
  type Page,
  type Wording,
} from '@shanhuo/kernel';
import { RegionService } from '@shanhuo/village-seller';
import { RANKED_TERMS, readSearch } from '../search/search-query.js';
import { SearchWords } from '../search/search-words.js';
import type { MarkKind } from '../product/product.states.js';
import type { CardFilter } from './card-filter.shape.js';
import type { CardPosition, CardSort } from './card-list.shape.js';
import { CardRepository } from './card.repository.js';
import type { CardRow } from './card.rows.js';

/** A filter as a visitor gives it. */
export interface CardFilterInput {
  readonly categoryCode?: string | undefined;
  readonly countyCode?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly sellerCode?: string | undefined;
  readonly marks?: readonly (MarkKind | 'alleviated_county')[] | undefined;
  readonly certified?: boolean | undefined;
  readonly inStock?: boolean | undefined;
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

const LONGEST_QUERY = 64;
/** The end of the year 9999 in milliseconds, and more fen than any price. */
const LATEST = Date.UTC(9999, 11, 31);
const MOST_SOLD = 2 ** 31 - 1;
const TOO_LONG: Wording = {
  'zh-CN': `搜索内容请不要超过 ${LONGEST_QUERY} 个字。`,
  en: `Please search for at most ${LONGEST_QUERY} characters.`,
};
const BOTH_WAYS: Wording = { 'zh-CN': '不能同时向前和向后翻页。', en: 'A page goes on from one row, not from two.' };

const EMPTY: Page<CardRow> = {
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

  async listCards(input: CardPageInput, language: Language): Promise<Page<CardRow>> {
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
    return toPage(rows, {
      size,
      cursorOf: (row) => writePosition(list, row),
      hasCursor: position !== undefined,
      backwards,
    });
  }

  async countCards(input: CardFilterInput, language: Language): Promise<number> {
    const filter = await this.readFilter(input, language);
    return filter === undefined ? 0 : this.cards.count(filter, this.clock.now());
  }

  /** Undefined where no card can match: an unknown village, or nothing to search for in what was typed. */
  private async readFilter(input: CardFilterInput, language: Language): Promise<CardFilter | undefined> {
    const { villageCode, sellerCode, query, ...rest } = input;
    const filter: { -readonly [Key in keyof CardFilter]: CardFilter[Key] } = rest;
    if ([rest.categoryCode, rest.countyCode].some((code) => code?.includes('\0'))) return undefined;
    if (query !== undefined) {
      if (query.length > LONGEST_QUERY) throw new BadRequestError('query', 'QUERY_TOO_LONG', TOO_LONG[language]);
      filter.search = readSearch(query, await this.words.getDictionary());
      if (filter.search === undefined) return undefined;
    }
    if (sellerCode !== undefined) {
      filter.sellerCode = readShortCode(sellerCode);
      if (filter.sellerCode === undefined) return undefined;
    }
    if (villageCode !== undefined) {
      filter.villageId = (await this.regions.findVillage(villageCode, language))?.id;
      if (filter.villageId === undefined) return undefined;
    }
    return filter;
  }
}

/** A cursor fits lists of one order only. */
function cursorList(input: CardPageInput): string {
  return input.sort === 'relevance' ? 'cards.found' : `cards.${input.sort}`;
}

function writePosition(list: string, row: CardRow): string {
  if (list === 'cards.found') return writeCursor(list, [row.publishedAt.getTime(), row.productId, row.score ?? 0]);
  const value = { 'cards.newest': row.publishedAt.getTime(), 'cards.sold': row.sold }[list] ?? row.priceFen;
  return writeCursor(list, [value, row.productId]);
}

function readPosition(input: CardPageInput, list: string, language: Language): CardPosition | undefined {
  const argument = input.before === undefined ? 'after' : 'before';
  const cursor = input.before ?? input.after;
  if (cursor === undefined) return undefined;
  const types = list === 'cards.found' ? (['number', 'string', 'number'] as const) : (['number', 'string'] as const);
  const expected = { list, types, argument, language };
  const [value, productId, score = 0] = readCursor(cursor, expected);
  const position = { value: Number(value), productId: String(productId), score: Number(score) };
  // Shaped like a cursor of ours and yet none of them: refused in the words of any other wrong one.
  const isInRange = position.value >= 0 && position.value <= (list === 'cards.sold' ? MOST_SOLD : LATEST);
  const isScore = position.score >= 0 && position.score <= 2 * RANKED_TERMS;
  return isId(position.productId) && isInRange && isScore ? position : refuseCursor(expected);
}
