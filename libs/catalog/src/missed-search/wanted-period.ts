import { addChinaDays, chinaDay, type ChinaDay } from '@shanhuo/kernel';

/** What stretch of days searches are added up over. */
export type WantedPeriod = 'week' | 'month';

/** Days in China, both included. */
export interface WantedDays {
  readonly from: ChinaDay;
  readonly to: ChinaDay;
}

/** Before any shop of ours: whatever day is typed, days are counted with. */
const FIRST = chinaDay('2020-01-01');

/** The week, from Monday on, or the month that a day lies in; up to today where it still runs. */
export function wantedDays(period: WantedPeriod, day: ChinaDay, today: ChinaDay): WantedDays {
  const meant = day > today ? today : day < FIRST ? FIRST : day;
  const from = period === 'week' ? addChinaDays(meant, -((weekday(meant) + 6) % 7)) : monthOf(meant, 0);
  const to = addChinaDays(period === 'week' ? addChinaDays(from, 7) : monthOf(meant, 1), -1);
  return { from, to: to > today ? today : to };
}

/** The month before last: its weeks are over, too. */
export function monthBeforeLast(today: ChinaDay): WantedDays {
  return { from: monthOf(today, -2), to: addChinaDays(monthOf(today, -1), -1) };
}

/** First day of the month so many months later. */
function monthOf(day: ChinaDay, later: number): ChinaDay {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10) as ChinaDay;
}

function weekday(day: ChinaDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
