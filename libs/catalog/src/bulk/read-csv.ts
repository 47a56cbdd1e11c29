import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { RawRow, RawRows } from './raw-row.js';
import { decodeText } from './decode-text.js';
import { SheetRefused } from './sheet-refused.js';

/** Characters of a line; a longer one is a file that is none of lines. */
const LONGEST_LINE = 64 * 1024;
const CHARACTERS_AT_ONCE = 64 * 1024;

/** Lines of a text file, with commas, semicolons or tabs between the cells, whichever its first line has most of. */
export async function* readCsv(bytes: Buffer): RawRows {
  const text = decodeText(bytes);
  if (text instanceof SheetRefused) {
    yield text;
    return;
  }
  const lines = Readable.from(inPieces(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_LINE,
      info: true,
    }),
  );
  try {
    for await (const { record, info } of lines as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      // It counts the lines it has read; words over several lines belong to the first of them.
      const line = info.lines - record.reduce((more, cell) => more + cell.split('\n').length - 1, 0);
      yield { line, cells: record.map(unmark) } satisfies RawRow;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line } = error;
    yield error.code === 'CSV_MAX_RECORD_SIZE'
      ? new SheetRefused('SHEET_NOT_A_TABLE')
      : new SheetRefused('SHEET_QUOTES', { line: typeof line === 'number' ? String(line) : '1' });
  }
}

/** A text that begins like a formula is written with a mark before it, which is no part of it. */
function unmark(cell: string): string {
  return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const many = (delimiter: string): number => head.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => many(b) - many(a))[0] ?? ',';
}

function* inPieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += CHARACTERS_AT_ONCE) yield text.slice(from, from + CHARACTERS_AT_ONCE);
}
