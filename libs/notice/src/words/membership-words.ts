import type { MessageWords } from './order-words.js';

/** What households and cooperatives tell each other. */
export const MEMBERSHIP_WORDS = {
  'membership-invited': {
    title: { 'zh-CN': '合作社邀请您入社', en: 'A cooperative invites you' },
    body: {
      'zh-CN': '{cooperative}邀请{household}入社。请在店铺的“合作社”页面回复；不回复就什么都不会变。',
      en: '{cooperative} invites {household} to become a member. Answer on the page “Cooperative” of your shop; without an answer nothing changes.',
    },
  },
  'membership-asked': {
    title: { 'zh-CN': '有农户申请入社', en: 'A household asks to join' },
    body: {
      'zh-CN': '{household}申请加入{cooperative}。请在“社员”页面回复。',
      en: '{household} asks to join {cooperative}. Answer on the page “Members”.',
    },
  },
  'membership-joined': {
    title: { 'zh-CN': '入社了', en: 'A new membership' },
    body: {
      'zh-CN': '从今天起，{household}是{cooperative}的社员。合作社能替农户做什么，由农户自己决定，随时可以收回。',
      en: 'From today {household} is a member of {cooperative}. What the cooperative may do for it the household decides, and can take back at any time.',
    },
  },
  'membership-declined': {
    title: { 'zh-CN': '没有同意入社', en: 'The membership was declined' },
    body: {
      'zh-CN': '{household}和{cooperative}：对方没有同意入社。',
      en: '{household} and {cooperative}: the other side declined the membership.',
    },
  },
  'membership-withdrawn': {
    title: { 'zh-CN': '入社的申请或邀请已撤回', en: 'A request for membership was withdrawn' },
    body: {
      'zh-CN': '{household}和{cooperative}：对方撤回了入社的申请或邀请。',
      en: '{household} and {cooperative}: the other side withdrew its request or invitation.',
    },
  },
  'membership-ended': {
    title: { 'zh-CN': '退社了', en: 'A membership ended' },
    body: {
      'zh-CN': '{household}今天起退出{cooperative}，合作社不能再替农户做事。已经下的订单，分成照下单时的算。',
      en: '{household} leaves {cooperative} today, and the cooperative acts for it no more. Orders keep the shares they were placed with.',
    },
  },
  'membership-granted': {
    title: { 'zh-CN': '农户同意您代办', en: 'A household lets you act for it' },
    body: {
      'zh-CN': '{household}同意{cooperative}代办：{scope}。',
      en: '{household} lets {cooperative} act for it: {scope}.',
    },
  },
  'membership-revoked': {
    title: { 'zh-CN': '农户收回了代办', en: 'A household takes it back' },
    body: {
      'zh-CN': '{household}不再让{cooperative}代办：{scope}。',
      en: '{household} no longer lets {cooperative} act for it: {scope}.',
    },
  },
  'acted-for-you': {
    title: { 'zh-CN': '合作社替您办了一件事', en: 'Your cooperative did something for you' },
    body: {
      'zh-CN': '{cooperative}替{shop}{what}。不想让它代办，请在店铺的“合作社”页面收回。',
      en: 'For {shop}, {cooperative} {what}. If you do not want that, take it back on the page “Cooperative” of your shop.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice of a membership. */
export type MembershipTemplate = keyof typeof MEMBERSHIP_WORDS;
