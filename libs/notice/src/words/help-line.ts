import type { Details } from './fill.js';

/** What this lib is told by the process it runs in. */
export abstract class NoticeSettings {
  /** The number somebody answers, as it is shown; undefined where nobody does. */
  abstract readonly helpPhone: string | undefined;
}

/** How to reach people, as the end of a sentence: every template may say it, and none needs to be told. */
export function helpOf({ helpPhone }: NoticeSettings): Details {
  return helpPhone === undefined
    ? { help: { 'zh-CN': '留下号码请人打电话给您', en: 'ask for a call back' } }
    : { help: { 'zh-CN': `打帮助电话 ${helpPhone}`, en: `call ${helpPhone}` } };
}
