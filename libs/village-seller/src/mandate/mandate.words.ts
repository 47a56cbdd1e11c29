import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import { InvalidInput, type Language, type Wording } from '@shanhuo/kernel';
import { SCOPE_WORDS } from '../membership/membership.words.js';
import { SELLER_FAILURE_WORDS } from '../seller/seller-failure.types.js';
import type { MandateScope } from '../seller/seller.scope.js';
import type { MandateNames, MandateTerms, TermsProblem } from './mandate.rules.js';

/** Sentences for what households, agents and operators can meet, by code. */
export const MANDATE_FAILURE_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  ...SELLER_FAILURE_WORDS,
  NOT_A_HOUSEHOLD: {
    'zh-CN': '这家店不是农户开的，不能委托代办员。',
    en: 'This shop is no household’s, so no agent can act for it.',
  },
  MANDATE_NOT_FOUND: { 'zh-CN': '没有找到这份委托。', en: 'No such mandate was found.' },
  MANDATE_MOVED: {
    'zh-CN': '这份委托已经确认过，或者已经结束了。请刷新看看。',
    en: 'This mandate was confirmed before, or has ended. Please reload.',
  },
  MANDATE_CODE_REFUSED: {
    'zh-CN': '验证码不对，或者已经失效。请核对农户手机上最新的一条；还不行，就重新发一个。',
    en: 'The code does not fit, or is no longer valid. Check the newest text on the household’s phone, or send another.',
  },
  AGENT_NOT_FOUND: { 'zh-CN': '您村里没有这位代办员。', en: 'There is no such agent of your village.' },
  MANDATE_FOR_ONESELF: {
    'zh-CN': '这是您自己的店，不用委托。',
    en: 'This is your own shop; no mandate is needed.',
  },
};

const PROBLEMS = {
  SCOPES_MISSING: { 'zh-CN': '请至少选一件能代办的事。', en: 'Please choose at least one thing to be done for you.' },
  DAY_INVALID: { 'zh-CN': '请选一个到期的日子。', en: 'Please choose a last day.' },
  DAY_PAST: { 'zh-CN': '到期的日子已经过了。', en: 'The last day is over already.' },
  TERM_TOO_LONG: { 'zh-CN': '委托最长 {months} 个月。', en: 'A mandate runs {months} months at most.' },
  CODE_INVALID: { 'zh-CN': '验证码是 6 位数字。', en: 'The code has 6 digits.' },
  NOTE_MISSING: { 'zh-CN': '请写明谁打的电话、怎么说的。', en: 'Please note who called and what they said.' },
  NOTE_TOO_LONG: { 'zh-CN': '最多 200 个字。', en: '200 characters at most.' },
} as const satisfies Readonly<Record<string, Wording>>;

const FIELDS: Readonly<Record<TermsProblem, string>> = {
  SCOPES_MISSING: 'scopes',
  DAY_INVALID: 'until',
  DAY_PAST: 'until',
  TERM_TOO_LONG: 'until',
};

/** What is wrong with a field, as an answer. */
export function mandateProblem(field: string, code: keyof typeof PROBLEMS, language: Language, months = 0) {
  const message = PROBLEMS[code][language].replace('{months}', String(months));
  return new InvalidInput([{ field, code, message }]);
}

/** The same for the terms of a mandate. */
export function termsProblem(code: TermsProblem, language: Language, months: number): InvalidInput {
  return mandateProblem(FIELDS[code], code, language, months);
}

/** What may be done, in one line. */
export function sayScopes(scopes: readonly MandateScope[]): Wording {
  return {
    'zh-CN': scopes.map((scope) => SCOPE_WORDS[scope]['zh-CN']).join('；'),
    en: scopes.map((scope) => SCOPE_WORDS[scope].en).join('; '),
  };
}

/** What a household agrees to: kept as it was read, whatever we write for others later. */
export function writeMandate({ shop, agent, village }: MandateNames, { scopes, from, until }: MandateTerms): Wording {
  const may = sayScopes(scopes);
  return {
    'zh-CN':
      `${shop['zh-CN']}委托${village['zh-CN']}代办员${agent}代办：${may['zh-CN']}。` +
      `从 ${from} 起，到 ${until} 为止。收款账户、身份信息、密码和手机号不在委托之内，代办员改不了。` +
      `每办一件事都会告诉本店；本店随时可以在“谁替我办事”页面或者打帮助电话收回，马上生效。`,
    en:
      `${shop.en} lets ${agent}, agent of ${village.en}, act for it: ${may.en}. ` +
      `From ${from}, until ${until}. The payout account, identity, password and phone are not part of this and out of the agent’s reach. ` +
      `The shop is told of each act, and can take this back at any time, on its page “Who acts for me” or by calling for help; it then ends at once.`,
  };
}
