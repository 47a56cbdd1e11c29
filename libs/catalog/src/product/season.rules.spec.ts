import { describe, expect, it } from '@jest/globals';
import { seasonMonths } from './season.rules.js';

const monthsOf = (season: string | null): number[] =>
  Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => (seasonMonths(season) & (1 << (month - 1))) !== 0);
const ALL = Array.from({ length: 12 }, (_, i) => i + 1);

describe('the season of goods', () => {
  it.each([
    ['4—6 月春耳，9—11 月秋耳；干货全年', [4, 5, 6, 9, 10, 11]],
    ['10 月—次年 4 月；干货全年', [1, 2, 3, 4, 10, 11, 12]],
    ['12 月—次年 4 月', [1, 2, 3, 4, 12]],
    ['9—10 月新米', [9, 10]],
    ['6月', [6]],
    ['每年四月到六月', [4, 5, 6]],
    ['十月至十二月', [10, 11, 12]],
    ['3月、5月份和１１月', [3, 5, 11]],
    ['全年；冬季旺', ALL],
    ['四季都有', ALL],
    ['春秋采挖', [3, 4, 5, 9, 10, 11]],
    ['冬天', [1, 2, 12]],
    ['现做', []],
    ['13月—99月', []],
    ['', []],
    [null, []],
  ])('[B5] %p is %j', (season, expected) => {
    expect(monthsOf(season)).toEqual(expected);
  });
});
