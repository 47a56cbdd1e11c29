import { IDENTITY_FAILURE_WORDS } from '@shanhuo/identity/graphql';
import type { ProblemWords } from '@shanhuo/identity';
import type { Wording } from '@shanhuo/kernel';

/** Sentences for what can be met with files of goods, by code. */
export const IMPORT_FAILURE_WORDS: ProblemWords = {
  ...IDENTITY_FAILURE_WORDS,
  GOODS_IMPORT_NOT_FOUND: {
    'zh-CN': '没有找到这个文件，可能已经过期删除了。',
    en: 'There is no such file; it may have been forgotten.',
  },
  GOODS_IMPORT_STEP_REFUSED: {
    'zh-CN': '这个文件已经开始上架，或者不要了。请刷新看看。',
    en: 'This file was said yes to already, or thrown away. Please reload.',
  },
  GOODS_IMPORTS_FULL: {
    'zh-CN': '上一个文件还没有做完，或者今天传得太多。请等一会儿再传。',
    en: 'The last file is still being worked on, or too many came today. Please wait a little.',
  },
};

/** What saying yes to a file does, as it follows "for you". */
export function whatIsBegun(rows: number): Wording {
  return { 'zh-CN': `用一张表格改商品，共 ${rows} 行`, en: `changes goods by a sheet of ${rows} rows` };
}

/** A file that nobody said yes to is thrown away, as it follows "for you". */
export const DROPPED: Wording = {
  'zh-CN': '作废了一张还没有用的商品表格',
  en: 'threw away a sheet of goods nobody had used yet',
};
