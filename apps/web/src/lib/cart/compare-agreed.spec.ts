import { describe, expect, test } from '@jest/globals';
import { compareAgreed, type Agreed } from './compare-agreed.js';

type Cart = Parameters<typeof compareAgreed>[1];
type Line = Cart['groups'][number]['lines'][number];

const agreed: Agreed = {
  lines: [{ variantId: 'v1', quantity: 2, unitPrice: '12.80' }],
  freight: [{ sellerCode: 'S', amount: '8.00' }],
};

const line = (changes: Partial<Line> = {}): Line => ({
  variantId: 'v1',
  productCode: 'P',
  title: 'Black fungus',
  label: '500 g',
  picture: null,
  quantity: 2,
  availableQuantity: 9,
  state: 'AVAILABLE',
  unitPrice: { amount: '12.80' },
  seenPrice: { amount: '12.80' },
  priceChange: 'NONE',
  amount: { amount: '25.60' },
  returnClass: 'SEVEN_DAY',
  harvestWindow: null,
  opensAt: null,
  pausedUntil: null,
  pauseReason: null,
  ...changes,
});

const cart = (lines: Line[], freight: string): Cart => ({
  groups: [
    {
      sellerCode: 'S',
      sellerName: 'Chen',
      lines,
      goods: { amount: '25.60' },
      delivery: 'DELIVERS',
      freight: { amount: freight },
      freeAbove: null,
      shipWithinHours: 48,
      harvestWindow: null,
    },
  ],
});

describe('what changed since the buyer agreed', () => {
  test('is nothing where nothing changed, however the amount is written', () => {
    expect(compareAgreed(agreed, cart([line({ unitPrice: { amount: '12.8' } })], '8'))).toEqual([]);
  });

  test('is a price that rose or fell, old beside new', () => {
    expect(compareAgreed(agreed, cart([line({ unitPrice: { amount: '13.00' } })], '8.00'))).toEqual([
      { kind: 'price', name: 'Black fungus', before: '12.80', now: '13.00' },
    ]);
  });

  test('is another freight of a seller', () => {
    expect(compareAgreed(agreed, cart([line()], '10.00'))).toEqual([
      { kind: 'freight', name: 'Chen', before: '8.00', now: '10.00' },
    ]);
  });

  test.each([
    ['WITHDRAWN', 'gone'],
    ['SOLD_OUT', 'gone'],
    ['TOO_FEW', 'few'],
  ] as const)('is a line that became %s', (state, kind) => {
    expect(compareAgreed(agreed, cart([line({ state })], '8.00'))).toEqual([{ kind, name: 'Black fungus' }]);
  });

  test('[B6] is a later last day of goods sold ahead, and never an earlier one', () => {
    const until = (day: string): Cart => {
      const groups = cart([line()], '8.00').groups;
      return { groups: groups.map((group) => ({ ...group, harvestWindow: { from: '2026-12-01', until: day } })) };
    };
    const seen = { ...agreed, freight: [{ sellerCode: 'S', amount: '8.00', shipUntil: '2026-12-10' }] };
    expect(compareAgreed(seen, until('2026-12-12'))).toEqual([{ kind: 'later', name: 'Chen', until: '2026-12-12' }]);
    expect(compareAgreed(seen, until('2026-12-09'))).toEqual([]);
    expect(compareAgreed(agreed, until('2026-12-09'))).toHaveLength(1);
  });

  test('is a line that another tab added', () => {
    expect(compareAgreed(agreed, cart([line(), line({ variantId: 'v2', title: 'Tea' })], '8.00'))).toEqual([
      { kind: 'added', name: 'Tea' },
    ]);
  });
});
