import type { Language, Wording } from '@shanhuo/kernel';

/** Why a shop takes no orders for a while. */
export const PAUSE_REASONS = ['illness', 'harvest', 'flood', 'holiday', 'other'] as const;
/** Why a shop takes no orders for a while. */
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What buyers read where the seller says nothing else. */
const PAUSE_WORDS: Readonly<Record<PauseReason, Wording>> = {
  illness: { 'zh-CN': '家里有人生病，暂停接单', en: 'Closed for a while: illness in the family' },
  harvest: { 'zh-CN': '农忙，暂停接单', en: 'Closed for a while: it is harvest time' },
  flood: { 'zh-CN': '受灾，暂停接单', en: 'Closed for a while: the weather did damage here' },
  holiday: { 'zh-CN': '放假，暂停接单', en: 'Closed for the holidays' },
  other: { 'zh-CN': '暂停接单', en: 'Closed for a while' },
};

/** Why a shop takes no orders, as buyers read it: our words, then the seller's own. */
export function sayPause(reason: PauseReason, words: string, language: Language): string {
  const ours = PAUSE_WORDS[reason][language];
  return words === '' ? ours : `${ours}${language === 'en' ? '. ' : '。'}${words}`;
}

const MOST_DAYS = 366;

/** What is wrong with the days of a pause, by field; `today` is the day it is in the shop's zone. */
export function pauseProblems(
  { fromDay, untilDay }: { fromDay: string; untilDay: string },
  today: string,
): { field: 'fromDay' | 'untilDay'; code: 'FROM_DAY_PAST' | 'UNTIL_DAY_INVALID' }[] {
  const days = (Date.parse(`${untilDay}T00:00:00Z`) - Date.parse(`${fromDay}T00:00:00Z`)) / 86_400_000;
  return [
    ...(fromDay < today ? [{ field: 'fromDay' as const, code: 'FROM_DAY_PAST' as const }] : []),
    ...(days < 0 || days >= MOST_DAYS ? [{ field: 'untilDay' as const, code: 'UNTIL_DAY_INVALID' as const }] : []),
  ];
}
