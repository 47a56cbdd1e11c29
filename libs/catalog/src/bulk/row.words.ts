import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import type { PackUnit } from '../listing/pack.rules.js';
import { LISTING_FAILURE_WORDS, LISTING_PROBLEMS } from '../listing/listing.words.js';
import type { ReturnClass } from '../product/product.states.js';

/** Why a row was refused, beside what the form says of its fields. */
export const ROW_PROBLEMS: ProblemWords = {
  ...LISTING_FAILURE_WORDS,
  ...LISTING_PROBLEMS,
  CELL_TOO_LONG: { 'zh-CN': '这一格写得太长了。', en: 'This cell is too long.' },
  CELL_IS_ERROR: {
    'zh-CN': '这一格的公式算错了，写着 # 开头的错误。请改成数字或文字。',
    en: 'The formula of this cell came to an error. Please write a number or words.',
  },
  UNIT_UNKNOWN: { 'zh-CN': '请写斤、千克、克、个、盒里的一个。', en: 'Please write one of jin, kg, g, piece, box.' },
  RETURN_UNKNOWN: {
    'zh-CN': '请写七天无理由、生鲜不退、确认后不退里的一个；空着就按分类的规定。',
    en: 'Please write “seven days”, “fresh, none” or “none if confirmed”; empty means what the category has.',
  },
  NUMBER_INVALID: { 'zh-CN': '这里写整数。', en: 'This is a whole number.' },
  CODE_UNKNOWN: {
    'zh-CN': '您的店里没有这个商品编号。新商品请把编号空着。',
    en: 'Your shop has no product with this code. Leave it empty for new goods.',
  },
  ROW_KEY_INVALID: { 'zh-CN': '自己的编号最多 40 个字。', en: 'An own key has 40 characters at most.' },
  ROW_KEY_NEEDED: {
    'zh-CN': '新商品要写“自己的编号”（随便什么，不重复就行），再传一次时才认得它。',
    en: 'New goods need a key of your own, whatever you like, so that they are known when the file comes again.',
  },
  ROW_KEY_OF_OTHER: {
    'zh-CN': '这个“自己的编号”是另一件商品的。',
    en: 'This key is that of another product.',
  },
  ROW_TWICE: {
    'zh-CN': '和第 {line} 行是同一种规格，写了两遍。',
    en: 'This is the same pack as in line {line}.',
  },
  WORDS_TWICE: {
    'zh-CN': '和第 {line} 行是同一件商品，名称或介绍却不一样。请写成一样的。',
    en: 'This is the same product as in line {line}, with other words. Please write the same.',
  },
  FIRST_ROW_REFUSED: {
    'zh-CN': '同一件商品的第 {line} 行没有通过，先把那一行改好。',
    en: 'Line {line} of the same product was refused: please correct that one first.',
  },
  PACK_BEFORE_PHOTO: {
    'zh-CN': '这件商品还是草稿，先加照片上架，再加别的规格。',
    en: 'This product is still a draft: give it a photo and list it first, then add further packs.',
  },
  MOVED_SINCE: {
    'zh-CN': '价格或数量在这期间变过了，这一行没有改。请重新导出再改。',
    en: 'Price or number changed meanwhile, so this line was left. Please export anew.',
  },
  ROW_BROKE: {
    'zh-CN': '我们这边出了错，这一行没有做完。请过一会儿再传这一行。',
    en: 'Something broke on our side, so this line was not finished. Please send it again in a while.',
  },
  ACCESS_ENDED: {
    'zh-CN': '您不能替这家店做这件事，也许授权已经结束。这一行没有做。',
    en: 'You may not do this for the shop; a mandate may have ended. This line was left.',
  },
};

/** Says what is wrong with a cell. */
export const rowProblem = problemsIn(ROW_PROBLEMS);

/** What is written in the column of units, the first of each when it is exported. */
export const UNIT_WORDS: Readonly<Record<PackUnit, readonly string[]>> = {
  jin: ['斤', 'jin', '市斤'],
  kg: ['千克', 'kg', '公斤'],
  gram: ['克', 'g', 'gram'],
  piece: ['个', 'piece', '只', '枚'],
  box: ['盒', 'box', '箱'],
};

/** The same for terms of return. */
export const RETURN_WORDS: Readonly<Record<ReturnClass, readonly string[]>> = {
  seven_day: ['七天无理由', 'seven days', 'seven_day'],
  fresh_excluded: ['生鲜不退', 'fresh, none', 'fresh_excluded'],
  confirm_excluded: ['确认后不退', 'none if confirmed', 'confirm_excluded'],
};

/** The word of ours for what was typed; undefined for none. */
export function readWord<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
  typed: string,
): Word | undefined {
  const said = typed.normalize('NFKC').trim().toLowerCase();
  return (Object.keys(words) as Word[]).find((word) => words[word].includes(said));
}
