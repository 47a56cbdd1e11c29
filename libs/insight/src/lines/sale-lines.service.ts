import { Inject, Injectable } from '@nestjs/common';
import {
  addFen,
  fen,
  isId,
  readCursor,
  refuseCursor,
  toPage,
  writeCursor,
  type Fen,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { isDay } from '../period/period.input.js';
import type { Scope } from '../scope/scope.access.js';
import { SaleLinesRepository, type LinePlace, type SaleLineFilter, type SaleLineRow } from './sale-lines.repository.js';

/** A line with what all lines from the first of the list to this one add up to. */
export interface CountedLine extends SaleLineRow {
  readonly runningFen: Fen;
}

/** A page of lines and what all of the list add up to. */
export interface SaleLinePage extends Page<CountedLine> {
  readonly sumFen: Fen;
  readonly freightFen: Fen;
}

const LIST = 'sale lines';

/** The lines that make a figure. The sum is the dashboard's own; the last line's running total shows that it is theirs. */
@Injectable()
export class SaleLinesService {
  constructor(@Inject(SaleLinesRepository) private readonly lines: SaleLinesRepository) {}

  async findPage(
    scope: Scope,
    filter: SaleLineFilter,
    { size, after }: { readonly size: number; readonly after: string | undefined },
    language: Language,
  ): Promise<SaleLinePage> {
    const cursor = after === undefined ? undefined : readPlace(after, language);
    const [rows, sums] = await Promise.all([
      this.lines.listNewest(scope, filter, cursor, size + 1),
      this.lines.findSums(scope.id, filter),
    ]);
    let runningFen = cursor?.runningFen ?? fen(0);
    const counted = rows.map((row) => {
      runningFen = addFen(runningFen, fen(row.goodsFen));
      return { ...row, runningFen };
    });
    const page = toPage(counted, {
      size,
      cursorOf: (row) => writeCursor(LIST, [row.day, row.transactionId, row.lineId, row.runningFen]),
      hasCursor: cursor !== undefined,
    });
    const of = (saleFen: number, refundFen: number): Fen =>
      fen((filter.kind === 'refund' ? 0 : saleFen) - (filter.kind === 'sale' ? 0 : refundFen));
    const { nodes, pageInfo } = page;
    return {
      ...page,
      nodes,
      pageInfo,
      sumFen: of(sums.grossFen, sums.refundFen),
      freightFen: of(sums.freightFen, sums.freightRefundFen),
    };
  }
}

function readPlace(after: string, language: Language): LinePlace & { readonly runningFen: Fen } {
  const types = ['string', 'string', 'string', 'number'] as const;
  const expected = { list: LIST, types, argument: 'after', language } as const;
  const [day, transactionId, lineId, running] = readCursor(after, expected) as [string, string, string, number];
  const fits = isDay(day) && isId(transactionId) && isId(lineId);
  return fits ? { day, transactionId, lineId, runningFen: fen(running) } : refuseCursor(expected);
}
