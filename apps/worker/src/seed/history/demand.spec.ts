import { describe, expect, it } from '@jest/globals';
import { chinaDay, chinaDayOf } from '@shanhuo/kernel';
import { daysOfHistory, momentsOfOrders, ordersOfDay, seasonOf } from './demand.rules.js';
import { harvestAhead } from './ahead.rules.js';
import { Dice } from './dice.js';

const UNTIL = new Date('2026-11-23T01:00:00Z');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('the demand of the demo', () => {
  const days = daysOfHistory(UNTIL, 90);
  const counts = days.map((day, index) => ordersOfDay(day, { index, days: 90 }, new Dice(index)));

  it('ends today in Shanghai and has every day once', () => {
    expect(days).toHaveLength(90);
    expect([days[0], days.at(-1)]).toEqual(['2026-08-26', '2026-11-23']);
    expect(daysOfHistory(new Date('2026-11-22T15:59:00Z'), 1)).toEqual(['2026-11-22']);
  });

  it('is about twelve hundred orders in ninety days, grows, and is higher on weekends', () => {
    expect(sum(counts)).toBeGreaterThan(1_050);
    expect(sum(counts)).toBeLessThan(1_400);
    expect(sum(counts.slice(60))).toBeGreaterThan(1.2 * sum(counts.slice(0, 30)));
    const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
    const mean = (wanted: boolean): number => {
      const own = counts.filter((_, i) => isWeekend(days[i] ?? '') === wanted);
      return sum(own) / own.length;
    };
    expect(mean(true)).toBeGreaterThan(1.2 * mean(false));
  });

  it('falls within its day, in order', () => {
    const day = chinaDay('2026-10-03');
    const moments = momentsOfOrders(day, 40, new Dice(7));
    expect(moments).toHaveLength(40);
    expect(moments.every((at) => chinaDayOf(at) === day)).toBe(true);
    expect(moments).toEqual(moments.toSorted((a, b) => a.getTime() - b.getTime()));
  });

  it.each([
    ['9—10 月', 10, 1.7],
    ['9—10 月', 1, 0.3],
    ['10 月—次年 4 月；干货全年', 2, 1.7],
    ['10 月—次年 4 月；干货全年', 7, 0.8],
    ['4—6 月春耳，9—11 月秋耳；干货全年', 11, 1.7],
    ['全年', 3, 1],
    ['现做', 3, 1],
    [null, 3, 1],
  ])('%p in month %i weighs %f', (season, month, weight) => {
    expect(seasonOf(season, month)).toBe(weight);
  });

  it('is the same for the same seed', () => {
    const rolls = (seed: number): number[] =>
      Array.from(
        { length: 5 },
        (
          (dice) => () =>
            dice.roll()
        )(new Dice(seed)),
      );
    expect(rolls(42)).toEqual(rolls(42));
    expect(rolls(42)).not.toEqual(rolls(43));
  });

  it('rolls for a name the same, whatever was rolled before, and another for another name', () => {
    const [common, untouched] = [new Dice(42), new Dice(42)];
    common.roll();
    const ten = (dice: Dice): number[] => Array.from({ length: 10 }, () => dice.roll());
    expect(ten(common.of('2026-11-22 3'))).toEqual(ten(untouched.of('2026-11-22 3')));
    expect(ten(common.of('2026-11-22 3'))).not.toEqual(ten(common.of('2026-11-22 4')));
  });
});

describe('what the demo sells ahead', () => {
  it.each([
    ['12 月—次年 4 月', '2026-11-23', '2026-12-01', '2026-12-21'],
    ['12 月—次年 4 月', '2026-11-28', '2026-12-05', '2026-12-25'],
    ['3—5 月', '2026-11-23', '2027-03-01', '2027-03-21'],
    ['4—6 月春耳，9—11 月秋耳', '2027-01-10', '2027-04-01', '2027-04-21'],
  ])('%p is sent, seen from %s, from %s to %s', (season, today, harvestFrom, harvestUntil) => {
    expect(harvestAhead(season, chinaDay(today))).toEqual({ harvestFrom, harvestUntil });
  });

  it.each([
    ['12 月—次年 4 月', '2027-02-01'],
    ['9—10 月', '2026-11-23'],
    ['全年', '2026-11-23'],
    [null, '2026-11-23'],
  ])('%p is not sold ahead on %s: it is ripe, too far away or there all year', (season, today) => {
    expect(harvestAhead(season, chinaDay(today))).toBeUndefined();
  });
});
