import type { MessageWords } from './order-words.js';

/** What households and the agents who act for them are told. To a household the body is the text to its phone, too. */
export const MANDATE_WORDS = {
  'mandate-granted': {
    title: { 'zh-CN': '委托生效了', en: 'A mandate holds from now on' },
    body: {
      'zh-CN':
        '{shop}委托{agent}代办：{scopes}，到 {until} 为止。不是您同意的，请马上在“谁替我办事”页面收回，或者{help}。',
      en: '{shop} lets {agent} act for it: {scopes}, until {until}. If you did not agree, take it back on the page “Who acts for me” now, or {help}.',
    },
  },
  'mandate-ended': {
    title: { 'zh-CN': '委托结束了', en: 'A mandate ended' },
    body: {
      'zh-CN': '{shop}委托{agent}代办的事结束了：{why}。从现在起不能再代办。',
      en: '{agent} acts for {shop} no longer: {why}. It ended at once.',
    },
  },
  'agent-acted-for-you': {
    title: { 'zh-CN': '代办员替您办了一件事', en: 'Your agent did something for you' },
    body: {
      'zh-CN': '{agent}替{shop}{what}。不想让他代办，请在“谁替我办事”页面收回，或者{help}。',
      en: 'For {shop}, {agent} {what}. If you do not want that, take it back on the page “Who acts for me”, or {help}.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice of a mandate. */
export type MandateTemplate = keyof typeof MANDATE_WORDS;
