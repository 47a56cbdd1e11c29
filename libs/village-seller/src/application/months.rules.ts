import type { ChinaDay } from '@shanhuo/kernel';

/** The same day so many months later; the last day of a month that is shorter. */
export function monthsLater(day: ChinaDay, months: number): ChinaDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return moved.toISOString().slice(0, 10) as ChinaDay;
}
