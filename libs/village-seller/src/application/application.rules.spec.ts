import { describe, expect, it } from '@jest/globals';
import type { LegalName } from '@shanhuo/identity';
import { chinaDay } from '@shanhuo/kernel';
import { readPermitNumber } from '../permit/permit.rules.js';
import { dayIn, readTimeZone } from '../seller/time-zone.rules.js';
import { monthsLater } from './months.rules.js';
import { defaultShopName, spelledShopName } from './shop-name.rules.js';

describe('a shop that says nothing of its name', () => {
  it('[S1] is called after village and family, and never by a whole name', () => {
    const village = { name: '石上村', nameEn: 'Shishang Village' };
    expect(defaultShopName(village, '张三丰' as LegalName)).toEqual({
      name: '石上村张家',
      nameEn: 'Zhang Family of Shishang Village',
    });
    expect(defaultShopName(village, '欧阳小云' as LegalName).nameEn).toBe('Ouyang Family of Shishang Village');
  });

  it('[S1] is spelled for who reads no Chinese', () => {
    expect(spelledShopName('房县木耳 No1')).toEqual({ name: '房县木耳 No1', nameEn: 'Fang xian mu er No1' });
  });
});

describe('the day a check falls due', () => {
  it.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('[D10] is, from %s on, %i months later: %s', (day, months, due) => {
    expect(monthsLater(chinaDay(day), months)).toBe(due);
  });
});

describe('the number of a permit', () => {
  it.each([
    ['sc_licence', 'SC10142032100012', 'SC10142032100012'],
    ['sc_licence', ' sc 101 4203 2100 012 ', 'SC10142032100012'],
    ['sc_licence', 'SC10199032100012', undefined],
    ['sc_licence', 'QS10142032100012', undefined],
    ['prepacked_filing', 'YB14203251000123', 'YB14203251000123'],
    ['prepacked_filing', 'YB123', undefined],
    ['workshop_registration', '鄂食小作坊登字420325〔2026〕001号', '鄂食小作坊登字420325〔2026〕001号'],
    ['workshop_registration', '没有', undefined],
    ['workshop_registration', 'x'.repeat(200), undefined],
  ] as const)('[T7] of %s typed %p is %p', (kind, typed, number) => {
    expect(readPermitNumber(kind, typed)).toBe(number);
  });
});

describe('the zone of a shop', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22T15:59:59Z', '2026-11-22'],
    ['Asia/Shanghai', '2026-11-22T16:00:00Z', '2026-11-23'],
    ['America/New_York', '2027-03-14T04:59:59Z', '2027-03-13'],
    ['America/New_York', '2027-03-15T03:59:59Z', '2027-03-14'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23'],
  ])('[X10] %s has at %s the day %s', (zone, moment, day) => {
    expect(dayIn(zone, new Date(moment))).toBe(day);
  });

  it.each(['+08:00', 'Nowhere', '', "x'; --"])('[X10] is not %p', (text) => {
    expect(readTimeZone(text)).toBeUndefined();
  });
});
