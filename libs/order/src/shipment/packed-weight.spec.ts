import { describe, expect, it } from '@jest/globals';
import type { OrderLineRow } from '../order/order.rows.js';
import { packedGramsOf } from './packed-weight.rules.js';
import type { ShippedLineRow } from './shipped.repository.js';

const line = (quantity: number, netWeightGrams: number | null, cancelledQuantity = 0): OrderLineRow =>
  ({ id: 'a', quantity, cancelledQuantity, netWeightGrams }) as OrderLineRow;
const shipped = (quantity: number, grams: number | null, isWeighed = true): ShippedLineRow => ({
  lineId: 'a',
  quantity,
  grams,
  isWeighed,
});

describe('[S17] the net weight of what a buyer keeps', () => {
  it.each<[string, OrderLineRow, ShippedLineRow | undefined, number | null]>([
    ['nothing shipped', line(3, 500), undefined, null],
    ['shipped and never weighed', line(3, 500), shipped(3, 1_500, false), null],
    ['sold by the piece', line(3, null), shipped(3, null), null],
    ['all weighed', line(3, 500), shipped(3, 1_380), 1_380],
    ['one weighed, two to come as ordered', line(3, 500), shipped(1, 460), 1_460],
    ['one weighed, two cancelled', line(3, 500, 2), shipped(1, 460), 460],
  ])('%s', (_, ordered, parcels, grams) => {
    expect(packedGramsOf(ordered, parcels)).toBe(grams);
  });
});
