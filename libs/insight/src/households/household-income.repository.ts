import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { SupportKind } from '@shanhuo/village-seller';
import type { Days } from '../period/period.rules.js';
import { findHousehold, LIST_INCOMES, SUM_UP_INCOMES } from './household-income.statements.js';

/** Which households: those listed as a kind on any of the days, those listed at all, or all there are. */
export type SupportFilter = 'all' | 'listed' | SupportKind;

/** Whose households are looked at. */
export type HouseholdsOf =
  | { readonly villageId: string }
  | { readonly countyCode: string | undefined; readonly villageCode: string | undefined };

/** What a household, or all of a list, sold and was given, in fen. Fees and refunds are positive. */
export interface FigureRow {
  readonly soldFen: number;
  readonly givenBackFen: number;
  readonly feesFen: number;
  readonly freightFen: number;
  readonly pendingFen: number;
  readonly availableFen: number;
  readonly heldFen: number;
  readonly paidFen: number;
}

export interface HouseholdIncomeRow extends FigureRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly villageNameEn: string;
  readonly countyName: string;
  readonly countyNameEn: string;
  /** Null where it is not listed on these days. */
  readonly kind: SupportKind | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string | null;
}

export interface AllIncomesRow extends FigureRow {
  readonly households: number;
}

/** Where a page begins: after this household. */
export interface HouseholdPlace {
  readonly villageCode: string;
  readonly code: string;
}

/** A household whose lines are opened. */
export interface OpenedHousehold {
  readonly id: string;
  readonly code: string;
  readonly householdId: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Reads what households sold and what became of the money. */
@Injectable()
export class HouseholdIncomeRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By village, then by code. */
  list(
    of: HouseholdsOf,
    days: Days,
    support: SupportFilter,
    { after, most }: { readonly after: HouseholdPlace | undefined; readonly most: number },
  ): Promise<HouseholdIncomeRow[]> {
    const place = [after?.villageCode ?? null, after?.code ?? null, most];
    return this.database.read(LIST_INCOMES[shapeOf(of)], [days.from, days.to, support, ...whose(of), ...place]);
  }

  async sumUp(of: HouseholdsOf, days: Days, support: SupportFilter): Promise<AllIncomesRow> {
    const values = [days.from, days.to, support, ...whose(of)];
    const [row] = await this.database.read<AllIncomesRow>(SUM_UP_INCOMES[shapeOf(of)], values);
    if (row === undefined) throw new Error('a sum has one row');
    return row;
  }

  async findHousehold(code: string): Promise<OpenedHousehold | undefined> {
    return (await this.database.read<OpenedHousehold>(findHousehold, [code]))[0];
  }
}

function shapeOf(of: HouseholdsOf): 'village' | 'county' {
  return 'villageId' in of ? 'village' : 'county';
}

function whose(of: HouseholdsOf): unknown[] {
  return 'villageId' in of ? [of.villageId, null] : [of.countyCode ?? null, of.villageCode ?? null];
}
