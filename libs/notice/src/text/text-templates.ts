import type { Language, Wording } from '@shanhuo/kernel';
import { fill, type Details } from '../words/fill.js';
import { CALL_BACK_WORDS, type CallBackTemplate } from '../words/call-back-words.js';
import { MANDATE_WORDS, type MandateTemplate } from '../words/mandate-words.js';
import { ONBOARDING_WORDS, type OnboardingTemplate } from '../words/onboarding-words.js';
import { ORDER_WORDS, type MessageWords, type OrderTemplate } from '../words/order-words.js';
import { PETTY_TRADE_WORDS, type PettyTradeTemplate } from '../words/petty-trade-words.js';
import { STANDING_WORDS, type StandingTemplate } from '../words/standing-words.js';

export type TextTemplate =
  | 'sign-in-code'
  | 'mandate-code'
  | OrderTemplate
  | OnboardingTemplate
  | MandateTemplate
  | CallBackTemplate
  | PettyTradeTemplate
  | StandingTemplate;

/** Text messages, with `{name}` where a detail stands. Who sends stands first, as carriers require of a signature. */
export const TEXTS: Readonly<Record<TextTemplate, Wording>> = {
  'sign-in-code': {
    'zh-CN': '【山货】您的登录验证码是 {code}，{minutes} 分钟内有效。任何人向您索要都不要告诉他。',
    en: '[Shanhuo] Your sign-in code is {code}, good for {minutes} minutes. Tell it to nobody, whoever asks.',
  },
  // It agrees to one thing and opens nothing: unlike the code above it is there to be told, to one person.
  'mandate-code': {
    'zh-CN':
      '【山货】{agent}想替{shop}代办：{scopes}，到 {until} 为止。同意，就把 {code} 告诉他；不同意，谁都别给。{minutes} 分钟内有效。',
    en: '[Shanhuo] {agent} wants to act for {shop}: {scopes}, until {until}. If you agree, tell them {code}; if not, tell nobody. Good for {minutes} minutes.',
  },
  ...signed(MANDATE_WORDS),
  ...signed(CALL_BACK_WORDS),
  ...signed(ORDER_WORDS),
  ...signed(ONBOARDING_WORDS),
  ...signed(PETTY_TRADE_WORDS),
  ...signed(STANDING_WORDS),
  // Somebody's own words stay in the shop: what went to a phone is read as ours, and cannot be called back.
  'order-refused': {
    'zh-CN': '【山货】订单 {order}：{seller}不能发货，{why}。¥{amount} 全部原路退回。',
    en: '[Shanhuo] Order {order}: {seller} cannot deliver, {why}. ¥{amount}, all you paid for it, goes back the way you paid.',
  },
  'seller-money-held': {
    'zh-CN':
      '【山货】订单 {code} 的货款 ¥{amount} 暂时扣住，最晚到{until}：{kind}。详情请看“我的钱”。钱还是您的，到时会自动放行。',
    en: '[Shanhuo] The money of order {code}, ¥{amount}, is kept back until {until} at the latest: {kind}. Your money says more. It is still yours and is let go by itself.',
  },
  'application-returned': {
    'zh-CN': '【山货】您的开店申请 {code} 需要修改。要改什么请看“我要开店”，改好再交。',
    en: '[Shanhuo] Your application {code} needs a change. See your application for what, and hand it in again.',
  },
  'application-refused': {
    'zh-CN': '【山货】您的开店申请 {code} 没有通过，原因请看“我要开店”。情况变了可以重新申请。',
    en: '[Shanhuo] Your application {code} was refused. See it for why. You may apply again when that has changed.',
  },
  'permit-refused': {
    'zh-CN': '【山货】您交的食品许可 {number} 没有通过，原因请看店铺的“许可证”。',
    en: '[Shanhuo] Your permit {number} was refused. See under Permits at your desk for why.',
  },
  'verify-again-returned': {
    'zh-CN': '【山货】“{shop}”的复核被退回，要补什么请看店铺的“复核与退出”，办好后再交。',
    en: '[Shanhuo] The verification of {shop} came back. See under Verification at your desk what it needs, and hand it in again.',
  },
};

export function writeText(template: TextTemplate, language: Language, details: Details): string {
  return fill(TEXTS[template][language], language, details);
}

/** What the inbox says, so that a phone and an inbox do not disagree. */
function signed<Template extends string>(words: Readonly<Record<Template, MessageWords>>): Record<Template, Wording> {
  const entries = Object.entries<MessageWords>(words).map(([template, { body }]) => [
    template,
    { 'zh-CN': `【山货】${body['zh-CN']}`, en: `[Shanhuo] ${body.en}` },
  ]);
  return Object.fromEntries(entries) as Record<Template, Wording>;
}
