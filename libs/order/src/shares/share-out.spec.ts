import { describe, expect, it } from '@jest/globals';
import type { FreightRate } from '@shanhuo/catalog';
import { fen } from '@shanhuo/kernel';
import fc from 'fast-check';
import { shareOut, type ShareOutInput, type ShareOutLine } from './share-out.rules.js';

const rate: FreightRate = {
  unit: 'weight',
  firstUnits: 1_000,
  firstFen: fen(800),
  nextUnits: 1_000,
  nextFen: fen(200),
  freeAboveFen: fen(9_900),
};

function line(given: Partial<ShareOutLine> = {}): ShareOutLine {
  return {
    lineId: 'a',
    unitPriceFen: fen(3_990),
    quantity: 2,
    orderedGrams: 1_000,
    packedGrams: null,
    shippingGramsEach: 600,
    cooperativeId: 'coop',
    cooperativeBp: 500,
    platformBp: 300,
    paymentCostBp: 60,
    ...given,
  };
}

function seller(given: Partial<ShareOutInput> = {}): ShareOutInput {
  return {
    groupId: 'group',
    sellerId: 'seller',
    rate,
    freightCapFen: fen(1_000),
    lines: [line()],
    latePenaltyFen: fen(0),
    ...given,
  };
}

const of = (input: ShareOutInput) =>
  Object.fromEntries(shareOut(input).shares.map(({ lineId, role, amountFen }) => [`${lineId} ${role}`, amountFen]));
const sum = (amounts: readonly { amountFen: number }[]) => amounts.reduce((total, each) => total + each.amountFen, 0);

