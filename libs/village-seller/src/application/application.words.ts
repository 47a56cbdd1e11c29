import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import { SELLER_FAILURE_WORDS } from '../seller/seller-failure.types.js';

/** Sentences for what an applicant, a village or the county desk can meet, by code. */
export const APPLICATION_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  ...SELLER_FAILURE_WORDS,
  APPLICATION_NOT_FOUND: { 'zh-CN': '没有找到这份申请。', en: 'There is no such application.' },
  OPEN_APPLICATION_EXISTS: {
    'zh-CN': '您已经有一份正在办理的申请，请先看看它办到哪一步。',
    en: 'You have an application that is not decided yet. Please look where it stands.',
  },
  APPLICATION_MOVED: {
    'zh-CN': '这份申请刚才变了，这一步现在不能做。请刷新看看。',
    en: 'This application has just changed, and this step cannot be made now. Please reload.',
  },
  OWN_APPLICATION: {
    'zh-CN': '不能推荐或审批自己的申请，请由别人办理。',
    en: 'Nobody vouches for or decides on themselves. Please leave it to somebody else.',
  },
  CHECKLIST_OPEN: {
    'zh-CN': '清单上还有必须完成的事项。',
    en: 'Something the checklist requires is not done yet.',
  },
  IDENTITY_TAKEN: {
    'zh-CN': '这个身份证号不能在这个账户使用。请核对号码；没有填错的话，请联系村里代办员。',
    en: 'This identity number cannot be used with this account. Please check it; if it is right, ask your village agent.',
  },
};

