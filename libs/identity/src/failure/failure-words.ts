import { isFailure, type Language, type Wording } from '@shanhuo/kernel';

/** Sentences for failures, by their stable codes. */
export type FailureWords = Readonly<Record<string, Wording>>;

/**
 * Puts the sentence to an outcome that is a failure, in the language of the reader, and leaves any other outcome alone.
 * A code without words is a defect and throws.
 */
export function say<Outcome extends object>(outcome: Outcome, words: FailureWords, language: Language): Outcome {
  if (!isFailure(outcome)) return outcome;
  const wording = words[outcome.code];
  if (wording === undefined) throw new Error(`no words for the failure ${outcome.code}`);
  return Object.assign(outcome, { message: wording[language] });
}

/** Members of a result union are told apart by class, and their classes carry the names of their types. */
export function nameOfResult(value: object): string {
  return value.constructor.name;
}

export const IDENTITY_FAILURE_WORDS: FailureWords = {
  INVALID_INPUT: { 'zh-CN': '有些内容需要修改。', en: 'Something needs to be corrected.' },
  IDEMPOTENCY_KEY_REUSED: {
    'zh-CN': '这一步已经提交过，内容却不一样。请刷新页面再试。',
    en: 'This step was sent before with other content. Please reload the page and try again.',
  },
  TOO_MANY_ATTEMPTS: {
    'zh-CN': '尝试次数太多，请稍后再试。',
    en: 'Too many attempts. Please try again later.',
  },
  SIGN_IN_REFUSED: {
    'zh-CN': '登录信息不对，或者验证码已失效。请核对后再试。',
    en: 'This does not fit, or the code is no longer valid. Please check and try again.',
  },
  FRESH_SIGN_IN_NEEDED: {
    'zh-CN': '请填写当前密码；忘记密码的话，请退出后用短信验证码重新登录，再来修改。',
    en: 'Please enter your present password. If you forgot it, sign out, sign in by text message, and come back.',
  },
  SECOND_FACTOR_REFUSED: {
    'zh-CN': '验证器上的数字不对，请等下一组数字再试。',
    en: 'The digits do not fit. Please wait for the next ones and try again.',
  },
  SESSION_NOT_FOUND: { 'zh-CN': '这个登录已经结束了。', en: 'This session has already ended.' },
  GRANT_REFUSED: {
    'zh-CN': '您不能授予或收回这项权限。',
    en: 'You cannot give or take away this permission.',
  },
};
