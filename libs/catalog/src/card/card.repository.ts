import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { Clock, type Language } from '@shanhuo/kernel';
import { shapeBoundedCount, shapeCount, shapeFacets, type FacetSet } from './card-count.shape.js';
import { OPEN, type CardFilter } from './card-filter.shape.js';
import { shapeCards, type CardListInput } from './card-list.shape.js';
import type { ShapedQuery } from './card.columns.js';
import type { CardRow } from './card.rows.js';

/** Which of the shop's places a number of products is counted for. */
export type CountedBy = 'category' | 'county' | 'village' | 'seller';

/**
 * Shelves and counties hold a good part of the shop each, and stand beside every list: their counts are kept. The few
 * goods with a window come and go without anybody writing, and are counted when they are asked for.
 */
const kept = (by: 'category' | 'county') =>
  statement(
    `catalog.count_cards_by_${by}`,
    `select code as key, sum(count)::int as count from (
       select code, count from catalog.card_counts where kind = '${by}' and code = any($1)
       union all select ${by}_code, count(*) from catalog.product_cards
         where ${by}_code = any($1) and (opens_at is not null or closes_at is not null) and ${OPEN} group by 1) c
     group by 1`,
  );

const counted = (by: 'village' | 'seller', column: string) =>
  statement(
    `catalog.count_cards_by_${by}`,
    `select ${column} as key, count(*)::int as count from catalog.product_cards where ${column} = any($1) and ${OPEN}
     group by 1`,
  );

const countBy = {
  category: kept('category'),
  county: kept('county'),
  village: counted('village', 'village_id'),
  seller: counted('seller', 'seller_code'),
} as const satisfies Record<CountedBy, unknown>;

/** A number of what matches and has one value of a filter. */
export interface FacetRow {
  readonly kind: 'category' | 'county' | 'village' | 'province' | 'price' | 'other';
  readonly code: string;
  /** Of a village, with its town; others have names of their own elsewhere. */
  readonly name: string | null;
  readonly count: number;
  /** More match than were looked at. */
  readonly isSample: boolean;
}

/** Reads product cards. */
@Injectable()
export class CardRepository {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(input: CardListInput): Promise<CardRow[]> {
    return this.run<CardRow>(shapeCards(input));
  }

  async count(filter: CardFilter, now: Date): Promise<number> {
    const [row] = await this.run<{ count: number }>(shapeCount(filter, now));
    return row?.count ?? 0;
  }

  /** Up to one more than MOST_COUNTED. */
  async countBounded(filter: CardFilter, now: Date): Promise<number> {
    const [row] = await this.run<{ count: number }>(shapeBoundedCount(filter, now));
    return row?.count ?? 0;
  }

  countFacets(sets: readonly FacetSet[], language: Language, now: Date): Promise<FacetRow[]> {
    return this.run<FacetRow>(shapeFacets(sets, language, now));
  }

  /** Products on sale by what they belong to: a village by its id, the others by their codes; what has none is absent. */
  async countBy(by: CountedBy, keys: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.read<{ key: string; count: number }>(countBy[by], [keys, this.clock.now()]);
    return new Map(rows.map(({ key, count }) => [key, count]));
  }

  private run<Row extends object>({ name, text, values }: ShapedQuery): Promise<Row[]> {
    return this.database.read<Row>(name === undefined ? { text } : statement(name, text), values);
  }
}
