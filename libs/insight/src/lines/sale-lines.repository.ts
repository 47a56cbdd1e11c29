import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { Days } from '../period/period.rules.js';
import type { Scope } from '../scope/scope.access.js';
import {
  FIND_KEY,
  findEntries,
  findSums,
  NEWEST_FIRST,
  OLDEST_FIRST,
  type SalesFilter,
} from './sale-lines.statements.js';

/** One line of a sale or a refund; what went back is negative. */
export interface SaleLineRow {
  readonly transactionId: string;
  readonly lineId: string;
  readonly kind: 'sale' | 'refund';
  readonly day: ChinaDay;
  readonly happenedAt: Date;
  readonly sellerOrderCode: string;
  /** The code of the shelf, where it is gone. */
  readonly categoryName: string;
  readonly categoryNameEn: string;
  readonly provinceCode: string;
  readonly quantity: number;
  readonly goodsFen: number;
  readonly freightFen: number;
  readonly growerFen: number;
  readonly cooperativeFen: number;
  readonly platformFen: number;
  readonly paymentCostFen: number;
  readonly productCode: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly label: string | null;
  readonly labelEn: string | null;
  readonly sellerCode: string | null;
  readonly sellerName: string | null;
  readonly sellerNameEn: string | null;
  readonly villageName: string | null;
  readonly villageNameEn: string | null;
}

/** Which lines of a scope: those of some days, of a part where `by` is not `all`, of one kind or both. */
export interface SaleLineFilter extends Days {
  readonly by: SalesFilter;
  /** As facts have it; undefined for `all`. */
  readonly key: string | undefined;
  readonly kind: 'sale' | 'refund' | undefined;
}

/** Where a page begins: after this line in the order of the list. */
export interface LinePlace {
  readonly day: string;
  readonly transactionId: string;
  readonly lineId: string;
}

/** What lines add up to, in fen, as the dashboard's sums have it. */
export interface SumsRow {
  readonly grossFen: number;
  readonly refundFen: number;
  readonly freightFen: number;
  readonly freightRefundFen: number;
}

/** A leg of the ledger as its owner sees it: positive is what they got. */
export interface EntryRow {
  readonly transactionId: string;
  readonly kind: string;
  readonly happenedAt: Date;
  readonly day: ChinaDay;
  readonly position: number;
  readonly account: string;
  readonly role: string | null;
  readonly amountFen: number;
}

const LAST: LinePlace = { day: 'infinity', ...idsOf('f') };
const FIRST: LinePlace = { day: '-infinity', ...idsOf('0') };
const ENTRIES = { cooperative: findEntries('cooperative'), seller: findEntries('seller') } as const;

@Injectable()
export class SaleLinesRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  listNewest(scope: Scope, filter: SaleLineFilter, after: LinePlace | undefined, most: number): Promise<SaleLineRow[]> {
    return this.database.read(NEWEST_FIRST[scope.kind][filter.by], valuesOf(scope, filter, after ?? LAST, most));
  }

  listOldest(scope: Scope, filter: SaleLineFilter, after: LinePlace | undefined, most: number): Promise<SaleLineRow[]> {
    return this.database.read(OLDEST_FIRST[scope.kind][filter.by], valuesOf(scope, filter, after ?? FIRST, most));
  }

  async findSums(scopeId: string, { by, key, from, to }: SaleLineFilter): Promise<SumsRow> {
    const [row] = await this.database.read<SumsRow>(findSums, [scopeId, by, from, to, key ?? '']);
    if (row === undefined) throw new Error('a sum has one row');
    return row;
  }

  /** The key of a code; undefined for none. A code of another scope leads to no line of this one. */
  async findKey(by: SalesFilter, code: string): Promise<string | undefined> {
    if (code.includes('\0')) return undefined;
    if (by === 'all' || by === 'category' || by === 'province') return code;
    return (await this.database.read<{ key: string }>(FIND_KEY[by], [code]))[0]?.key;
  }

  /** Entries of a line the scope has a fact of: of that transaction, or of all there are. */
  findEntries(scope: Scope, transactionId: string, lineId: string, isWholeStory: boolean): Promise<EntryRow[]> {
    const values = [scope.id, lineId, isWholeStory ? null : transactionId, transactionId];
    return this.database.read(ENTRIES[scope.kind], values);
  }
}

function valuesOf(scope: Scope, filter: SaleLineFilter, after: LinePlace, most: number): unknown[] {
  const { from, to, key, kind } = filter;
  return [scope.id, from, to, key ?? null, kind ?? null, after.day, after.transactionId, after.lineId, most];
}

function idsOf(digit: string): Pick<LinePlace, 'transactionId' | 'lineId'> {
  const id = '00000000-0000-0000-0000-000000000000'.replaceAll('0', digit);
  return { transactionId: id, lineId: id };
}
