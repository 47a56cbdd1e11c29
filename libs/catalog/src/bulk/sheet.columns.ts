import type { Language, Wording } from '@shanhuo/kernel';

/** A column of a sheet of goods. One row is one pack of a product. */
interface SheetColumn {
  readonly key: string;
  readonly title: Wording;
  /** Without it in the first line a file is none of goods. */
  readonly needed?: true;
}

/** In the order in which they are written; they are read in any order, by either title. */
export const SHEET_COLUMNS = [
  { key: 'code', title: { 'zh-CN': '商品编号', en: 'Product code' } },
  { key: 'rowKey', title: { 'zh-CN': '自己的编号', en: 'Own key' } },
  { key: 'title', title: { 'zh-CN': '名称', en: 'Title' }, needed: true },
  { key: 'category', title: { 'zh-CN': '分类', en: 'Category' }, needed: true },
  { key: 'label', title: { 'zh-CN': '等级', en: 'Grade' } },
  { key: 'packAmount', title: { 'zh-CN': '每份多少', en: 'Pack amount' }, needed: true },
  { key: 'packUnit', title: { 'zh-CN': '单位', en: 'Unit' }, needed: true },
  { key: 'price', title: { 'zh-CN': '价格（元）', en: 'Price (yuan)' }, needed: true },
  { key: 'stock', title: { 'zh-CN': '可卖份数', en: 'Packs to sell' }, needed: true },
  { key: 'seenStock', title: { 'zh-CN': '导出时可卖份数（不用改）', en: 'Packs when exported (leave as is)' } },
  { key: 'netWeightGrams', title: { 'zh-CN': '净重（克）', en: 'Net weight (g)' } },
  { key: 'shippingWeightGrams', title: { 'zh-CN': '包裹重（克）', en: 'Parcel weight (g)' } },
  { key: 'season', title: { 'zh-CN': '产季', en: 'Season' } },
  { key: 'description', title: { 'zh-CN': '介绍', en: 'Description' } },
  { key: 'titleEn', title: { 'zh-CN': '英文名称', en: 'English title' } },
  { key: 'seasonEn', title: { 'zh-CN': '英文产季', en: 'English season' } },
  { key: 'descriptionEn', title: { 'zh-CN': '英文介绍', en: 'English description' } },
  { key: 'shipWithinHours', title: { 'zh-CN': '几小时内发货', en: 'Ships within hours' } },
  { key: 'returnClass', title: { 'zh-CN': '退货', en: 'Returns' } },
  { key: 'villageCode', title: { 'zh-CN': '产地村代码', en: 'Village code' } },
  { key: 'ingredients', title: { 'zh-CN': '配料', en: 'Ingredients' } },
  { key: 'shelfLife', title: { 'zh-CN': '保质期', en: 'Shelf life' } },
  { key: 'storage', title: { 'zh-CN': '保存方法', en: 'Storage' } },
  { key: 'standard', title: { 'zh-CN': '执行标准', en: 'Standard' } },
  { key: 'licenceNumber', title: { 'zh-CN': '许可证号', en: 'Licence number' } },
  { key: 'pictures', title: { 'zh-CN': '照片', en: 'Photos' } },
] as const satisfies readonly SheetColumn[];

/** Name of a column in code. */
export type ColumnKey = (typeof SHEET_COLUMNS)[number]['key'];

/** What stands in a row, by column; without a cell that is empty. */
export type SheetCells = Readonly<Partial<Record<ColumnKey, string>>>;

/** Says why a row was refused, in the file that is corrected and sent again; what stands there is not read. */
export const REASON_TITLE: Wording = { 'zh-CN': '没有通过的原因', en: 'Why it was refused' };

const BY_TITLE: ReadonlyMap<string, ColumnKey | 'reason'> = new Map([
  ...SHEET_COLUMNS.flatMap(({ key, title }) =>
    [plain(title['zh-CN']), plain(title.en)].map((said) => [said, key] as const),
  ),
  [plain(REASON_TITLE['zh-CN']), 'reason'] as const,
  [plain(REASON_TITLE.en), 'reason'] as const,
]);

/** What the first line of a sheet says. */
export interface SheetHead {
  /** Column of each cell; undefined where none is read. */
  readonly keys: readonly (ColumnKey | undefined)[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
  readonly missing: readonly ColumnKey[];
}

/** Finds the columns that a first line names. Stars, space, width and case do not matter. */
export function readHead(cells: readonly string[]): SheetHead {
  const found = cells.map((cell) => (cell.trim() === '' ? undefined : (BY_TITLE.get(plain(cell)) ?? 'unknown')));
  const seen = new Set<string>();
  const twice = cells.filter((_, i) => {
    const key = found[i];
    if (key === undefined || key === 'unknown') return false;
    return seen.size === seen.add(key).size;
  });
  return {
    keys: found.map((key) => (key === 'unknown' || key === 'reason' ? undefined : key)),
    unknown: cells.filter((_, i) => found[i] === 'unknown').map((cell) => cell.trim()),
    twice,
    missing: SHEET_COLUMNS.filter((column) => 'needed' in column && !seen.has(column.key)).map(({ key }) => key),
  };
}

export function titleOf(key: ColumnKey, language: Language): string {
  return SHEET_COLUMNS.find((column) => column.key === key)?.title[language] ?? key;
}

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[\s*＊]/g, '')
    .toLowerCase();
}
