import { plainText, type Cell } from './table.js';
import { writeZip, type ZipFile } from './zip.js';

/** Rows a sheet may have (ECMA-376, as Excel keeps it); what is beyond goes on in the next. */
export const MOST_ROWS = 1_048_576;
const ROWS_AT_ONCE = 500;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as Excel, WPS and LibreOffice open it, written row by row (ECMA-376, Office Open XML). */
export function writeXlsx(rows: AsyncIterable<readonly Cell[]>, name: string, rowsOfSheet = MOST_ROWS) {
  return writeZip(filesOf(rows, name, rowsOfSheet));
}

async function* filesOf(
  rows: AsyncIterable<readonly Cell[]>,
  name: string,
  rowsOfSheet: number,
): AsyncGenerator<ZipFile> {
  const reading = rows[Symbol.asyncIterator]();
  let [sheets, next] = [0, await reading.next()];
  try {
    do {
      sheets++;
      yield { name: `xl/worksheets/sheet${sheets}.xml`, pieces: sheet() };
    } while (next.done !== true);
  } finally {
    await reading.return?.();
  }
  // How many sheets there are is known when they are written: an archive is read from its end.
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  yield text('[Content_Types].xml', contentTypes(numbers));
  yield text('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  yield text('xl/workbook.xml', workbook(numbers, name));
  yield text(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...numbers.map((n) => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`] as const),
      [`rId${sheets + 1}`, 'styles', 'styles.xml'],
    ]),
  );
  yield text('xl/styles.xml', STYLES);

  async function* sheet(): AsyncGenerator<Buffer> {
    const first = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
    let lines = [`${HEAD}<worksheet xmlns="${MAIN}">${sheets === 1 ? first : ''}<sheetData>`];
    for (let number = 1; number <= rowsOfSheet && next.done !== true; number++) {
      lines.push(`<row>${next.value.map(xlsxCell).join('')}</row>`);
      if (lines.length >= ROWS_AT_ONCE) {
        yield Buffer.from(lines.join(''));
        lines = [];
      }
      next = await reading.next();
    }
    yield Buffer.from(`${lines.join('')}</sheetData></worksheet>`);
  }
}

function xlsxCell(cell: Cell): string {
  if (cell.kind === 'money') return `<c s="1"><v>${plainText(cell)}</v></c>`;
  if (cell.kind === 'count') return `<c><v>${cell.value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escape(plainText(cell))}</t></is></c>`;
}

/** XML knows no other control characters, not even escaped. */
function escape(words: string): string {
  return (
    words
      // oxlint-disable-next-line no-control-regex -- these are the ones XML 1.0 refuses
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

function text(name: string, content: string): ZipFile {
  async function* whole(): AsyncGenerator<Buffer> {
    yield Buffer.from(HEAD + content);
  }
  return { name, pieces: whole() };
}

function contentTypes(sheets: readonly number[]): string {
  const of = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((n) => [`/xl/worksheets/sheet${n}.xml`, 'worksheet']),
  ];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${of}.${type}+xml"/>`)
    .join('')}</Types>`;
}

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly number[], name: string): string {
  const each = sheets.map(
    (n) => `<sheet name="${escape(name)}${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each.join('')}</sheets></workbook>`;
}

/** The plain style, and one of amounts with two places. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
