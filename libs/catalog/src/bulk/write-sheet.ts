import { BYTE_ORDER_MARK, csvPieces, harmless } from '@shanhuo/kernel';
import type { ColumnDef } from 'hucre';
import iconv from 'iconv-lite';

/** What a sheet is written as; `csv-gb18030` for old programs on Chinese Windows. */
export const SHEET_FORMATS = ['xlsx', 'csv', 'csv-gb18030'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Lines to write, the first of them the titles. */
export interface SheetToWrite {
  readonly name: string;
  readonly titles: readonly string[];
  /** Read as they are written, never held whole. */
  readonly rows: AsyncIterable<readonly string[]>;
}

/** Writes goods as a file that is read back as it was; nothing in it runs as a formula. */
export function writeSheet(sheet: SheetToWrite, format: SheetFormat): AsyncGenerator<Uint8Array> {
  return format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet, format === 'csv' ? 'utf8' : 'gb18030');
}

/** Words are kept as words: a cell of text is never run, so nothing has to be marked. */
async function* writeXlsx({ name, titles, rows }: SheetToWrite): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const columns: ColumnDef[] = titles.map((header) => ({ header, width: Math.max(10, header.length * 2 + 2) }));
  yield* writeXlsxStream(cellsOf(rows), { name, columns, freezePane: { rows: 1 } });
}

async function* cellsOf(rows: SheetToWrite['rows']): AsyncGenerator<(string | null)[]> {
  for await (const cells of rows) yield cells.map((cell) => (cell === '' ? null : cell));
}

async function* writeCsv({ titles, rows }: SheetToWrite, encoding: 'utf8' | 'gb18030'): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf8') yield Buffer.from(BYTE_ORDER_MARK);
  const pieces = csvPieces(titles.map(harmless), rows, (cells) => cells.map(harmless));
  for await (const piece of pieces) yield encode(piece, encoding);
}

function encode(text: string, encoding: 'utf8' | 'gb18030'): Uint8Array {
  return encoding === 'utf8' ? Buffer.from(text) : iconv.encode(text, encoding);
}
