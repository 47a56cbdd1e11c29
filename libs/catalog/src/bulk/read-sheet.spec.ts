import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readSheet, type SheetRow } from './read-sheet.js';
import { readRow } from './row.input.js';
import { SHEET_COLUMNS } from './sheet.columns.js';
import { sayRefusal, SheetRefused } from './sheet-refused.js';
import { unpackedSize } from './unpacked-size.js';
import { writeSheet, type SheetFormat } from './write-sheet.js';

const HEAD = '自己的编号,名称,分类,每份多少,单位,价格（元）,可卖份数';
const EAR = 'A1,房县黑木耳,mushrooms,0.5,千克,39.9,20';
const EAR_CELLS = {
  ...{ rowKey: 'A1', title: '房县黑木耳', category: 'mushrooms', packAmount: '0.5', packUnit: '千克' },
  ...{ price: '39.9', stock: '20' },
};

async function read(bytes: Buffer | string): Promise<SheetRow[] | SheetRefused> {
  const rows: SheetRow[] = [];
  const count = await readSheet(Buffer.from(bytes), 'zh-CN', async (some) => void rows.push(...some));
  if (count instanceof SheetRefused) return count;
  expect(rows).toHaveLength(count);
  return rows;
}

async function refusalOf(bytes: Buffer | string): Promise<string> {
  const refused = await read(bytes);
  return refused instanceof SheetRefused ? sayRefusal(refused.code, refused.details, 'zh-CN') : 'read';
}

async function written(format: SheetFormat, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const titles = SHEET_COLUMNS.map(({ title }) => title['zh-CN']);
  const pieces: Uint8Array[] = [];
  async function* each() {
    yield* rows;
  }
  for await (const piece of writeSheet({ name: '商品', titles, rows: each() }, format)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A zip of one entry that says of itself whatever it is told to. */
function zipOf(name: string, content: Buffer, saidSize = content.length): Buffer {
  return zipOfAll([{ name, content, saidSize }]);
}

function zipOfAll(parts: readonly { name: string; content: Buffer; saidSize?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, saidSize = content.length } of parts) {
    const [packed, path] = [deflateRawSync(content), Buffer.from(name)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saidSize, 18);
    common.writeUInt16LE(path.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.alloc(2), common, where, path]));
    locals.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, packed]));
    at += locals.at(-1)?.length ?? 0;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The least that is a workbook (ECMA-376): one sheet of these rows, and no table of texts. */
function workbookOf(rows: string): Buffer {
  const [main, types] = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'application/vnd.openxmlformats'];
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="商品" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipOfAll(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
}

/** A cell that stands where the last one ended. */
function inCell(type: string, inside: string): string {
  return `<c t="${type}">${inside}</c>`;
}

