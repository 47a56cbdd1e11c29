import { describe, expect, it } from '@jest/globals';
import { fen } from '@shanhuo/kernel';
import fc from 'fast-check';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { leftToShip } from '../seller-order/what-is-left.rules.js';
import { sharesOf } from '../shares/seller-order-shares.js';
import type { ShippedLineRow } from '../shipment/shipped.repository.js';
import { packedGramsOf } from '../shipment/packed-weight.rules.js';
import { leavesSomething, planCancellation } from './plan-cancellation.rules.js';

const anyLine = fc.record({
  unitPriceFen: fc.integer({ min: 1, max: 900_000 }),
  quantity: fc.integer({ min: 1, max: 40 }),
  cancelledBefore: fc.integer({ min: 0, max: 40 }),
  netWeightGrams: fc.option(fc.integer({ min: 1, max: 20_000 })),
  shippingWeightGrams: fc.integer({ min: 1, max: 30_000 }),
  inParcels: fc.integer({ min: 0, max: 40 }),
  weighed: fc.option(fc.double({ min: 0.5, max: 1, noNaN: true })),
  cancelledNow: fc.integer({ min: 0, max: 40 }),
});
const anyRate = fc.record({
  unit: fc.constantFrom('weight' as const, 'piece' as const),
  firstUnits: fc.integer({ min: 1, max: 3_000 }),
  firstFen: fc.integer({ min: 0, max: 3_000 }).map(fen),
  nextUnits: fc.integer({ min: 1, max: 3_000 }),
  nextFen: fc.integer({ min: 0, max: 1_000 }).map(fen),
  freeAboveFen: fc.option(fc.integer({ min: 0, max: 200_000 }).map(fen)),
});
const anyCase = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  rate: anyRate,
  paidFreight: fc.integer({ min: 0, max: 20_000 }),
  penalty: fc.integer({ min: 0, max: 5_000 }),
});

type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

/** A seller order in the middle of its life, what of it lies in parcels, and what its buyer does not want any more. */
function halfway({ lines: given, rate, paidFreight, penalty }: Case) {
  const shipped = new Map<string, ShippedLineRow>();
  const asked: { lineId: string; quantity: number }[] = [];
  const lines = given.map((each, i) => {
    const id = String(i);
    const cancelledQuantity = Math.min(each.cancelledBefore, each.quantity);
    const inParcels = Math.min(each.inParcels, each.quantity - cancelledQuantity);
    const ordered = each.netWeightGrams === null ? null : inParcels * each.netWeightGrams;
    if (inParcels > 0) {
      const isWeighed = ordered !== null && each.weighed !== null;
      const grams = isWeighed ? Math.max(1, Math.floor(ordered * (each.weighed ?? 1))) : ordered;
      shipped.set(id, { lineId: id, quantity: inParcels, grams, isWeighed });
    }
    const quantity = Math.min(each.cancelledNow, each.quantity - cancelledQuantity - inParcels);
    if (quantity > 0) asked.push({ lineId: id, quantity });
    const line = {
      ...each,
      id,
      cancelledQuantity,
      cooperativeId: 'coop',
      cooperativeBp: 500,
      platformBp: 300,
      paymentCostBp: 60,
    } as unknown as OrderLineRow;
    return { ...line, packedGrams: packedGramsOf(line, shipped.get(id)) };
  });
  const unpriced = { id: 'part', sellerId: 'seller', freightRate: rate, latePenaltyFen: penalty };
  const freightFen = Math.min(paidFreight, freightOfAll(unpriced, lines));
  return { found: { sellerOrder: { ...unpriced, freightFen } as unknown as SellerOrderRow, lines }, asked, shipped };
}

/** Nobody pays more freight than that of everything ordered: none at all where the order was dear enough. */
function freightOfAll(unpriced: object, lines: readonly OrderLineRow[]): number {
  const asOrdered = lines.map((line) => ({ ...line, cancelledQuantity: 0, packedGrams: null }));
  const uncapped = { ...unpriced, freightFen: Number.MAX_SAFE_INTEGER, latePenaltyFen: 0 } as unknown as SellerOrderRow;
  return sharesOf(uncapped, asOrdered).freightFen;
}

describe('the plan of a cancellation', () => {
  it('[P13] gives back exactly what the seller order costs less, in goods and in freight, and never takes', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { found, asked, shipped } = halfway(any);
        const { back, lines } = planCancellation(found, asked, shipped);
        const before = sharesOf(found.sellerOrder, found.lines).totalFen;
        expect(back.totalFen).toBe(before - sharesOf(found.sellerOrder, lines).totalFen);
        expect(back.goodsFen + back.freightFen).toBe(back.totalFen);
        expect(Math.min(back.goodsFen, back.freightFen)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('[P13] gives back in two steps what it gives back in one', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { found, asked, shipped } = halfway(any);
        const atOnce = planCancellation(found, asked, shipped).back.totalFen;
        const first = planCancellation(found, asked.slice(0, 1), shipped);
        const second = planCancellation({ ...found, lines: first.lines }, asked.slice(1), shipped);
        expect(first.back.totalFen + second.back.totalFen).toBe(atOnce);
      }),
    );
  });

  it('leaves the goods in parcels alone, and nothing else when all that is left goes', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { found, shipped } = halfway(any);
        const quantities = new Map([...shipped].map(([lineId, { quantity }]) => [lineId, quantity]));
        const plan = planCancellation(found, leftToShip(found.lines, quantities), shipped);
        expect(leavesSomething(plan)).toBe(false);
        if (shipped.size === 0) expect(sharesOf(found.sellerOrder, plan.lines).totalFen).toBe(0);
      }),
    );
  });
});
