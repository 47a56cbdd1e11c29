import { addChinaDays, type ChinaDay, type Wording } from '@shanhuo/kernel';

export const PERIOD_KINDS = ['today', 'week', 'month', 'season', 'year', 'range'] as const;
/** What stretch of days is looked at. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Days in Shanghai, both included. */
export interface Days {
  readonly from: ChinaDay;
  readonly to: ChinaDay;
}

/** A stretch of days with the two it is compared with, each as many days as have passed of it. */
export interface Period extends Days {
  readonly kind: PeriodKind;
  /** What people call it. */
  readonly words: Wording;
  readonly before: Days;
  readonly lastYear: Days;
}

/** Days a range may have at most: three years. */
export const MOST_DAYS = 1_096;

/**
 * The period of a kind that `day` lies in, up to `today` where it is still running. Weeks begin on Monday. Seasons are
 * the farmer's: spring from March, summer from June, autumn from September, winter from December into February. What it
 * is compared with has as many days: the first so many of the period before, and the same days of the year before
 * (of a week, the same weekdays 52 weeks before).
 */
export function periodOf(kind: Exclude<PeriodKind, 'range'>, day: ChinaDay, today: ChinaDay): Period {
  const from = firstDay(kind, day);
  const end = addChinaDays(nextFirstDay(kind, from), -1);
  const to = end > today && from <= today ? today : end;
  const beforeFrom = firstDay(kind, addChinaDays(from, -1));
  const beforeEnd = addChinaDays(from, -1);
  const isWhole = to === end;
  const beforeTo = isWhole ? beforeEnd : earlier(addChinaDays(beforeFrom, daysBetween(from, to)), beforeEnd);
  const yearAgo = (of: ChinaDay): ChinaDay => (kind === 'week' ? addChinaDays(of, -364) : sameDayLastYear(of));
  // The whole of February is compared with the whole of February, leap day or not.
  const lastYearTo = isWhole && kind !== 'week' ? addChinaDays(yearAgo(addChinaDays(end, 1)), -1) : yearAgo(to);
  return {
    kind,
    from,
    to,
    words: wordsOf(kind, from, to),
    before: { from: beforeFrom, to: beforeTo },
    lastYear: { from: yearAgo(from), to: kind === 'today' ? yearAgo(to) : lastYearTo },
  };
}

/** Any days; compared with as many days right before, and the same days of the year before. */
export function rangeOf({ from, to }: Days): Period {
  const beforeTo = addChinaDays(from, -1);
  return {
    kind: 'range',
    from,
    to,
    words: wordsOf('range', from, to),
    before: { from: addChinaDays(beforeTo, -daysBetween(from, to)), to: beforeTo },
    lastYear: { from: sameDayLastYear(from), to: sameDayLastYear(to) },
  };
}

/** How many days lie between; none between a day and itself. */
export function daysBetween(from: ChinaDay, to: ChinaDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Every day of a stretch, oldest first. */
export function eachDay({ from, to }: Days): ChinaDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addChinaDays(from, i));
}

function firstDay(kind: Exclude<PeriodKind, 'range'>, day: ChinaDay): ChinaDay {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  switch (kind) {
    case 'today':
      return day;
    case 'week':
      return addChinaDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'month':
      return monthStart(year, month);
    case 'season':
      // January and February belong to the winter that began in December.
      return month < 3 ? monthStart(year - 1, 12) : monthStart(year, month - (month % 3));
    case 'year':
      return monthStart(year, 1);
  }
}

function nextFirstDay(kind: Exclude<PeriodKind, 'range'>, from: ChinaDay): ChinaDay {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (kind === 'today') return addChinaDays(from, 1);
  if (kind === 'week') return addChinaDays(from, 7);
  const months = { month: 1, season: 3, year: 12 }[kind];
  return monthStart(year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1);
}

function monthStart(year: number, month: number): ChinaDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as ChinaDay;
}

/** 29 February has none in a common year: the 28th stands for it. */
export function sameDayLastYear(day: ChinaDay): ChinaDay {
  const year = Number(day.slice(0, 4)) - 1;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(5) === '02-29' && !isLeap ? '02-28' : day.slice(5);
  return `${String(year).padStart(4, '0')}-${rest}` as ChinaDay;
}

function earlier(one: ChinaDay, other: ChinaDay): ChinaDay {
  return one < other ? one : other;
}

const SEASONS: Readonly<Record<number, Wording>> = {
  3: { 'zh-CN': '春季（3—5月）', en: 'spring (March to May)' },
  6: { 'zh-CN': '夏季（6—8月）', en: 'summer (June to August)' },
  9: { 'zh-CN': '秋季（9—11月）', en: 'autumn (September to November)' },
  12: { 'zh-CN': '冬季（12月—次年2月）', en: 'winter (December to February)' },
};

function wordsOf(kind: PeriodKind, from: ChinaDay, to: ChinaDay): Wording {
  const [year, month, day] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8))];
  const season = SEASONS[month];
  switch (kind) {
    case 'today':
      return { 'zh-CN': `${year}年${month}月${day}日`, en: from };
    case 'month':
      return { 'zh-CN': `${year}年${month}月`, en: from.slice(0, 7) };
    case 'season':
      return { 'zh-CN': `${year}年${season?.['zh-CN'] ?? ''}`, en: `${season?.en ?? ''} ${year}` };
    case 'year':
      return { 'zh-CN': `${year}年`, en: String(year) };
    case 'week':
    case 'range':
      return { 'zh-CN': `${from} 至 ${to}`, en: `${from} to ${to}` };
  }
}
