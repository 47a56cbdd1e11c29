import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LotUnit } from '../lot/harvest.rules.js';
import { planCertificates, takenOf, type CertificateRoom, type PackedGoods } from './certificate.rules.js';

const goods = (given: Partial<PackedGoods> = {}): PackedGoods => ({
  ...{ lineId: 'line', productId: 'pear', quantity: 2, grams: 1_000, itemCount: null, countsBoxes: false },
  ...{ isDue: true, chosen: [], ...given },
});
const lot = (number: string, room: number, given: Partial<CertificateRoom> = {}): CertificateRoom => ({
  ...{ certificateId: `id-${number}`, productId: 'pear', number, lotCode: `lot-${number}`, room, unit: 'gram' },
  ...{ harvestedOn: '2026-11-20', validUntil: '2027-02-18', ...given },
});
const taken = (plan: ReturnType<typeof planCertificates>): string[] =>
  plan.uses.map(({ lineId, number, quantity }) => `${lineId} ${number} ${quantity}`);

describe('[N7] what goods are of a lot', () => {
  it.each<[string, Partial<PackedGoods>, LotUnit, number | undefined]>([
    ['weight of a lot that weighs', {}, 'gram', 1_000],
    ['pieces of a lot that counts', { itemCount: 30 }, 'piece', 60],
    ['boxes of a lot of boxes', { itemCount: 1, countsBoxes: true }, 'box', 2],
    ['no boxes of a lot of pieces', { itemCount: 1, countsBoxes: true }, 'piece', undefined],
    ['no pieces of goods that only weigh', {}, 'piece', undefined],
    ['no weight of goods that only count', { grams: null, itemCount: 1 }, 'gram', undefined],
  ])('%s', (_, given, unit, quantity) => {
    expect(takenOf(goods(given), unit)).toBe(quantity);
  });
});

describe('[T2] certificates of a parcel', () => {
  it('cover a line from the oldest harvest on, over as many lots as it takes', () => {
    expect(taken(planCertificates([goods()], [lot('a', 300), lot('b', 900)]))).toEqual(['line a 300', 'line b 700']);
  });

  it('are used up by the line before it', () => {
    const plan = planCertificates([goods(), goods({ lineId: 'next' })], [lot('a', 1_500)]);
    expect(plan).toMatchObject({ lacking: ['next'], uses: [{ lineId: 'line', quantity: 1_000 }] });
  });

  it('are those that were chosen, and no other where they do not hold it', () => {
    const rooms = [lot('a', 5_000), lot('b', 5_000), lot('c', 100)];
    expect(taken(planCertificates([goods({ chosen: ['b'] })], rooms))).toEqual(['line b 1000']);
    expect(planCertificates([goods({ chosen: ['c'], isDue: false })], rooms)).toEqual({ uses: [], lacking: ['line'] });
  });

  it('are of the same goods, and counted in one unit', () => {
    expect(planCertificates([goods()], [lot('a', 5_000, { productId: 'plum' })]).lacking).toEqual(['line']);
    const rooms = [lot('a', 600), lot('b', 900, { unit: 'piece' })];
    expect(taken(planCertificates([goods({ itemCount: 4 })], rooms))).toEqual(['line b 8']);
  });

  it('let goods that need none leave without, whole', () => {
    expect(planCertificates([goods({ isDue: false })], [lot('a', 999)])).toEqual({ uses: [], lacking: [] });
  });

  it('never give more than they have, and cover each line whole or not at all', () => {
    const units = fc.constantFrom<LotUnit>('gram', 'piece', 'box');
    const someGoods = fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      grams: fc.option(fc.integer({ min: 1, max: 5_000 })),
      itemCount: fc.option(fc.integer({ min: 1, max: 30 })),
      ...{ countsBoxes: fc.boolean(), isDue: fc.boolean(), productId: fc.constantFrom('pear', 'plum') },
      chosen: fc.array(fc.constantFrom('0', '1', '2'), { maxLength: 2 }),
    });
    const someRoom = fc.record({
      ...{ productId: fc.constantFrom('pear', 'plum'), room: fc.integer({ min: 0, max: 6_000 }), unit: units },
    });
    fc.assert(
      fc.property(fc.array(someGoods, { maxLength: 6 }), fc.array(someRoom, { maxLength: 5 }), (all, places) => {
        const lines = all.map((each, i) => goods({ ...each, lineId: `${i}` }));
        const rooms = places.map(({ room, ...each }, i) => lot(`${i}`, room, each));
        const { uses, lacking } = planCertificates(lines, rooms);
        for (const { certificateId, room } of rooms) {
          const used = uses.filter((use) => use.certificateId === certificateId);
          expect(used.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(room);
        }
        for (const line of lines) {
          const own = uses.filter(({ lineId }) => lineId === line.lineId);
          const [first] = own;
          const sum = own.reduce((total, { quantity }) => total + quantity, 0);
          if (first !== undefined) expect(sum).toBe(takenOf(line, first.unit));
          expect(lacking.includes(line.lineId)).toBe(own.length === 0 && (line.isDue || line.chosen.length > 0));
        }
      }),
    );
  });
});
