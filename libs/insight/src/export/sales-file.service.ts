import { Inject, Injectable } from '@nestjs/common';
import type { Language, Wording } from '@shanhuo/kernel';
import { CutRepository, type CutRow, type PartPage } from '../cut/cut.repository.js';
import type { SalesCut } from '../cut/cut.rules.js';
import { SaleLinesRepository, type SaleLineFilter, type SaleLineRow } from '../lines/sale-lines.repository.js';
import type { Days } from '../period/period.rules.js';
import type { Scope } from '../scope/scope.access.js';
import { writeCsv } from './csv.js';
import { LINE_COLUMNS, partColumns } from './sale-columns.js';
import { tableOf, type Table } from './table.js';
import { writeXlsx } from './xlsx.js';

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
/** What a file of sales may be. */
export type FileFormat = (typeof FILE_FORMATS)[number];

const SHEET: Wording = { 'zh-CN': '销售', en: 'Sales' };
/** A page is written before the next is read: a small one is garbage while it is young, and the heap does not grow. */
const ROWS_AT_ONCE = 500;

/**
 * Sales as files, read page by page and written as they are read: the same memory for ten rows and ten million, and no
 * connection is held while a slow reader reads.
 */
@Injectable()
export class SalesFile {
  constructor(
    @Inject(SaleLinesRepository) private readonly lines: SaleLinesRepository,
    @Inject(CutRepository) private readonly cuts: CutRepository,
  ) {}

  /** Every line, oldest first, with the sum of all of them at the end. */
  ofLines(scope: Scope, filter: SaleLineFilter, format: FileFormat, language: Language): AsyncGenerator<Uint8Array> {
    return write(tableOf(LINE_COLUMNS, this.readLines(scope, filter), language), format, language);
  }

  /** Every part of a cut, the largest first, with the sum of all of them at the end. */
  ofParts(scope: Scope, cut: SalesCut, days: Days, format: FileFormat, language: Language): AsyncGenerator<Uint8Array> {
    return write(tableOf(partColumns(cut), this.readParts(scope, cut, days), language), format, language);
  }

  private async *readLines(scope: Scope, filter: SaleLineFilter): AsyncGenerator<SaleLineRow> {
    for (let last: SaleLineRow | undefined, rows: SaleLineRow[] = []; ; last = rows.at(-1)) {
      rows = await this.lines.listOldest(scope, filter, last, ROWS_AT_ONCE);
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
    }
  }

  private async *readParts(scope: Scope, cut: SalesCut, days: Days): AsyncGenerator<CutRow> {
    for (let after: PartPage['after'], rows: CutRow[] = []; ; after = rows.at(-1)) {
      rows = (await this.cuts.listParts(scope.id, cut, days, { after, most: ROWS_AT_ONCE })).parts;
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
    }
  }
}

function write(table: Table, format: FileFormat, language: Language): AsyncGenerator<Uint8Array> {
  return format === 'csv' ? writeCsv(table) : writeXlsx(table, SHEET[language]);
}
