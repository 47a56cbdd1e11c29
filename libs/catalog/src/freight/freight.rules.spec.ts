import { describe, expect, it } from '@jest/globals';
import { fen } from '@shanhuo/kernel';
import fc from 'fast-check';
import { freightOf, type FreightRate } from './freight.rules.js';

const byWeight: FreightRate = {
  unit: 'weight',
  firstUnits: 1_000,
  firstFen: fen(800),
  nextUnits: 1_000,
  nextFen: fen(200),
  freeAboveFen: fen(9_900),
};
const byPiece: FreightRate = {
  unit: 'piece',
  firstUnits: 2,
  firstFen: fen(600),
  nextUnits: 3,
  nextFen: fen(400),
  freeAboveFen: null,
};

const rates = fc.record({
  unit: fc.constantFrom('weight' as const, 'piece' as const),
  firstUnits: fc.integer({ min: 1, max: 20_000 }),
  firstFen: fc.integer({ min: 0, max: 999_999 }).map(fen),
  nextUnits: fc.integer({ min: 1, max: 20_000 }),
  nextFen: fc.integer({ min: 0, max: 999_999 }).map(fen),
  freeAboveFen: fc.option(fc.integer({ min: 0, max: 999_999 }).map(fen)),
});
const parcels = fc.record({
  grams: fc.integer({ min: 1, max: 1_000_000 }),
  pieces: fc.integer({ min: 1, max: 999 }),
  goodsFen: fc.integer({ min: 0, max: 2_000_000 }).map(fen),
});

describe('freight', () => {
  it.each([
    ['up to the first kilogram', 1, 800],
    ['of the first kilogram', 1_000, 800],
    ['one gram over it', 1_001, 1_000],
    ['of two kilograms', 2_000, 1_000],
    ['one gram over two', 2_001, 1_200],
    ['of ten kilograms', 10_000, 2_600],
  ])('[L1] %s, %i g by weight, is %i fen', (_case, grams, fee) => {
    expect(freightOf(byWeight, { grams, pieces: 1, goodsFen: fen(0) })).toBe(fee);
  });

  it.each([
    [1, 600],
    [2, 600],
    [3, 1_000],
    [5, 1_000],
    [6, 1_400],
  ])('[L1] of %i pieces is %i fen, whatever they weigh', (pieces, fee) => {
    expect(freightOf(byPiece, { grams: 50_000, pieces, goodsFen: fen(1_000_000) })).toBe(fee);
  });

  it.each([
    [9_899, 800],
    [9_900, 0],
    [9_901, 0],
  ])('[L1] of goods for %i fen is %i, since they travel free from ¥99 on', (goods, fee) => {
    expect(freightOf(byWeight, { grams: 500, pieces: 1, goodsFen: fen(goods) })).toBe(fee);
  });

  it('[L3] of no goods is nothing', () => {
    expect(freightOf(byWeight, { grams: 0, pieces: 0, goodsFen: fen(0) })).toBe(0);
  });

  it.each([-1, 0.5, Number.NaN])('of %p grams is a mistake', (grams) => {
    expect(() => freightOf(byWeight, { grams, pieces: 1, goodsFen: fen(0) })).toThrow(RangeError);
  });

  it('[X11] is whole fen and never negative, for any rate and parcel', () => {
    fc.assert(
      fc.property(rates, parcels, (rate, parcel) => {
        const fee = freightOf(rate, parcel);
        expect(Number.isSafeInteger(fee) && fee >= 0).toBe(true);
      }),
    );
  });

  it('never falls when a parcel grows, as long as its goods cost the same', () => {
    fc.assert(
      fc.property(rates, parcels, fc.nat(50_000), fc.nat(50), (rate, parcel, grams, pieces) => {
        const larger = { ...parcel, grams: parcel.grams + grams, pieces: parcel.pieces + pieces };
        expect(freightOf(rate, larger)).toBeGreaterThanOrEqual(freightOf(rate, parcel));
      }),
    );
  });

  it('[L3] of one parcel is never more than of its halves sent alone, where the first units cost no less than the next', () => {
    fc.assert(
      fc.property(rates, parcels, parcels, (given, one, other) => {
        const rate = { ...given, firstUnits: given.nextUnits, nextFen: fen(Math.min(given.firstFen, given.nextFen)) };
        const both = {
          grams: one.grams + other.grams,
          pieces: one.pieces + other.pieces,
          goodsFen: fen(one.goodsFen + other.goodsFen),
        };
        expect(freightOf(rate, both)).toBeLessThanOrEqual(freightOf(rate, one) + freightOf(rate, other));
      }),
    );
  });
});
