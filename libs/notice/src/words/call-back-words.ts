import type { MessageWords } from './order-words.js';

/** What they are told who asked to be called. The body of the last two is the text to the number they gave, too. */
export const CALL_BACK_WORDS = {
  'call-back-taken': {
    title: { 'zh-CN': '马上有人给您打电话', en: 'Somebody is about to call you' },
    body: {
      'zh-CN': '您的求助 {code} 有人接了，马上给您打电话。电话里会先说求助码；不说的，不是我们打的。',
      en: 'Somebody took your request {code} and will call. They say this code first; whoever does not is not from us.',
    },
  },
  'call-back-helped': {
    title: { 'zh-CN': '您的求助办完了', en: 'Your request is done' },
    body: {
      'zh-CN': '您的求助 {code} 已经给您回过电话，办完了。还有事，请在“帮助”页面再留一次电话。',
      en: 'We called you about your request {code}, and it is done. If there is more, ask again on the help page.',
    },
  },
  'call-back-not-reached': {
    title: { 'zh-CN': '给您打电话没有打通', en: 'We could not reach you' },
    body: {
      'zh-CN': '您的求助 {code}：给您回电话没有打通。方便接的时候，请在“帮助”页面再留一次电话。',
      en: 'Your request {code}: we called and nobody picked up. Ask again on the help page when you can take a call.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice of a request to be called. */
export type CallBackTemplate = keyof typeof CALL_BACK_WORDS;
