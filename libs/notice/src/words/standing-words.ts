import type { MessageWords } from './order-words.js';

/** What is told when sellers are verified again, and when they leave. */
export const STANDING_WORDS = {
  'verify-again-soon': {
    title: { 'zh-CN': '店铺快要复核了', en: 'Your shop is soon to be verified again' },
    body: {
      'zh-CN': '“{shop}”半年一次的复核，{due} 到期。请在店铺的“复核与退出”里交一下，村里或县里确认就好。',
      en: '{shop} is verified every six months, next by {due}. Please hand it in under Verification at your desk; your village or the county desk confirms it.',
    },
  },
  'verify-again-week': {
    title: { 'zh-CN': '店铺要复核了，请尽快', en: 'Please have your shop verified now' },
    body: {
      'zh-CN': '“{shop}”的复核 {due} 到期；{until} 之后还没办，商品就先不展示。请在店铺的“复核与退出”里办。',
      en: 'The verification of {shop} falls due on {due}; after {until} its goods are hidden. Please see Verification at your desk.',
    },
  },
  'verify-again-hidden': {
    title: { 'zh-CN': '商品暂时不展示了', en: 'Your goods are hidden for now' },
    body: {
      'zh-CN':
        '“{shop}”的复核 {due} 到期，还没有办，商品先不展示；已有的订单照常发货。请在店铺的“复核与退出”里办，确认后马上恢复。',
      en: 'The verification of {shop} fell due on {due}; its goods are hidden until it is made, open orders go on. Please see Verification at your desk.',
    },
  },
  'verified-again': {
    title: { 'zh-CN': '复核通过了', en: 'Your shop is verified' },
    body: {
      'zh-CN': '“{shop}”复核通过了，下一次在 {due} 以前。',
      en: '{shop} is verified; the next time is by {due}.',
    },
  },
  'verify-again-returned': {
    title: { 'zh-CN': '复核还差一点', en: 'The verification needs something more' },
    body: {
      'zh-CN': '“{shop}”的复核被退回：{reason} 办好后请在“复核与退出”里再交。',
      en: 'The verification of {shop} came back: {reason} When that is done, please hand it in again.',
    },
  },
  'shop-to-verify': {
    title: { 'zh-CN': '有店铺等您复核', en: 'A shop waits to be verified' },
    body: {
      'zh-CN': '“{shop}”交来了复核，{due} 到期，请核实。',
      en: '{shop} handed in its verification, due on {due}. Please look at it.',
    },
  },
  'shop-leaving': {
    title: { 'zh-CN': '退出公示开始了', en: 'The notice that your shop leaves has begun' },
    body: {
      'zh-CN': '“{shop}”从今天起公示退出，最后一天是 {day}。公示期里照常卖，也可以改主意；已有的订单要办完。',
      en: '{shop} leaves; its last day is {day}. Until then it sells on and may still stay. Open orders go on.',
    },
  },
  'shop-stays': {
    title: { 'zh-CN': '店铺不退出了', en: 'Your shop stays' },
    body: { 'zh-CN': '“{shop}”撤回了退出，照常经营。', en: '{shop} stays after all and sells as before.' },
  },
  'shop-left': {
    title: { 'zh-CN': '店铺已经关闭', en: 'Your shop is closed' },
    body: {
      'zh-CN': '“{shop}”的公示期到 {day} 结束，店铺已关闭。已有的订单和货款照常办理。',
      en: 'The notice of {shop} ended on {day} and the shop is closed. Open orders and money go on as before.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice about verification or leaving. */
export type StandingTemplate = keyof typeof STANDING_WORDS;