describe('a sheet of goods', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEAD}\n${EAR}`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEAD}\r\n${EAR}\r\n`)],
    ['GB18030', iconv.encode(`${HEAD}\r\n${EAR}\r\n`, 'gb18030')],
    ['UTF-16 with tabs', Buffer.from(`\ufeff${HEAD}\n${EAR}`.replaceAll(',', '\t'), 'utf16le')],
    ['semicolons', Buffer.from(`${HEAD}\n${EAR}`.replaceAll(',', ';'))],
  ])('[S12] is read as text in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([{ line: 2, cells: EAR_CELLS, tooLong: [] }]);
  });

  it.each(['xlsx', 'csv', 'csv-gb18030'] as const)('[S12] is read back from %s as it was written', async (format) => {
    const cells = SHEET_COLUMNS.map(({ key }, i) => (key === 'code' ? '' : `${key}，“引号", ${i}\n第二行㐀𠀀`));
    const rows = await read(await written(format, [cells, cells]));
    const expected = Object.fromEntries(
      SHEET_COLUMNS.flatMap(({ key }, i) => (cells[i] === '' ? [] : [[key, cells[i]]])),
    );
    expect(Array.isArray(rows) && rows.map((row) => row.cells)).toEqual([expected, expected]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '=HYPERLINK("http://x")'])(
    '[S12] a cell %s runs nowhere, and comes back as it was',
    async (text) => {
      const cells = SHEET_COLUMNS.map(({ key }) => (key === 'title' ? text : ''));
      for (const format of ['csv', 'csv-gb18030'] as const) {
        const bytes = await written(format, [cells]);
        const said = format === 'csv' ? bytes.toString() : iconv.decode(bytes, 'gb18030');
        expect(said.split('\r\n')[1]).toContain(`'${text}`.replaceAll('"', '""'));
        expect(await read(bytes)).toMatchObject([{ cells: { title: text } }]);
      }
      expect(await read(await written('xlsx', [cells]))).toMatchObject([{ cells: { title: text } }]);
    },
  );

  it.each(['openpyxl', 'xlsxwriter'])(
    '[S12] is read from a workbook that %s wrote: shared texts, rich texts, formulas, dates, yes and no',
    async (program) => {
      const rows = await read(await readFile(join(import.meta.dirname, `written-by-${program}.xlsx`)));
      expect(rows).toMatchObject([
        { line: 2, cells: { ...EAR_CELLS, category: '木耳香菇', season: '2026-10-01', description: '好木耳' } },
        { line: 3, cells: { rowKey: '1001', packAmount: '1', packUnit: '斤' } },
        ...(program === 'openpyxl' ? [{ line: 6, cells: { rowKey: 'A3', price: '0.3', stock: '1000' } }] : []),
      ]);
    },
  );

  it('[S12] texts may stand in the cells themselves, and a formula is what it came to, also to an error', async () => {
    const titles = HEAD.split(',').map((title) => inCell('inlineStr', `<is><t>${title}</t></is>`));
    const cells = [
      inCell('inlineStr', '<is><r><t>A</t></r><r><t>1</t></r></is>'),
      inCell('str', '<f>"房县"&amp;"黑木耳"</f><v>房县黑木耳</v>'),
      inCell('inlineStr', '<is><t>mushrooms</t></is>'),
      inCell('n', '<v>5E-1</v>'),
      inCell('inlineStr', '<is><t xml:space="preserve"> 千克 </t></is>'),
      inCell('n', '<f>30+9.9</f><v>39.9</v>'),
    ];
    const row = (line: number, inside: string): string => `<row r="${line}">${inside}</row>`;
    const sheet = [
      row(1, titles.join('')),
      row(2, [...cells, inCell('n', '<f>A9</f><v>20</v>')].join('')),
      row(3, [...cells, inCell('e', '<f>NA()</f><v>#N/A</v>')].join('')),
    ];
    const [good, bad] = (await read(workbookOf(sheet.join('')))) as SheetRow[];
    expect(good?.cells).toEqual(EAR_CELLS);
    expect(bad && readRow(bad, [{ code: 'mushrooms', name: '', nameEn: '' }], 'zh-CN')).toMatchObject({
      fields: [{ field: 'stock', code: 'CELL_IS_ERROR' }],
    });
  });

  it('[S12] takes columns in any order, in both languages, and says in which line a row stands', async () => {
    const rows = await read(
      `\n Packs to sell ,PRICE (YUAN),单位*,Pack amount,分类,名称,没有通过的原因\n\n20,39.9,斤,1,mushrooms,"黑\n木耳",价格不对\n9,8,斤,1,mushrooms,香菇,`,
    );
    expect(rows).toMatchObject([
      { line: 4, cells: { title: '黑\n木耳', stock: '20', price: '39.9' } },
      { line: 6, cells: { title: '香菇', stock: '9' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('价格不对');
  });

  it.each([
    ['nothing', '', '文件里没有商品'],
    ['titles alone', HEAD, '文件里没有商品'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), '编码'],
    ['NUL', `${HEAD}\n${EAR}\u0000`, '不是表格'],
    ['an old xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls'],
    ['a zip that is none', 'PK\u0003\u0004 and nothing else', '打不开'],
    ['a quotation mark that is never closed', `${HEAD}\nA1,"房县黑木耳,mushrooms\n`, '引号'],
    ['a line without an end', `${HEAD}\n"${'长'.repeat(70_000)}"`, '不是表格'],
    ['too few columns', '名称,分类\n木耳,mushrooms', '少了这些列：每份多少、单位、价格（元）、可卖份数'],
    ['a column nobody knows', `${HEAD},身份证号\n${EAR},1`, '不认识这些列：身份证号'],
    ['a column twice', `${HEAD},Title\n${EAR},1`, '这些列写了两遍：Title'],
  ])('[S12] refuses %s in words', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toContain(words);
  });

  it('[S12] refuses a file in two encodings, and names the first line of the other', async () => {
    const gb = iconv.encode(`${HEAD}\n${EAR}\n`, 'gb18030');
    expect(await refusalOf(Buffer.concat([gb, Buffer.from(`${EAR}\n`)]))).toContain('第 3 行');
    const utf8 = Buffer.from(`${HEAD}\n${EAR}\n${EAR}\n`);
    expect(await refusalOf(Buffer.concat([utf8, iconv.encode(EAR, 'gb18030')]))).toContain('第 1 行');
  });

  it.each(['xlsx', 'csv'] as const)(
    '[S12] hands rows of %s on by the 200, the next when those before are taken',
    async (format) => {
      const cells = SHEET_COLUMNS.map(({ key }) => key);
      const bytes = await written(
        format,
        Array.from({ length: 450 }, () => cells),
      );
      const taken: { rows: number; besides: number }[] = [];
      let takers = 0;
      const count = await readSheet(bytes, 'zh-CN', async (rows) => {
        taken.push({ rows: rows.length, besides: takers++ });
        // Time enough for who would not wait.
        for (let turn = 0; turn < 100; turn++) await nextTurn();
        takers--;
      });
      expect(count).toBe(450);
      expect(taken).toEqual([200, 200, 50].map((rows) => ({ rows, besides: 0 })));
      expect(takers).toBe(0);
    },
  );

  it('[S12] refuses more than 5,000 rows, and more than 5 MB', async () => {
    expect(await read(`${HEAD}\n${`${EAR}\n`.repeat(5_000)}`)).toHaveLength(5_000);
    expect(await refusalOf(`${HEAD}\n${`${EAR}\n`.repeat(5_001)}`)).toContain('最多 5000 行');
    expect(await refusalOf(Buffer.alloc(5 * 1024 * 1024 + 1, 65))).toContain('最多 5 MB');
  });

  it('[S12] refuses a workbook that unpacks beyond bounds, whatever it says of its size', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024);
    expect(await refusalOf(zipOf('xl/worksheets/sheet1.xml', bomb))).toContain('展开以后太大');
    expect(await refusalOf(zipOf('xl/worksheets/sheet1.xml', bomb, 10))).toContain('展开以后太大');
    const bounds = { bytes: 1_000, tags: 10 };
    expect(unpackedSize(zipOf('a', Buffer.alloc(1_000)), bounds)).toEqual({ bytes: 1_000, tags: 0 });
    expect(unpackedSize(zipOf('a', Buffer.alloc(1_001)), bounds)).toBe('too-large');
    expect(unpackedSize(zipOf('a', Buffer.from('<a/>'.repeat(10))), bounds)).toEqual({ bytes: 40, tags: 10 });
    expect(unpackedSize(zipOf('a', Buffer.from('<a/>'.repeat(11))), bounds)).toBe('too-large');
  });

  it('[S12] refuses a workbook that was cut off on its way', async () => {
    const whole = await written('xlsx', [SHEET_COLUMNS.map(() => '1')]);
    expect(await refusalOf(whole.subarray(0, whole.length - 30))).toContain('打不开');
  });

  it('[S12] cuts off a cell that is longer than anything kept, and says which', async () => {
    expect(await read(`${HEAD}\nA1,${'长'.repeat(9_000)},mushrooms,1,斤,1,1`)).toMatchObject([
      { tooLong: ['title'], cells: { stock: '1' } },
    ]);
  });
});
