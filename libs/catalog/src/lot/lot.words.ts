import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import { LISTING_FAILURE_WORDS, LISTING_PROBLEMS } from '../listing/listing.words.js';

/** Sentences for what whoever writes harvests can meet, by code. */
export const LOT_FAILURE_WORDS: ProblemWords = {
  ...LISTING_FAILURE_WORDS,
  LOT_NOT_FOUND: { 'zh-CN': '没有找到这个批次。', en: 'There is no such lot of yours.' },
  LOT_CLOSED: { 'zh-CN': '这个批次已经结清，不能再改了。', en: 'This lot is closed and cannot be changed any more.' },
  LOT_MOVED: {
    'zh-CN': '刚刚有人改过这个批次，所以没有保存。请看看现在的记录再改。',
    en: 'Somebody has just written on this lot, so nothing was saved. Please look at it and try again.',
  },
};

/** Sentences for what can be wrong with one field. */
export const LOT_PROBLEMS: ProblemWords = {
  ...LISTING_PROBLEMS,
  AMOUNT_INVALID: {
    'zh-CN': '请填写收了多少，比如 12.5 斤、300 个。斤和公斤最多两位小数，克、个、盒用整数。',
    en: 'Please say how much was harvested: 12.5 jin, 300 pieces. Grams, pieces and boxes are whole numbers.',
  },
  DAY_INVALID: { 'zh-CN': '请填写收获的日期，比如 2026-11-22。', en: 'Please give the day, such as 2026-11-22.' },
  DAY_TO_COME: { 'zh-CN': '这一天还没有到。请填今天或以前的日期。', en: 'This day is still to come.' },
  DAY_TOO_OLD: { 'zh-CN': '只能补记一年以内的收获。', en: 'Harvests of the last year can be written, no older ones.' },
  PACKS_INVALID: {
    'zh-CN': '请填写加几份，用整数；不加就空着。',
    en: 'Please give a whole number, or leave it empty.',
  },
  PACKS_TOO_MANY: { 'zh-CN': '加上去就超过一百万份了，请检查。', en: 'That would be more than a million packs.' },
  PACKS_OF_DRAFT: {
    'zh-CN': '这件商品还是草稿，加不了库存。请把这一格空着，先记收获。',
    en: 'These goods are still a draft, so nothing can be added. Leave this empty and write the harvest down.',
  },
  PACK_UNKNOWN: {
    'zh-CN': '请选择加到这件商品的哪个规格。',
    en: 'Please choose to which pack of these goods they are added.',
  },
  PACKS_NOT_ALLOWED: {
    'zh-CN': '这一家没有委托您改库存，所以没有保存。请把加库存空着，或请他们自己加。',
    en: 'This household has not entrusted you with its stock, so nothing was saved. Leave this empty, or ask them.',
  },
  REASON_MISSING: { 'zh-CN': '请写明为什么改，记录里会留下。', en: 'Please say why; it stays in the records.' },
  BELOW_CERTIFIED: {
    'zh-CN': '这个批次已经开了合格证，数量不能少于合格证上的，计量单位也不能改。',
    en: 'A conformity certificate was issued for this lot: it cannot be less than that, nor be counted otherwise.',
  },
  ALL_CERTIFIED: { 'zh-CN': '这个批次已经全部开过合格证了。', en: 'All of this lot is certified already.' },
  ABOVE_LOT: {
    'zh-CN': '合格证上的数量不能超过这个批次还没开证的数量。',
    en: 'No more can be certified than is left of this lot.',
  },
  BASES_MISSING: {
    'zh-CN': '请勾选承诺的依据，至少一项。',
    en: 'Please tick what the promise rests on, one at least.',
  },
  PROMISE_MISSING: {
    'zh-CN': '请先读一读承诺，同意再勾选。',
    en: 'Please read the promise, and tick it if you make it.',
  },
  CONTACT_MISSING: {
    'zh-CN': '合作社和公司的合格证要写联系方式。请填一个电话，会印在标签上，扫码的人也看得到。',
    en: 'The certificate of a cooperative or company says whom to call. Please give a number; it is printed and shown.',
  },
  CONTACT_INVALID: {
    'zh-CN': '这个电话号码不对。请填手机号，或者带区号的座机，比如 0719-5551234。',
    en: 'This is no number to call. Please give a mobile number, or a landline with its area code: 0719-5551234.',
  },
  CONTACT_NOT_KEPT: {
    'zh-CN': '农户的电话我们不存。想写的话，打印以后手写在标签上。',
    en: 'We keep no number of a family. Write it on the printed label by hand, if you like.',
  },
  NOTHING_CHANGED: { 'zh-CN': '和原来一样，没有要改的。', en: 'This is what stands there already.' },
};

/** What is wrong with a field of a lot, in words. */
export const problemOf = problemsIn(LOT_PROBLEMS);
