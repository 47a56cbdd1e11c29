import { Failure, type Language, type Wording } from '@shanhuo/kernel';

/** Goods in one file at most. */
export const MOST_ROWS = 5_000;
/** Bytes of a file: 5,000 rows of full descriptions are some of them. */
export const MOST_SHEET_BYTES = 5 * 1024 * 1024;
/** Characters of one cell: the longest description is half of it. */
export const MOST_CELL = 8_000;

/** Why a whole file was refused, in words a villager understands; `{…}` are filled in. */
export const SHEET_REFUSALS = {
  SHEET_TOO_LARGE: {
    'zh-CN': '文件太大，最多 5 MB。请分成几个文件。',
    en: 'The file is too large: 5 MB at most. Please send it in parts.',
  },
  SHEET_EMPTY: {
    'zh-CN': '文件里没有商品。请从第二行起，每行写一种规格。',
    en: 'There are no goods in the file. From the second line on, one line is one pack.',
  },
  SHEET_UNREADABLE: {
    'zh-CN': '这个文件打不开，可能坏了。请用 Excel 或 WPS 打开，另存为 xlsx 再传。',
    en: 'This file cannot be opened. Please save it as xlsx and send it again.',
  },
  SHEET_OLD_OR_LOCKED: {
    'zh-CN': '这是旧式 xls 或加了密码的文件。请去掉密码，另存为 xlsx 再传。',
    en: 'This is an old xls file, or one with a password. Please save it as xlsx without a password.',
  },
  SHEET_NOT_A_TABLE: {
    'zh-CN': '这个文件不是表格。请用 xlsx 或 csv。',
    en: 'This file is no table. Please send xlsx or csv.',
  },
  SHEET_UNPACKS_TOO_LARGE: {
    'zh-CN': '文件展开以后太大，没有打开。请另存为新的 xlsx，不要带图片和多余的表。',
    en: 'Unpacked, the file is too large and was not opened. Please save a new xlsx without pictures and other sheets.',
  },
  SHEET_ENCODING: {
    'zh-CN': '第 {line} 行的文字编码和别的行不一样，会变成乱码。请用 Excel 或 WPS 另存为 xlsx 再传。',
    en: 'Line {line} is written in another encoding than the rest. Please save the file as xlsx and send it again.',
  },
  SHEET_QUOTES: {
    'zh-CN': '第 {line} 行的引号没有成对，后面的内容读不出来。',
    en: 'A quotation mark of line {line} is never closed, so that what follows cannot be read.',
  },
  SHEET_COLUMNS_MISSING: {
    'zh-CN': '第一行少了这些列：{columns}。请用我们的模板。',
    en: 'The first line lacks: {columns}. Please use our template.',
  },
  SHEET_COLUMNS_UNKNOWN: {
    'zh-CN': '不认识这些列：{columns}。请删掉，或改成模板里的名字。',
    en: 'These columns are not known: {columns}. Please remove them, or name them as the template does.',
  },
  SHEET_COLUMNS_TWICE: {
    'zh-CN': '这些列写了两遍：{columns}。',
    en: 'These columns are there twice: {columns}.',
  },
  SHEET_TOO_MANY_ROWS: {
    'zh-CN': '一次最多 5000 行。请分成几个文件。',
    en: '5,000 rows at most in one file. Please send it in parts.',
  },
} as const satisfies Record<string, Wording>;

/** Why a whole file was refused. */
export type SheetRefusal = keyof typeof SHEET_REFUSALS;

/** A file that is not read any further; nothing of it was done. */
export class SheetRefused extends Failure {
  constructor(
    readonly code: SheetRefusal,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super();
  }
}

/** The sentence for a refused file. */
export function sayRefusal(code: SheetRefusal, details: Readonly<Record<string, string>>, language: Language): string {
  return SHEET_REFUSALS[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}
