import type { RawRows } from './raw-row.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { readHead, titleOf, type ColumnKey, type SheetCells, type SheetHead } from './sheet.columns.js';
import { MOST_CELL, MOST_ROWS, MOST_SHEET_BYTES, SheetRefused } from './sheet-refused.js';
import type { Language } from '@shanhuo/kernel';

/** A row of goods as it was written. */
export interface SheetRow {
  /** As a spreadsheet counts lines, from one. */
  readonly line: number;
  readonly cells: SheetCells;
  /** Columns whose cell is longer than anything that is kept; it is cut off. */
  readonly tooLong: readonly ColumnKey[];
}

const ZIP = Buffer.from('PK\u0003\u0004');
/** Old workbooks, and new ones with a password. */
const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads a file of goods, row by row; `take` is given some at a time, and the next are read when it is done. Answers how
 * many there were, or why the file is none that can be read: then whatever was taken must be thrown away.
 */
export async function readSheet(
  bytes: Buffer,
  language: Language,
  take: (rows: readonly SheetRow[]) => Promise<void>,
): Promise<number | SheetRefused> {
  if (bytes.length > MOST_SHEET_BYTES) return new SheetRefused('SHEET_TOO_LARGE');
  if (startsWith(bytes, OLE2)) return new SheetRefused('SHEET_OLD_OR_LOCKED');
  const rows = startsWith(bytes, ZIP) ? readXlsx(bytes) : readCsv(bytes);
  return readRows(rows, language, take);
}

const ROWS_AT_ONCE = 200;

async function readRows(
  lines: RawRows,
  language: Language,
  take: (rows: readonly SheetRow[]) => Promise<void>,
): Promise<number | SheetRefused> {
  let head: SheetHead | undefined;
  let count = 0;
  let some: SheetRow[] = [];
  for await (const raw of lines) {
    if (raw instanceof SheetRefused) return raw;
    if (raw.cells.every((cell) => cell.trim() === '')) continue;
    if (head === undefined) {
      head = readHead(raw.cells);
      const refused = refuseHead(head, language);
      if (refused !== undefined) return refused;
      continue;
    }
    if (++count > MOST_ROWS) return new SheetRefused('SHEET_TOO_MANY_ROWS');
    some.push(toRow(raw.line, raw.cells, head));
    if (some.length < ROWS_AT_ONCE) continue;
    await take(some);
    some = [];
  }
  if (count === 0) return new SheetRefused('SHEET_EMPTY');
  await take(some);
  return count;
}

function refuseHead({ missing, unknown, twice }: SheetHead, language: Language): SheetRefused | undefined {
  const between = language === 'en' ? ', ' : '、';
  const names = (titles: readonly string[]) => ({
    columns: titles
      .map((title) => (title.length > 20 ? `${title.slice(0, 20)}…` : title))
      .slice(0, 8)
      .join(between),
  });
  if (missing.length > 0) {
    return new SheetRefused('SHEET_COLUMNS_MISSING', names(missing.map((key) => titleOf(key, language))));
  }
  if (unknown.length > 0) return new SheetRefused('SHEET_COLUMNS_UNKNOWN', names(unknown));
  return twice.length > 0 ? new SheetRefused('SHEET_COLUMNS_TWICE', names(twice)) : undefined;
}

function toRow(line: number, raw: readonly string[], { keys }: SheetHead): SheetRow {
  const cells: Partial<Record<ColumnKey, string>> = {};
  const tooLong: ColumnKey[] = [];
  keys.forEach((key, i) => {
    const text = raw[i]?.trim() ?? '';
    if (key === undefined || text === '') return;
    cells[key] = text.slice(0, MOST_CELL);
    if (text.length > MOST_CELL) tooLong.push(key);
  });
  return { line, cells, tooLong };
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}
