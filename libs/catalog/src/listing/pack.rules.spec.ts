import { describe, expect, it } from '@jest/globals';
import { presumedShippingGrams, readPack, type PackUnit } from './pack.rules.js';

describe('a pack', () => {
  it.each<[string, PackUnit, number | null, number | null, string, string]>([
    ['2.5', 'jin', 1_250, null, '2.5斤', '2.5 jin'],
    ['0.01', 'jin', 5, null, '0.01斤', '0.01 jin'],
    ['1.10', 'kg', 1_100, null, '1.1千克', '1.1 kg'],
    ['0.29', 'kg', 290, null, '0.29千克', '0.29 kg'],
    ['500', 'gram', 500, null, '500克', '500 g'],
    ['1', 'piece', null, 1, '1个', '1 piece'],
    ['30', 'piece', null, 30, '30个', '30 pieces'],
    ['100', 'box', null, 100, '100盒', '100 boxes'],
  ])('[S15] of %s %s weighs %p g or counts %p, exactly', (amount, unit, grams, count, zh, en) => {
    expect(readPack(amount, unit, '')).toEqual({
      amount: String(Number(amount)),
      unit,
      netWeightGrams: grams,
      itemCount: count,
      label: { 'zh-CN': zh, en },
    });
  });

  it('has its grade before it, and the weight of its pieces where somebody weighed them', () => {
    expect(readPack('30', 'piece', '大果', 1_800)).toMatchObject({
      netWeightGrams: 1_800,
      itemCount: 30,
      label: { 'zh-CN': '大果 30个', en: '大果 30 pieces' },
    });
  });

  it.each<[string, PackUnit, string]>([
    ['0', 'jin', 'nothing'],
    ['-1', 'jin', 'less than nothing'],
    ['0.5', 'gram', 'half a gram'],
    ['1.5', 'piece', 'half a piece'],
    ['0.01', 'piece', 'a hundredth of a piece'],
    ['1.234', 'kg', 'more places than are kept'],
    ['100.01', 'kg', 'more than a parcel'],
    ['200.01', 'jin', 'more than a parcel'],
    ['1001', 'piece', 'more than are counted'],
    ['1e3', 'gram', 'not how people write'],
    ['', 'kg', 'no number'],
    ['NaN', 'kg', 'no number either'],
    ['99999999999', 'gram', 'more digits than there are'],
  ])('of %p %s is none: %s', (amount, unit) => {
    expect(readPack(amount, unit, '')).toBeUndefined();
  });

  it.each<[string, PackUnit, number]>([
    ['1', 'jin', 550],
    ['0.01', 'jin', 10],
    ['2.5', 'kg', 2_750],
    ['30', 'piece', 3_300],
    ['2', 'box', 2_200],
  ])('of %s %s is presumed to make a parcel a tenth heavier, in steps of 10 g: %i', (amount, unit, grams) => {
    const pack = readPack(amount, unit, '');
    expect(pack && presumedShippingGrams(pack)).toBe(grams);
  });
});