/** Sentences for what can be wrong with one field; `{…}` are filled in. */
const PROBLEMS: ProblemWords = {
  KEY_INVALID: { 'zh-CN': '请刷新页面再试。', en: 'Please reload the page and try again.' },
  LEGAL_NAME_INVALID: {
    'zh-CN': '请按身份证填写姓名，只用汉字；少数民族姓名的点请用“·”。',
    en: 'Please enter the name as the identity card has it, in Chinese characters.',
  },
  LEGAL_NAME_MISSING: { 'zh-CN': '请填写姓名。', en: 'Please enter the name.' },
  IDENTITY_NUMBER_MISSING: { 'zh-CN': '请填写身份证号。', en: 'Please enter the identity number.' },
  IDENTITY_NUMBER_OLD: {
    'zh-CN': '这是 15 位的老号码，请填写现在身份证上的 18 位号码。',
    en: 'This is an old number of 15 digits. Please enter the 18 characters of the present card.',
  },
  IDENTITY_NUMBER_SHAPE: {
    'zh-CN': '身份证号是 18 位：前 17 位是数字，最后一位是数字或 X。',
    en: 'An identity number has 18 characters: 17 digits, then a digit or X.',
  },
  IDENTITY_NUMBER_PROVINCE: {
    'zh-CN': '身份证号的前两位不对，请核对。',
    en: 'The first two digits are of no province. Please check them.',
  },
  IDENTITY_NUMBER_DATE: {
    'zh-CN': '身份证号第 7 到 14 位是出生日期，这里不对，请核对。',
    en: 'Digits 7 to 14 are the date of birth, and this is none. Please check them.',
  },
  IDENTITY_NUMBER_CHECK: {
    'zh-CN': '身份证号有一位填错了，请对着身份证再看一遍。',
    en: 'One of the digits is wrong. Please compare them with the card.',
  },
  IDENTITY_NUMBER_UNDERAGE: {
    'zh-CN': '年满 18 周岁才能申请，请由家里的成年人来申请。',
    en: 'Applicants are 18 or older. Please let an adult of the family apply.',
  },
  IDENTITY_MISMATCH: {
    'zh-CN': '姓名和身份证号对不上，请核对。',
    en: 'Name and identity number do not belong together. Please check them.',
  },
  IDENTITY_FIXED: {
    'zh-CN': '您的账户已经用另一个身份证号开过店，请填写同一个人的。',
    en: 'Your account has a shop under another identity number. Please enter the same person.',
  },
  VILLAGE_UNKNOWN: { 'zh-CN': '请选择您的村。', en: 'Please choose your village.' },
  GROWS_MISSING: { 'zh-CN': '请写上您卖什么。', en: 'Please say what you sell.' },
  GROWS_TOO_LONG: { 'zh-CN': '请不要超过 200 个字。', en: 'Please keep it within 200 characters.' },
  SHOP_NAME_MISSING: { 'zh-CN': '请按营业执照填写名称。', en: 'Please enter the name as the licence has it.' },
  SHOP_NAME_INVALID: {
    'zh-CN': '店名要有文字，不超过 40 个字。',
    en: 'A name of a shop has letters, and 40 characters at most.',
  },
  CREDIT_CODE_MISSING: {
    'zh-CN': '请填写营业执照上的统一社会信用代码。',
    en: 'Please enter the unified social credit code of the licence.',
  },
  CREDIT_CODE_LENGTH: {
    'zh-CN': '统一社会信用代码是 18 位数字和字母。',
    en: 'A unified social credit code has 18 digits and letters.',
  },
  CREDIT_CODE_LETTER: {
    'zh-CN': '第 {position} 位不会是“{character}”：代码里没有 I、O、S、V、Z，请看是不是数字。',
    en: 'Character {position} cannot be {character}: codes have no I, O, S, V or Z. It may be a digit.',
  },
  CREDIT_CODE_ORGANISATION: {
    'zh-CN': '第 9 到 17 位里有一位填错了，请对着执照核对。',
    en: 'One of the characters 9 to 17 is wrong. Please compare them with the licence.',
  },
  CREDIT_CODE_CHECK: {
    'zh-CN': '第 1 到 8 位或最后一位填错了，请对着执照核对。',
    en: 'One of the characters 1 to 8, or the last, is wrong. Please compare them with the licence.',
  },
  CREDIT_CODE_PROVINCE: {
    'zh-CN': '第 3 到 8 位是登记地的代码，这里不对，请核对。',
    en: 'Characters 3 to 8 are the place of registration, and this is none. Please check them.',
  },
  CREDIT_CODE_KIND: {
    'zh-CN': '这个代码的开头和您选的类型不一致，请看看类型有没有选错。',
    en: 'The beginning of this code is of another kind than you chose. Please check the kind.',
  },
  CREDIT_CODE_TAKEN: {
    'zh-CN': '这个代码已经有人申请了。没有填错的话，请联系县里的工作人员。',
    en: 'Somebody applied under this code before. If it is right, please ask the county desk.',
  },
  FOUNDED_ON_MISSING: { 'zh-CN': '请填写成立日期。', en: 'Please enter the day of foundation.' },
  FOUNDED_ON_INVALID: {
    'zh-CN': '成立日期要在 1980 年以后、今天以前。',
    en: 'The day of foundation lies between 1980 and today.',
  },
  ATTESTATION_MISSING: { 'zh-CN': '请确认：{words}', en: 'Please confirm: {words}' },
  DOCUMENT_MISSING: { 'zh-CN': '请上传：{words}', en: 'Please upload: {words}' },
  DOCUMENT_UNKNOWN: { 'zh-CN': '请重新上传照片。', en: 'Please upload the picture again.' },
  REASON_MISSING: { 'zh-CN': '请写明原因，对方会看到。', en: 'Please give a reason; the other side reads it.' },
  REASON_TOO_LONG: { 'zh-CN': '请不要超过 200 个字。', en: 'Please keep it within 200 characters.' },
  PURPOSE_MISSING: { 'zh-CN': '请写明为什么要看。', en: 'Please say what you need it for.' },
  SEEN_DOCUMENT_MISSING: {
    'zh-CN': '请写明看了什么证件原件、在哪里看的。',
    en: 'Please say which original you saw, and where.',
  },
};

/** What is wrong with a field, in words. */
export const applicationProblem = problemsIn(PROBLEMS);
