import { plainText, type Cell, type Table } from './table.js';

/** Excel in Chinese takes a file for GBK without it. */
const BYTE_ORDER_MARK = '\ufeff';
/** Texts that a spreadsheet would run as a formula (OWASP, CSV injection). */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINES_AT_ONCE = 500;

/** Lines of RFC 4180 with CRLF, many to a piece. Words that begin like a formula are marked as text. */
export async function* writeCsv({ columns, rows }: Table): AsyncGenerator<Uint8Array> {
  const titles = columns.map(({ title }) => ({ kind: 'words', value: title }) as const);
  let lines = [BYTE_ORDER_MARK + csvLine(titles)];
  for await (const cells of rows) {
    lines.push(csvLine(cells));
    if (lines.length < LINES_AT_ONCE) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
  }
  yield Buffer.from(lines.join(''));
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  const text = plainText(cell);
  const harmless = cell.kind === 'words' && RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
