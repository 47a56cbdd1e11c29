/** Excel in Chinese takes a file of UTF-8 for GBK without it. */
export const BYTE_ORDER_MARK = '\ufeff';
/** Texts that a spreadsheet would run as a formula (OWASP, CSV injection). */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINES_AT_ONCE = 500;

/** Words as a cell that no spreadsheet runs: those that begin like a formula are marked as text. */
export function harmless(words: string): string {
  return RUNS_AS_FORMULA.test(words) ? `'${words}` : words;
}

/** Lines of RFC 4180 with CRLF, the titles first, many to a piece; rows are read as they are written, never held whole. */
export async function* csvPieces<Row>(
  titles: readonly string[],
  rows: AsyncIterable<Row>,
  cellsOf: (row: Row) => readonly string[],
): AsyncGenerator<string> {
  let lines = [csvLine(titles)];
  for await (const row of rows) {
    lines.push(csvLine(cellsOf(row)));
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
}
