import { describe, expect, it } from '@jest/globals';
import { fen, InvalidInput, PROVINCES } from '@shanhuo/kernel';
import { readFreightTerms, type FreightTerms, type GivenFreightTerms } from '../freight/freight.terms.js';
import { checkFreight } from './freight-check.rules.js';

const HUBEI = '420000';
const XINJIANG = '650000';
const LIMIT = 4_000;

/** ¥8 a kilogram and ¥2 each further one at home, ¥20 and ¥15 in Xinjiang, nothing to Taiwan, Hong Kong and Macao. */
function terms(given: Partial<GivenFreightTerms> = {}): FreightTerms {
  const read = readFreightTerms(
    {
      unit: 'weight',
      bands: [
        { band: 1, firstUnits: 1_000, firstFen: 800, nextUnits: 1_000, nextFen: 200, freeAboveFen: 9_900 },
        { band: 2, firstUnits: 1_000, firstFen: 2_000, nextUnits: 1_000, nextFen: 1_500, freeAboveFen: null },
      ],
      provinces: PROVINCES.map(({ code }) => ({
        provinceCode: code,
        band: code >= '700000' ? null : code === XINJIANG ? 2 : 1,
      })),
      ...given,
    },
    'en',
  );
  if (read instanceof InvalidInput) throw new Error('not the terms of a spec');
  return read;
}

describe('[L9] freight against price', () => {
  it('is said for the seller’s own province and for the dearest one', () => {
    const check = checkFreight(terms(), HUBEI, { shippingWeightGrams: 550, priceFen: fen(3_990) }, LIMIT);
    expect(check.near).toEqual({ provinceCode: HUBEI, feeFen: 800, shareBp: 2_006, isWarned: false });
    expect(check.far).toEqual({ provinceCode: XINJIANG, feeFen: 2_000, shareBp: 5_013, isWarned: true });
  });

  it('[N12] finds each of the 34 regions where it is the dearest, and says its share at home and far', () => {
    expect(PROVINCES).toHaveLength(34);
    for (const { code: dear } of PROVINCES) {
      const provinces = PROVINCES.map(({ code }) => ({ provinceCode: code, band: code === dear ? 2 : 1 }));
      const pack = { shippingWeightGrams: 1_500, priceFen: fen(5_000) };
      // ¥35 of ¥50 there, ¥10 anywhere else.
      const far = { provinceCode: dear, feeFen: 3_500, shareBp: 7_000, isWarned: true };
      for (const { code: home } of PROVINCES) {
        const check = checkFreight(terms({ provinces }), home, pack, LIMIT);
        const near = { provinceCode: home, feeFen: 1_000, shareBp: 2_000, isWarned: false };
        expect([check.far, check.near]).toEqual([far, home === dear ? far : near]);
      }
    }
  });

  it.each([
    [5_000, 4_000, false],
    [4_999, 4_001, true],
  ])('a parcel of ¥20 for goods of %i fen is %i basis points: warned %p', (price, shareBp, isWarned) => {
    const check = checkFreight(terms(), HUBEI, { shippingWeightGrams: 550, priceFen: fen(price) }, LIMIT);
    expect(check.far).toMatchObject({ shareBp, isWarned });
  });

  it('is answered with the smallest pack that is worth its freight everywhere', () => {
    const check = checkFreight(terms(), HUBEI, { shippingWeightGrams: 450, priceFen: fen(3_000) }, LIMIT);
    expect(check.suggested).toEqual({ packs: 2, priceFen: 6_000, shareBp: 3_334 });
  });

  it('suggests nothing where nothing is wrong, and nothing where no size helps', () => {
    const fine = checkFreight(terms(), HUBEI, { shippingWeightGrams: 450, priceFen: fen(9_000) }, LIMIT);
    expect(fine.suggested).toBeUndefined();
    const heavy = checkFreight(terms(), HUBEI, { shippingWeightGrams: 5_000, priceFen: fen(500) }, LIMIT);
    expect(heavy.far?.isWarned).toBe(true);
    expect(heavy.suggested).toBeUndefined();
  });

  it('goes by the cheapest province where the seller does not deliver at home, and is none without delivery', () => {
    const elsewhere = checkFreight(terms(), '810000', { shippingWeightGrams: 550, priceFen: fen(3_990) }, LIMIT);
    expect(elsewhere.near).toMatchObject({ provinceCode: '110000', feeFen: 800 });
    const nowhere = { ...terms(), provinces: PROVINCES.map(({ code }) => ({ provinceCode: code, band: null })) };
    const check = checkFreight(nowhere, HUBEI, { shippingWeightGrams: 550, priceFen: fen(3_990) }, LIMIT);
    expect(check).toEqual({ limitBp: LIMIT, near: undefined, far: undefined, suggested: undefined });
  });

  it('counts pieces where the template does: a bigger pack is still one', () => {
    const byPiece = terms({
      unit: 'piece',
      bands: [{ band: 1, firstUnits: 1, firstFen: 1_500, nextUnits: 1, nextFen: 1_500, freeAboveFen: null }],
      provinces: PROVINCES.map(({ code }) => ({ provinceCode: code, band: 1 })),
    });
    const check = checkFreight(byPiece, HUBEI, { shippingWeightGrams: 3_300, priceFen: fen(3_000) }, LIMIT);
    expect(check.suggested).toEqual({ packs: 2, priceFen: 6_000, shareBp: 2_500 });
  });
});
