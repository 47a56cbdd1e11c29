import { describe, expect, it } from '@jest/globals';
import { chinaDay, LANGUAGES } from '@shanhuo/kernel';
import { eachDay, PERIOD_KINDS, periodOf, rangeOf, type PeriodKind } from './period.rules.js';

type Kind = Exclude<PeriodKind, 'range'>;
const days = ({ from, to }: { from: string; to: string }): string => `${from} ${to}`;

describe('[C3] a period', () => {
  it.each<[Kind, string, string, string, string, string]>([
    // kind, any day of it, today, itself, the period before, last year
    ['today', '2026-11-23', '2026-11-23', '2026-11-23 2026-11-23', '2026-11-22 2026-11-22', '2025-11-23 2025-11-23'],
    ['today', '2027-01-01', '2027-01-01', '2027-01-01 2027-01-01', '2026-12-31 2026-12-31', '2026-01-01 2026-01-01'],
    ['today', '2028-02-29', '2028-02-29', '2028-02-29 2028-02-29', '2028-02-28 2028-02-28', '2027-02-28 2027-02-28'],
    ['week', '2026-11-25', '2026-11-25', '2026-11-23 2026-11-25', '2026-11-16 2026-11-18', '2025-11-24 2025-11-26'],
    ['week', '2027-01-03', '2027-02-01', '2026-12-28 2027-01-03', '2026-12-21 2026-12-27', '2025-12-29 2026-01-04'],
    ['month', '2026-11-23', '2026-11-23', '2026-11-01 2026-11-23', '2026-10-01 2026-10-23', '2025-11-01 2025-11-23'],
    // A March of 30 days so far is compared with all of February, which has no more.
    ['month', '2026-03-30', '2026-03-30', '2026-03-01 2026-03-30', '2026-02-01 2026-02-28', '2025-03-01 2025-03-30'],
    ['month', '2028-02-01', '2028-05-01', '2028-02-01 2028-02-29', '2028-01-01 2028-01-31', '2027-02-01 2027-02-28'],
    ['month', '2029-02-10', '2029-05-01', '2029-02-01 2029-02-28', '2029-01-01 2029-01-31', '2028-02-01 2028-02-29'],
    ['season', '2026-11-23', '2026-11-23', '2026-09-01 2026-11-23', '2026-06-01 2026-08-23', '2025-09-01 2025-11-23'],
    ['season', '2028-02-29', '2028-02-29', '2027-12-01 2028-02-29', '2027-09-01 2027-11-30', '2026-12-01 2027-02-28'],
    ['season', '2027-01-15', '2027-01-15', '2026-12-01 2027-01-15', '2026-09-01 2026-10-16', '2025-12-01 2026-01-15'],
    ['year', '2026-11-23', '2026-11-23', '2026-01-01 2026-11-23', '2025-01-01 2025-11-23', '2025-01-01 2025-11-23'],
    ['year', '2025-03-03', '2026-11-23', '2025-01-01 2025-12-31', '2024-01-01 2024-12-31', '2024-01-01 2024-12-31'],
  ])('of kind %s with %s, seen on %s, is %s, after %s, a year after %s', (kind, day, today, itself, before, year) => {
    const period = periodOf(kind, chinaDay(day), chinaDay(today));
    expect([days(period), days(period.before), days(period.lastYear)]).toEqual([itself, before, year]);
  });

  it.each(['1900-01-01', '2999-12-31'])('around %s, the first or last day there can be, is made of days', (day) => {
    const edge = chinaDay(day);
    const periods = PERIOD_KINDS.map((kind) =>
      kind === 'range' ? rangeOf({ from: edge, to: edge }) : periodOf(kind, edge, chinaDay('2026-11-23')),
    );
    for (const { before, lastYear, ...itself } of periods) {
      for (const stretch of [itself, before, lastYear])
        expect(days(stretch)).toMatch(/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
    }
  });

  it('of any days is compared with as many before it, over a leap day as well', () => {
    const period = rangeOf({ from: chinaDay('2028-02-28'), to: chinaDay('2028-03-01') });
    expect([days(period.before), days(period.lastYear)]).toEqual(['2028-02-25 2028-02-27', '2027-02-28 2027-03-01']);
    expect(eachDay(period)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  it('has words in both languages, and the winter is called by the year it begins in', () => {
    const day = chinaDay('2028-01-05');
    for (const kind of PERIOD_KINDS) {
      const { words } = kind === 'range' ? rangeOf({ from: day, to: day }) : periodOf(kind, day, day);
      for (const language of LANGUAGES) expect(words[language]).not.toBe('');
    }
    expect(periodOf('season', day, day).words).toEqual({
      'zh-CN': '2027年冬季（12月—次年2月）',
      en: 'winter (December to February) 2027',
    });
  });
});
