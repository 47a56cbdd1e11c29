import { plainText, type Cell } from './table.js';

/** Excel in Chinese takes a file for GBK without it. */
const BYTE_ORDER_MARK = '\ufeff';
/** Texts that a spreadsheet would run as a formula (OWASP, CSV injection). */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINES_AT_ONCE = 500;

/** Lines of RFC 4180 with CRLF, many to a piece. Words that begin like a formula are marked as text. */
export async function* writeCsv(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<Buffer> {
  let lines = [BYTE_ORDER_MARK];
  for await (const cells of rows) {
    lines.push(`${cells.map(csvCell).join(',')}\r\n`);
    if (lines.length < LINES_AT_ONCE) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
  }
  yield Buffer.from(lines.join(''));
}

function csvCell(cell: Cell): string {
  const text = plainText(cell);
  const harmless = cell.kind === 'words' && RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
