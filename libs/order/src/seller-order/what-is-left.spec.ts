import { describe, expect, it } from '@jest/globals';
import type { OrderLineRow } from '../order/order.rows.js';
import { fitsInto, keptOf, leftToShip, mayConfirmReceipt, mayRefuse } from './what-is-left.rules.js';

const line = (id: string, quantity: number, cancelledQuantity = 0): OrderLineRow =>
  ({ id, quantity, cancelledQuantity }) as OrderLineRow;
const lines = [line('a', 3), line('b', 2, 1), line('c', 1, 1)];

describe('what is left of a seller order', () => {
  it('is what was neither cancelled nor shipped', () => {
    expect(lines.map(keptOf)).toEqual([3, 1, 0]);
    expect(leftToShip(lines, new Map([['a', 2]]))).toEqual([
      { lineId: 'a', quantity: 1 },
      { lineId: 'b', quantity: 1 },
    ]);
    expect(
      leftToShip(
        lines,
        new Map([
          ['a', 3],
          ['b', 1],
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    [[{ lineId: 'a', quantity: 3 }], true],
    [[{ lineId: 'a', quantity: 4 }], false],
    [[{ lineId: 'a', quantity: 0 }], false],
    [[{ lineId: 'a', quantity: -1 }], false],
    [[{ lineId: 'a', quantity: 1.5 }], false],
    [[{ lineId: 'c', quantity: 1 }], false],
    [[{ lineId: 'somebody else’s', quantity: 1 }], false],
    [
      [
        { lineId: 'a', quantity: 1 },
        { lineId: 'a', quantity: 1 },
      ],
      false,
    ],
  ])('%j asked of it is allowed: %p', (asked, allowed) => {
    expect(fitsInto(asked, leftToShip(lines, new Map()))).toBe(allowed);
  });

  it('[S24] can be refused until the first parcel leaves', () => {
    expect(mayRefuse({ state: 'to_pack' }, new Map())).toBe(true);
    expect(mayRefuse({ state: 'to_pack' }, new Map([['a', 1]]))).toBe(false);
    expect(mayRefuse({ state: 'shipped' }, new Map())).toBe(false);
  });

  it.each([
    ['waiting_for_payment', false],
    ['to_pack', false],
    ['shipped', true],
    ['delivered', true],
    ['received', false],
    ['cancelled', false],
  ] as const)('[B21] of state %s can be confirmed as received: %p', (state, allowed) => {
    expect(mayConfirmReceipt({ state })).toBe(allowed);
  });
});
