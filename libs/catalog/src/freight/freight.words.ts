import type { Wording } from '@shanhuo/kernel';

/** Sentences for what can be wrong with freight terms, by code. */
export const PROBLEM_WORDS: Readonly<Record<string, Wording>> = {
  BANDS_COUNT: { 'zh-CN': '请填写 1 到 10 档运费。', en: 'Please give one to ten rates.' },
  BAND_INVALID: { 'zh-CN': '档号是 1 到 10 的整数。', en: 'A rate has a number from 1 to 10.' },
  BAND_REPEATED: { 'zh-CN': '这个档号用了两次。', en: 'This number stands at two rates.' },
  BAND_UNKNOWN: { 'zh-CN': '没有这一档运费。', en: 'There is no rate of this number.' },
  UNITS_INVALID: {
    'zh-CN': '请填写大于 0 的整数：克数或件数。',
    en: 'Please give a whole number above 0: grams or pieces.',
  },
  PRICE_INVALID: {
    'zh-CN': '请填写 0 到 9999.99 元之间的金额。',
    en: 'Please give an amount from ¥0 to ¥9,999.99.',
  },
  PROVINCE_UNKNOWN: { 'zh-CN': '没有这个省级代码。', en: 'No province has this code.' },
  PROVINCE_REPEATED: { 'zh-CN': '这个省份写了两次。', en: 'This province stands here twice.' },
  PROVINCES_MISSING: {
    'zh-CN': '34 个省级地区都要选：哪一档运费，或者不发货。',
    en: 'Each of the 34 provinces needs a rate, or the word that you do not deliver there.',
  },
  NO_PROVINCE_DELIVERED: {
    'zh-CN': '至少要有一个省份可以发货。',
    en: 'Please deliver to one province at least.',
  },
};
