import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import { SELLER_FAILURE_WORDS } from '../seller/seller-failure.types.js';

/** Sentences for what a household can meet with its consents, by code. */
export const CONSENT_FAILURE_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  ...SELLER_FAILURE_WORDS,
  NOT_A_HOUSEHOLD: {
    'zh-CN': '这家店不是农户开的，不用登记同意。',
    en: 'This shop is no household’s, so there is nothing to agree to.',
  },
  CONSENT_NOT_FOUND: { 'zh-CN': '没有这一项同意，或者已经收回。', en: 'There is no such consent, or it has ended.' },
};

const PROBLEMS: ProblemWords = {
  DAY_INVALID: { 'zh-CN': '请选一个到期的日子。', en: 'Please choose a last day.' },
  DAY_PAST: { 'zh-CN': '到期的日子已经过了。', en: 'The last day is over already.' },
  TERM_TOO_LONG: {
    'zh-CN': '日子太远了，请选近一点的，到期可以再同意。',
    en: 'That day is too far; it can be given again.',
  },
  PHOTO_MISSING: { 'zh-CN': '请选一张照片。', en: 'Please choose a photo.' },
  NOT_AGREED: { 'zh-CN': '请先读一读，同意就打勾。', en: 'Please read it, and tick it if you agree.' },
};

const say = problemsIn(PROBLEMS);

/** What is wrong with a field, as an answer. */
export function consentProblem(field: string, code: string, language: Language): InvalidInput {
  return new InvalidInput([say(field, code, language)]);
}
