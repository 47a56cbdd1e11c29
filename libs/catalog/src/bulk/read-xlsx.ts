import type { RawRow, RawRows } from './raw-row.js';
import { MOST_ROWS, SheetRefused } from './sheet-refused.js';
import { unpackedSize } from './unpacked-size.js';

/** 5,000 rows with full descriptions, in the words of the format, and room. */
const MOST_UNPACKED = { bytes: 40 * 1024 * 1024, tags: 2_000_000 };
/** Columns beyond are none of ours; a cell in the last of 16,384 would make a row of as many. */
const COLUMNS = 'A1:AZ1048576';
/** With empty lines between; what goes on beyond is said to be too much, and never left out. */
const LINES_READ = MOST_ROWS * 2;

/** Lines of the first sheet of a workbook. What a formula came to is read, and never the formula. */
export async function* readXlsx(bytes: Buffer): RawRows {
  const size = unpackedSize(bytes, MOST_UNPACKED);
  if (typeof size === 'string') {
    yield new SheetRefused(size === 'too-large' ? 'SHEET_UNPACKS_TOO_LARGE' : 'SHEET_UNREADABLE');
    return;
  }
  // Loaded when the first file comes: a process seldom has one, and starts the sooner.
  const [{ streamXlsxRows }, { HucreError }] = await Promise.all([import('hucre/xlsx'), import('hucre')]);
  let lines = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { range: COLUMNS, maxRows: LINES_READ })) {
      lines++;
      yield { line: index + 1, cells: values.map(textOf) } satisfies RawRow;
    }
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    yield new SheetRefused('SHEET_UNREADABLE');
    return;
  }
  if (lines >= LINES_READ) yield new SheetRefused('SHEET_TOO_MANY_ROWS');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // NUL can be escaped into a workbook, and no database keeps it.
  return String(value as string | number | boolean).replaceAll('\u0000', '\ufffd');
}
