import { addChinaDays, type ChinaDay } from '@shanhuo/kernel';
import { monthsLater } from '../application/months.rules.js';

/** How often sellers are verified again, and what happens around the day (rules.md 4); numbers of dated rows. */
export interface DueTerms {
  readonly months: number;
  /** Days after it fell due on which goods still show. */
  readonly graceDays: number;
  /** Days before it falls due from which a seller may hand it in, and is told so. */
  readonly askDays: number;
  /** Days before it falls due on which the seller is reminded. */
  readonly remindDays: number;
  /** Days of public notice of who leaves. */
  readonly noticeDays: number;
}

/** What a seller is told: that it falls due, that it does within days, that goods are hidden. */
export type DueNotice = 'soon' | 'week' | 'hidden';

/** Days of a seller that is verified on a day: when it is due again, and how long goods show without. */
export function verifiedOn(
  today: ChinaDay,
  terms: DueTerms,
): { readonly dueOn: ChinaDay; readonly shownUntil: ChinaDay } {
  const dueOn = monthsLater(today, terms.months);
  return { dueOn, shownUntil: addChinaDays(dueOn, terms.graceDays) };
}

/** The last day goods show: whatever ends first, the days after it fell due or the notice of who leaves. */
export function shownUntilOf(dueOn: ChinaDay, leavesOn: ChinaDay | null, { graceDays }: DueTerms): ChinaDay {
  const last = addChinaDays(dueOn, graceDays);
  return leavesOn !== null && leavesOn < last ? leavesOn : last;
}

/** What is to be told on a day; undefined for nothing. Days on which nobody told it are made good on the next. */
export function noticeOn(
  today: ChinaDay,
  { dueOn, shownUntil }: { readonly dueOn: ChinaDay; readonly shownUntil: ChinaDay },
  { askDays, remindDays }: DueTerms,
): DueNotice | undefined {
  if (shownUntil < today) return 'hidden';
  if (addChinaDays(dueOn, -remindDays) <= today) return 'week';
  return addChinaDays(dueOn, -askDays) <= today ? 'soon' : undefined;
}
