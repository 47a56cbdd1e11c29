import { describe, expect, it } from '@jest/globals';
import { leftToCancel } from './left-to-cancel.js';

const parcelOf = (lineId: string, quantity: number) => ({ lines: [{ lineId, quantity }] });

describe('what of a line can be cancelled', () => {
  it.each([
    ['nothing happened yet', 0, [], 5],
    ['some were cancelled', 2, [], 3],
    ['some are in two parcels', 1, [parcelOf('a', 1), parcelOf('a', 2)], 1],
    ['a parcel has only other goods', 0, [parcelOf('b', 4)], 5],
    ['all of it left', 0, [parcelOf('a', 5)], 0],
  ])('when %s is what is left', (_name, cancelledQuantity, parcels, left) => {
    expect(leftToCancel({ id: 'a', quantity: 5, cancelledQuantity }, parcels)).toBe(left);
  });
});
