import type { Language } from '../money/format-money.js';

type Shape = 'month' | 'day' | 'moment' | 'clock' | 'short-day' | 'month-day';

const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  'short-day': { month: 'long', day: 'numeric', weekday: 'short' },
  'month-day': { month: 'long', day: 'numeric' },
  moment: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Shanghai time, as the language writes it. A plain date (`2026-11-22`) is a day of the calendar, not a moment. */
export function formatTime(iso: string, shape: Shape, language: Language): string {
  const plainDay = iso.length === 10;
  const timeZone = plainDay ? 'UTC' : 'Asia/Shanghai';
  const key = `${shape}|${language}|${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...shapes[shape], timeZone });
    formats.set(key, format);
  }
  return format.format(new Date(iso));
}
