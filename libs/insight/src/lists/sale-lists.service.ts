import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  Clock,
  readCursor,
  readPageSize,
  refuseCursor,
  toPage,
  writeCursor,
  type CursorKeys,
  type ExpectedCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { DashboardRepository, type FiguresRow } from '../dashboard/dashboard.repository.js';
import { readPeriod } from '../period/period.input.js';
import type { Days } from '../period/period.rules.js';
import { ScopeAccess, type Scope } from '../scope/scope.access.js';
import type { SalesArgs } from '../scope/sales.args.js';

/** Which page of a list is asked for. */
export interface AskedPage extends SalesArgs {
  readonly first: number;
  readonly after: string | null | undefined;
}

/** Which rows a page needs: those after a place, in the order of the list. */
export interface RowsAfter<Place> {
  readonly scope: Scope;
  readonly days: Days;
  readonly now: Date;
  readonly after: Place | undefined;
  readonly most: number;
}

/** A list that makes figures of the dashboard. */
export interface SaleList<Row, Place> {
  /** What its cursors say they are of. */
  readonly name: string;
  readonly types: ExpectedCursor['types'];
  /** By keys of these types; undefined for such as no row has. */
  readonly placeOf: (keys: CursorKeys) => Place | undefined;
  readonly keysOf: (row: Row) => CursorKeys;
  readonly findRows: (wanted: RowsAfter<Place>) => Promise<Row[]>;
}

/** A page of a list, and the figures that all of its rows make. */
export interface SaleListPage<Row> {
  readonly page: Page<Row>;
  readonly figures: FiguresRow;
}

/** Opens the list behind a figure, for those whose figure it is. */
@Injectable()
export class SaleLists {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(DashboardRepository) private readonly figures: DashboardRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined where the sales are not the viewer's. Throws BadRequestError naming the argument that is wrong. */
  async findPage<Row, Place>(
    viewer: Viewer,
    asked: AskedPage,
    list: SaleList<Row, Place>,
    language: Language,
  ): Promise<SaleListPage<Row> | undefined> {
    const size = readPageSize(asked.first, language);
    const now = this.clock.now();
    const days = readPeriod(asked.period, now, language);
    const after = asked.after ? readPlace(list, asked.after, language) : undefined;
    const scope = await this.access.find(viewer, asked.scope, language);
    if (scope === undefined) return undefined;
    const [rows, figures] = await Promise.all([
      list.findRows({ scope, days, now, after, most: size + 1 }),
      this.figures.getFigures(scope.id, days, now),
    ]);
    const cursorOf = (row: Row): string => writeCursor(list.name, list.keysOf(row));
    return { page: toPage(rows, { size, cursorOf, hasCursor: after !== undefined }), figures };
  }
}

function readPlace<Row, Place>(list: SaleList<Row, Place>, cursor: string, language: Language): Place {
  const expected = { list: list.name, types: list.types, argument: 'after', language } as const;
  return list.placeOf(readCursor(cursor, expected)) ?? refuseCursor(expected);
}
