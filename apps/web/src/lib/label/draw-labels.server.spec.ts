import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, type Box, type PdfPage } from '../../../../../test/support/pdf/read-pdf.js';
import { scanSquare } from '../../../../../test/support/pdf/scan-square.js';
import { drawQr } from '../qr/draw-qr.js';
import { drawLabels } from './draw-labels.server.js';
import { findMissing, openLabelFaces, type LabelFaces } from './label-faces.server.js';
import { LABEL, LABEL_PAPERS, MM, type LabelPaper, type LabelPaperName } from './label-paper.js';
import { wordsOf, type Label } from './label.js';

const ADDRESS = 'https://shop.example/t/25100201-261122-01.1Ab-defghijklmnop';
const TRACED: Label = {
  ...{ heading: undefined, title: '黑木耳', promise: undefined, caption: '山货 · 扫码看来源', qr: drawQr(ADDRESS) },
  facts: [
    { name: '产地', value: '青峰岭村' },
    { name: '哪天收的', value: '2026年11月22日' },
    { name: '批次号', value: '25100201-261122-01' },
  ],
};
const CERTIFIED: Label = {
  ...{ ...TRACED, heading: '承诺达标合格证', title: '鲜香菇' },
  facts: [
    { name: '数量（重量）', value: '60 斤' },
    { name: '产地', value: '房县红塔镇青峰岭村' },
    { name: '承诺主体（签名或盖章）', value: undefined },
    { name: '联系方式', value: undefined },
    { name: '承诺依据', value: '委托检测、自我检测、内部质量控制、自我承诺' },
    ...TRACED.facts.slice(1),
  ],
  promise:
    '我承诺对销售的食用农产品：不使用禁用农药、兽药及其他化合物；使用的常规农药、兽药残留不超标；对承诺的真实性负责。',
};
/** As long as goods, places and firms may be called. */
const LONGEST: Label = {
  ...{ ...CERTIFIED, title: '龘靐齉爩麤灪武当山野生高山椴木黑木耳干货小碗耳'.repeat(2).slice(0, 40) },
  facts: CERTIFIED.facts.map(({ name, value }) => ({
    name,
    value: name.startsWith('承诺主体') ? '神农架林区青峰岭村高山椴木香菇种植农民专业合作社联合社'.repeat(2) : value,
  })),
};
const ENGLISH: Label = {
  ...{
    ...CERTIFIED,
    heading: 'Conformity certificate',
    title: 'Fresh shiitake mushrooms of the high forests '.repeat(3).slice(0, 120),
  },
  facts: [
    { name: 'From', value: 'Qingfengling Village, Hongta Town, Fang County' },
    { name: 'Who promises (signature or seal)', value: undefined },
    { name: 'It rests on', value: 'Test on order, Own test, Internal quality control, Own word' },
    { name: 'Lot', value: '25100201-261122-01' },
  ],
};

let faces: LabelFaces;
beforeAll(async () => {
  faces = await openLabelFaces();
});

const draw = (label: Label, paper: LabelPaperName = 'roll'): Promise<Buffer> =>
  drawLabels(label, faces, { paper, title: '标签', language: 'zh-CN', day: '2026-11-22' });
const pageOf = async (label: Label, paper?: LabelPaperName): Promise<PdfPage> => {
  const [page, ...more] = readPdf(await draw(label, paper));
  if (page === undefined || more.length > 0) throw new Error('a label is one page');
  return page;
};
const said = ({ lines }: PdfPage): string => lines.map(({ words }) => words).join('');
const plain = (words: string): string => words.replaceAll(/\s/g, '');

function overlap(one: Box, other: Box): boolean {
  const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
  const above = one.y + one.height <= other.y || other.y + other.height <= one.y;
  return !beside && !above;
}

