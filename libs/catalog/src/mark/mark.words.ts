import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import { LISTING_FAILURE_WORDS, LISTING_PROBLEMS } from '../listing/listing.words.js';

/** Sentences for what a seller or an operator can meet with marks, by code. */
export const MARK_FAILURE_WORDS: ProblemWords = {
  ...LISTING_FAILURE_WORDS,
  MARK_NOT_FOUND: { 'zh-CN': '没有找到这个标识。', en: 'There is no such mark.' },
  MARK_MOVED: {
    'zh-CN': '这个标识已经处理过了，请刷新看看。',
    en: 'This mark was dealt with before. Please reload.',
  },
};

/** Sentences for what can be wrong with one field. */
export const MARK_PROBLEMS: ProblemWords = {
  ...LISTING_PROBLEMS,
  MARK_NUMBER_MISSING: { 'zh-CN': '请按证书填写编号。', en: 'Please enter the number as the certificate has it.' },
  MARK_NUMBER_USED: {
    'zh-CN': '这件商品已经交过这个编号了。',
    en: 'This number was handed in for these goods before.',
  },
  MARK_ISSUER_MISSING: { 'zh-CN': '请填写发证机构。', en: 'Please name who issued it.' },
  MARK_AREA_UNKNOWN: { 'zh-CN': '请选择证书上的产地范围。', en: 'Please choose the area that the certificate names.' },
  MARK_AREA_ELSEWHERE: {
    'zh-CN': '这件商品的产地不在证书的范围内，不能用这个标识。',
    en: 'These goods do not come from the area of the certificate, so they cannot carry its mark.',
  },
  MARK_DAYS_INVALID: {
    'zh-CN': '有效期要到今天以后，并且晚于起始日期。',
    en: 'It ends after it begins, and not before today.',
  },
  MARK_DOCUMENT_UNKNOWN: {
    'zh-CN': '请重新上传证书的照片。',
    en: 'Please upload the picture of the certificate again.',
  },
};

/** What is wrong with a field, in words. */
export const markProblem = problemsIn(MARK_PROBLEMS);
