import fc from 'fast-check';

/** How a life's money comes, or does not. */
export type Paying = 'pays' | 'is declined, then pays' | 'never pays' | 'pays late' | 'gives it up';

/** What somebody does to one seller order after it was paid; `part` says how much of it. */
export type Step =
  | { readonly does: 'cancel' | 'ship' | 'ship light'; readonly to: number; readonly part: number }
  | { readonly does: 'refuse' | 'receive' | 'let go'; readonly to: number }
  | { readonly does: 'hold'; readonly to: number; readonly days: number }
  | { readonly does: 'wait'; readonly hours: number };

/** One order from the cart to its end. */
export interface Life {
  readonly lines: readonly { readonly shelf: number; readonly quantity: number }[];
  readonly paying: Paying;
  readonly steps: readonly Step[];
}

const to = fc.nat({ max: 1 });
const part = fc.double({ min: 0.01, max: 1, noNaN: true });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('cancel' as const), to, part }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('ship' as const, 'ship light' as const), to, part }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('refuse' as const), to }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('receive' as const), to }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('hold' as const), to, days: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('let go' as const), to }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 240 }) }) },
);

/** Any life on a shop with so many shelves. */
export function anyLife(shelves: number): fc.Arbitrary<Life> {
  const line = fc.record({ shelf: fc.nat({ max: shelves - 1 }), quantity: fc.integer({ min: 1, max: 4 }) });
  return fc.record({
    lines: fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ shelf }) => shelf }),
    paying: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Paying>('pays') },
      {
        weight: 3,
        arbitrary: fc.constantFrom<Paying>('is declined, then pays', 'never pays', 'pays late', 'gives it up'),
      },
    ),
    steps: fc.array(step, { maxLength: 8 }),
  });
}