function outOf(area: Box, box: Box): boolean {
  return (
    box.x < area.x - 0.01 ||
    box.y < area.y - 0.01 ||
    box.x + box.width > area.x + area.width + 0.01 ||
    box.y + box.height > area.y + area.height + 0.01
  );
}

/** The stickers of a page, as boxes of it. */
function stickersOf(paper: LabelPaper): Box[] {
  const [width, height] = [LABEL.width * MM, LABEL.height * MM];
  return paper.rows.flatMap((row) =>
    paper.columns.map((column) => ({ x: column * MM, y: (paper.height - row) * MM - height, width, height })),
  );
}

describe('[N9] a label as PDF', () => {
  it.each([
    ['where and when', TRACED],
    ['with a certificate', CERTIFIED],
    ['in English', ENGLISH],
  ])('says all of it in words that can be searched and read aloud: %s', async (_, label) => {
    expect(plain(said(await pageOf(label)))).toBe(plain(wordsInOrder(label)));
  });

  it.each(['a4', 'roll'] as const)('has a square on each sticker that leads to the trace: %s', async (name) => {
    const page = await pageOf(CERTIFIED, name);
    expect([page.width, page.height].map((points) => Math.round(points / MM))).toEqual(
      name === 'a4' ? [210, 297] : [100, 70],
    );
    const stickers = stickersOf(LABEL_PAPERS[name]);
    expect(stickers).toHaveLength(name === 'a4' ? 8 : 1);
    for (const sticker of stickers) expect(scanSquare(page.filled.filter((box) => !outOf(sticker, box)))).toBe(ADDRESS);
  });

  it.each([
    ['short words', TRACED],
    ['a certificate', CERTIFIED],
    ['English', ENGLISH],
    ['a title of 40 rare characters and the longest names', LONGEST],
  ])('lets nothing touch, nor leave its sticker: %s', async (_, label) => {
    const page = await pageOf(label, 'a4');
    for (const sticker of stickersOf(LABEL_PAPERS.a4)) {
      const lines = page.lines.filter((line) => overlap(sticker, line));
      const squares = page.filled.filter((box) => overlap(sticker, box));
      expect(lines.length).toBeGreaterThan(4);
      expect([...lines, ...squares].filter((box) => outOf(sticker, box))).toEqual([]);
      const pairs = lines.flatMap((line, at) =>
        [...lines.slice(at + 1), ...squares].map((box) => [line, box] as const),
      );
      expect(pairs.filter(([line, box]) => overlap(line, box))).toEqual([]);
    }
  });

  it('breaks a title that is too long for one line, and prints nothing too small to read', async () => {
    const { lines } = await pageOf(LONGEST);
    expect(lines.filter(({ words }) => LONGEST.title.includes(words)).length).toBeGreaterThan(1);
    // The least that GB 7718 allows.
    for (const { height } of lines) expect(height).toBeGreaterThan(1.8 * MM);
  });

  it('ends a title without end in dots after four lines', async () => {
    const endless = { ...TRACED, title: '山'.repeat(1_000) };
    const title = (await pageOf(endless)).lines.filter(({ words }) => /^山+…?$/.test(words));
    expect(title.map(({ words }) => words.endsWith('…'))).toEqual([false, false, false, true]);
  });

  it('is the same file for the same lot, and small enough for a thin link', async () => {
    const first = await draw(LONGEST, 'a4');
    expect((await draw(LONGEST, 'a4')).equals(first)).toBe(true);
    expect(first.length).toBeLessThan(60 * 1024);
  });

  it('knows which character it could not print, before it prints an empty box', () => {
    expect(findMissing(wordsOf(LONGEST), faces)).toBeUndefined();
    expect(findMissing(wordsOf({ ...TRACED, title: '好\u{20bb7}' }), faces)).toBe('\u{20bb7}');
  });
});

function wordsInOrder({ heading = '', title, facts, promise = '', caption }: Label): string {
  return heading + title + facts.map(({ name, value = '' }) => name + value).join('') + caption + promise;
}
