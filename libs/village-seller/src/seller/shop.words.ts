import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import { SELLER_FAILURE_WORDS } from './seller-failure.types.js';

/** Sentences for what a seller or an operator can meet with permits and pauses, by code. */
export const SHOP_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  ...SELLER_FAILURE_WORDS,
  PERMIT_NOT_FOUND: { 'zh-CN': '没有找到这个许可。', en: 'There is no such permit.' },
  PERMIT_MOVED: {
    'zh-CN': '这个许可已经处理过了，请刷新看看。',
    en: 'This permit was dealt with before. Please reload.',
  },
  OWN_SHOP: {
    'zh-CN': '不能审批自己店铺的许可，请由别人办理。',
    en: 'Nobody decides on a shop they act for. Please leave it to somebody else.',
  },
  PAUSE_OVERLAPS: {
    'zh-CN': '这几天里已经有一次停业安排，请先结束它，或换个日期。',
    en: 'There is a pause on some of these days. Please end it first, or choose other days.',
  },
  CHECKLIST_ITEM_NOT_FOUND: {
    'zh-CN': '没有找到这一项，或者那天已经不用了。',
    en: 'There is no such item on that day.',
  },
  REVERIFICATION_MOVED: {
    'zh-CN': '现在还不用复核，或者已经交过、办过了，请刷新看看。',
    en: 'It is not due yet, or was handed in or dealt with before. Please reload.',
  },
  STANDING_MOVED: {
    'zh-CN': '店铺的状态已经变了，请刷新看看。',
    en: 'The shop stands otherwise by now. Please reload.',
  },
  PAUSE_NOT_FOUND: { 'zh-CN': '没有找到这次停业，或者已经结束。', en: 'There is no such pause, or it has ended.' },
};

const PROBLEMS: ProblemWords = {
  SC_LICENCE_INVALID: {
    'zh-CN': '食品生产许可证编号是 SC 加 14 位数字，请对着许可证核对。',
    en: 'The number of a food licence is SC and 14 digits. Please compare it with the licence.',
  },
  WORKSHOP_REGISTRATION_INVALID: {
    'zh-CN': '请按登记证填写小作坊登记编号。',
    en: 'Please enter the number as the registration has it.',
  },
  PREPACKED_FILING_INVALID: {
    'zh-CN': '仅销售预包装食品备案编号是 YB 加 14 位数字，请核对。',
    en: 'The number of a filing for prepacked food is YB and 14 digits. Please check it.',
  },
  NUMBER_USED: { 'zh-CN': '这个编号已经交过了。', en: 'This number was handed in before.' },
  ISSUER_INVALID: { 'zh-CN': '请填写发证机关，不超过 60 个字。', en: 'Please name who issued it, in 60 characters.' },
  VALID_UNTIL_INVALID: {
    'zh-CN': '有效期要到今天以后，并且晚于起始日期。',
    en: 'It ends after it begins, and not before today.',
  },
  DOCUMENT_UNKNOWN: { 'zh-CN': '请重新上传照片。', en: 'Please upload the picture again.' },
  REASON_MISSING: { 'zh-CN': '请写明原因，店家会看到。', en: 'Please give a reason; the seller reads it.' },
  REASON_TOO_LONG: { 'zh-CN': '请不要超过 200 个字。', en: 'Please keep it within 200 characters.' },
  REVERIFY_WORDS_MISSING: {
    'zh-CN': '请写一句：和上次比有什么变化；没有变化就写“没有变化”。',
    en: 'Please say what has changed since, or that nothing has.',
  },
  REVERIFY_WORDS_TOO_LONG: { 'zh-CN': '请不要超过 200 个字。', en: 'Please keep it within 200 characters.' },
  FROM_DAY_PAST: { 'zh-CN': '开始日期不能早于今天。', en: 'It cannot begin before today.' },
  UNTIL_DAY_INVALID: {
    'zh-CN': '结束日期不能早于开始日期，最长一年。',
    en: 'It cannot end before it begins, and lasts a year at most.',
  },
  WORDS_TOO_LONG: { 'zh-CN': '给顾客的话请不要超过 100 个字。', en: 'Please keep it within 100 characters.' },
  TIME_ZONE_UNKNOWN: {
    'zh-CN': '没有这个时区，请写成 Asia/Shanghai 这样。',
    en: 'There is no such time zone. Please write it like Asia/Shanghai.',
  },
  WORDS_MISSING: { 'zh-CN': '请用中文和英文都写上。', en: 'Please write it in Chinese and in English.' },
  CODE_INVALID: {
    'zh-CN': '名称用小写字母、数字和短横线，2 到 40 个字符。',
    en: 'A name has 2 to 40 small letters, digits and dashes.',
  },
  DAY_PAST: { 'zh-CN': '日期不能早于今天。', en: 'It cannot be before today.' },
};

/** What is wrong with a field, in words. */
export const shopProblem = problemsIn(PROBLEMS);
