import type { Language, Wording } from '@shanhuo/kernel';
import { fill, type Details } from '../words/fill.js';
import { ONBOARDING_WORDS, type OnboardingTemplate } from '../words/onboarding-words.js';
import { ORDER_WORDS, type MessageWords, type OrderTemplate } from '../words/order-words.js';
import { PETTY_TRADE_WORDS, type PettyTradeTemplate } from '../words/petty-trade-words.js';
import { STANDING_WORDS, type StandingTemplate } from '../words/standing-words.js';

export type TextTemplate = 'sign-in-code' | OrderTemplate | OnboardingTemplate | PettyTradeTemplate | StandingTemplate;

/** Text messages, with `{name}` where a detail stands. Who sends stands first, as carriers require of a signature. */
export const TEXTS: Readonly<Record<TextTemplate, Wording>> = {
  'sign-in-code': {
    'zh-CN': '【山货】您的登录验证码是 {code}，{minutes} 分钟内有效。任何人向您索要都不要告诉他。',
    en: '[Shanhuo] Your sign-in code is {code}, good for {minutes} minutes. Tell it to nobody, whoever asks.',
  },
  ...signed(ORDER_WORDS),
  ...signed(ONBOARDING_WORDS),
  ...signed(PETTY_TRADE_WORDS),
  ...signed(STANDING_WORDS),
  // Somebody's own words stay in the shop: what went to a phone is read as ours, and cannot be called back.
  'order-refused': {
    'zh-CN': '【山货】订单 {order}：{seller}不能发货，{why}。¥{amount} 全部原路退回。',
    en: '[Shanhuo] Order {order}: {seller} cannot deliver, {why}. ¥{amount}, all you paid for it, goes back the way you paid.',
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