describe('shares of a seller order', () => {
  it('[P5] split a line by its fees, rounded once, and give the freight whole to the seller', () => {
    expect(shareOut(seller())).toMatchObject({ goodsFen: 7_980, freightFen: 1_000, totalFen: 8_980 });
    expect(of(seller())).toEqual({
      'a grower': 7_294,
      'a freight': 1_000,
      'a cooperative': 399,
      'a platform': 239,
      'a payment_cost': 48,
    });
  });

  it('name as owner who may ask for them', () => {
    const owners = shareOut(seller()).shares.map(({ role, ownerId }) => [role, ownerId]);
    expect(Object.fromEntries(owners)).toEqual({
      grower: 'seller',
      freight: 'seller',
      cooperative: 'coop',
      platform: null,
      payment_cost: null,
    });
  });

  it.each<[string, Partial<ShareOutInput>, { goodsFen: number; freightFen: number }]>([
    ['nothing is left', { lines: [line({ quantity: 0, orderedGrams: 0 })] }, { goodsFen: 0, freightFen: 0 }],
    ['one of two is left', { lines: [line({ quantity: 1, orderedGrams: 500 })] }, { goodsFen: 3_990, freightFen: 800 }],
    ['the parcel was free', { freightCapFen: fen(0) }, { goodsFen: 7_980, freightFen: 0 }],
    ['a third is missing', { lines: [line({ packedGrams: 667 })] }, { goodsFen: 5_322, freightFen: 1_000 }],
    ['more was packed', { lines: [line({ packedGrams: 1_200 })] }, { goodsFen: 7_980, freightFen: 1_000 }],
    ['it came late', { latePenaltyFen: fen(239) }, { goodsFen: 7_741, freightFen: 1_000 }],
    ['the penalty is more than all', { latePenaltyFen: fen(99_999) }, { goodsFen: 686, freightFen: 1_000 }],
    [
      'goods reach what travels free',
      { lines: [line(), line({ lineId: 'b' })], freightCapFen: fen(0) },
      { goodsFen: 15_960, freightFen: 0 },
    ],
  ])('are worked out anew when %s', (_case, given, expected) => {
    expect(shareOut(seller(given))).toMatchObject(expected);
  });

  it('take the penalty from the grower alone', () => {
    expect(of(seller({ latePenaltyFen: fen(239) }))).toMatchObject({
      'a grower': 7_294 - 239,
      'a cooperative': 399,
      'a platform': 239,
    });
  });

  it('give no cooperative what the fees name for one, where the seller has none', () => {
    expect(of(seller({ lines: [line({ cooperativeId: null })] }))).toEqual({
      'a grower': 7_693,
      'a freight': 1_000,
      'a platform': 239,
      'a payment_cost': 48,
    });
  });

  const bp = fc.integer({ min: 0, max: 3_000 });
  const anyLine = fc.record({
    unitPriceFen: fc.integer({ min: 1, max: 50_000_00 }).map(fen),
    quantity: fc.integer({ min: 1, max: 99 }),
    gramsEach: fc.option(fc.integer({ min: 1, max: 50_000 })),
    shippingGramsEach: fc.integer({ min: 1, max: 60_000 }),
    cooperativeId: fc.option(fc.constant('coop')),
    cooperativeBp: bp,
    platformBp: bp,
    paymentCostBp: bp,
    cancelled: fc.double({ min: 0, max: 1, noNaN: true }),
    packed: fc.option(fc.double({ min: 0.01, max: 1.5, noNaN: true })),
  });
  const anyRate = fc.record<FreightRate>({
    unit: fc.constantFrom('weight', 'piece'),
    firstUnits: fc.integer({ min: 1, max: 5_000 }),
    firstFen: fc.integer({ min: 0, max: 5_000 }).map(fen),
    nextUnits: fc.integer({ min: 1, max: 5_000 }),
    nextFen: fc.integer({ min: 0, max: 2_000 }).map(fen),
    freeAboveFen: fc.option(fc.integer({ min: 0, max: 100_000 }).map(fen)),
  });
  const anyLife = fc.record({ lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }), rate: anyRate });

  /** A seller order as it was paid, and as it is after pieces were cancelled, then packed, then late. */
  function stages({ lines, rate: terms }: typeof anyLife extends fc.Arbitrary<infer Life> ? Life : never) {
    const at = (step: number, penalty = 0) => {
      const now = lines.map(({ gramsEach, cancelled, packed, ...given }, i): ShareOutLine => {
        const quantity = step === 0 ? given.quantity : given.quantity - Math.floor(given.quantity * cancelled);
        const orderedGrams = gramsEach === null ? null : gramsEach * quantity;
        const packedGrams =
          step < 2 || packed === null || orderedGrams === null ? null : Math.max(1, Math.floor(orderedGrams * packed));
        return { ...given, lineId: String(i), quantity, orderedGrams, packedGrams };
      });
      return { lines: now, penalty };
    };
    const cap = shareOut(seller({ lines: at(0).lines, rate: terms, freightCapFen: fen(Number.MAX_SAFE_INTEGER) }));
    return [at(0), at(1), at(2), at(2, 777)].map((stage) => {
      const input = seller({
        lines: stage.lines,
        rate: terms,
        freightCapFen: cap.freightFen,
        latePenaltyFen: fen(stage.penalty),
      });
      return { input, out: shareOut(input) };
    });
  }

  it('[P5] [X11] sum to the total exactly, whatever was ordered, cancelled, packed or late', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { out } of stages(life)) {
          expect(sum(out.shares)).toBe(out.totalFen);
          expect(out.goodsFen + out.freightFen).toBe(out.totalFen);
          expect(out.shares.every(({ amountFen }) => Number.isSafeInteger(amountFen) && amountFen > 0)).toBe(true);
        }
      }),
    );
  });

  it('never rise after the payment, so that every change is a refund', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const totals = stages(life).map(({ out }) => out.totalFen);
        expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      }),
    );
  });

  it('of one line are its price less nothing: the parts of a story sum to what the line cost', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const [paid] = stages(life);
        for (const [i, each] of (paid?.input.lines ?? []).entries()) {
          const parts = paid?.out.shares.filter(({ lineId, role }) => lineId === each.lineId && role !== 'freight');
          expect(sum(parts ?? [])).toBe(paid?.out.lineFen[i]);
        }
      }),
    );
  });
});
