import { describe, expect, it } from '@jest/globals';
import type { ReturnClass } from '@shanhuo/catalog';
import { fen } from '@shanhuo/kernel';
import {
  cancelOverdueAt,
  claimUntilOf,
  isPastShipBy,
  latePenaltyOf,
  presumedDeliveryAt,
  receiptAt,
  shipByOf,
} from './deadlines.rules.js';

const at = (text: string): Date => new Date(text);
const RECEIPT = { afterDays: 10, freshAfterDays: 3 };
const CLAIM = { returnWindowDays: 7, freshClaimHours: 48 };

describe('deadlines of a seller order', () => {
  it('[L7] a parcel that leaves at the promised moment is in time, a millisecond later it is late', () => {
    const shipBy = shipByOf(at('2026-11-22T04:00:00Z'), 48);
    expect(shipBy).toEqual(at('2026-11-24T04:00:00Z'));
    expect(isPastShipBy(shipBy, shipBy)).toBe(false);
    expect(isPastShipBy(shipBy, new Date(shipBy.getTime() + 1))).toBe(true);
  });

  it('what was not shipped is cancelled so many hours after the promise', () => {
    expect(cancelOverdueAt(at('2026-11-24T04:00:00Z'), 72)).toEqual(at('2026-11-27T04:00:00Z'));
  });

  it('[B21] a parcel is taken to have arrived so many days after it left', () => {
    expect(presumedDeliveryAt(at('2026-11-24T04:00:00Z'), 7)).toEqual(at('2026-12-01T04:00:00Z'));
  });

  it.each<[ReturnClass[], string]>([
    [['seven_day'], '2026-12-11T04:00:00Z'],
    [['fresh_excluded'], '2026-12-04T04:00:00Z'],
    [['fresh_excluded', 'fresh_excluded'], '2026-12-04T04:00:00Z'],
    [['fresh_excluded', 'seven_day'], '2026-12-11T04:00:00Z'],
    [['confirm_excluded'], '2026-12-11T04:00:00Z'],
  ])('[B21] receipt of %j is confirmed by itself at %s', (classes, expected) => {
    expect(receiptAt(at('2026-12-01T04:00:00Z'), classes, RECEIPT)).toEqual(at(expected));
  });

  it.each<[string, ReturnClass[], string]>([
    // Noon in Shanghai on December 1: the seventh day after it is the 8th, which ends at 16:00 UTC.
    ['2026-12-01T04:00:00Z', ['seven_day'], '2026-12-08T16:00:00Z'],
    // The last millisecond of that day, and the first of the next.
    ['2026-12-01T15:59:59.999Z', ['seven_day'], '2026-12-08T16:00:00Z'],
    ['2026-12-01T16:00:00Z', ['seven_day'], '2026-12-09T16:00:00Z'],
    ['2026-12-01T04:00:00Z', ['confirm_excluded'], '2026-12-08T16:00:00Z'],
    ['2026-12-01T04:00:00Z', ['fresh_excluded'], '2026-12-03T04:00:00Z'],
    ['2026-12-01T04:00:00Z', ['fresh_excluded', 'seven_day'], '2026-12-08T16:00:00Z'],
  ])('a claim on what came at %s, %j, may come until %s', (received, classes, expected) => {
    expect(claimUntilOf(at(received), classes, CLAIM)).toEqual(at(expected));
  });

  it.each([
    [10_000, 300, 300],
    [33, 300, 0],
    [34, 300, 1],
    [9_999, 300, 299],
    [10_000, 0, 0],
  ])('[L7] of %i fen of goods, %i basis points are %i', (goods, basisPoints, expected) => {
    expect(latePenaltyOf(fen(goods), basisPoints)).toBe(expected);
  });
});
