import { problemsIn } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import type { Wording } from '@shanhuo/kernel';

/** Sentences for what who asks and who answers can meet, by code. */
export const CALL_BACK_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  TOO_MANY_ATTEMPTS: {
    'zh-CN': '这个号码或者这个网络今天留的求助太多了。已经留的都会回电话，请等一等。',
    en: 'This number or this network has asked too often today. What was asked for already will be answered; please wait.',
  },
  CALL_BACK_NOT_FOUND: { 'zh-CN': '没有找到这个求助码。', en: 'No such request was found.' },
  CALL_BACK_MOVED: {
    'zh-CN': '别人已经接手了，或者已经办完了。请刷新看看。',
    en: 'Somebody else took it, or it is over. Please reload.',
  },
};

const PROBLEMS = {
  PHONE_INVALID: {
    'zh-CN': '请填写 11 位的手机号，我们打这个号码。',
    en: 'Please enter a mobile number of mainland China, 11 digits. We will call it.',
  },
  NAME_TOO_LONG: { 'zh-CN': '称呼最多 20 个字。', en: 'A name has 20 characters at most.' },
  REQUEST_INVALID: { 'zh-CN': '请刷新页面再试。', en: 'Please reload the page and try again.' },
  NOTE_MISSING: { 'zh-CN': '请记一句办了什么。', en: 'Please note what was done.' },
  NOTE_TOO_LONG: { 'zh-CN': '最多 200 个字。', en: '200 characters at most.' },
} as const satisfies Readonly<Record<string, Wording>>;

/** What is wrong with a field. */
export const callBackProblem = problemsIn(PROBLEMS);
