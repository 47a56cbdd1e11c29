import type { CartViewFragment } from '#generated/graphql.js';

/** What a buyer saw on the page whose button was pressed. */
export interface Agreed {
  lines: { variantId: string; quantity: number; unitPrice: string }[];
  freight: { sellerCode: string; amount: string; shipUntil?: string }[];
}

export type Difference =
  | { kind: 'price'; name: string; before: string; now: string }
  | { kind: 'freight'; name: string; before: string; now: string }
  | { kind: 'later'; name: string; until: string }
  | { kind: 'gone' | 'few' | 'added'; name: string };

/** Old and new beside each other, for the page that asks once more. Cheaper is told too: it is what will be paid. */
export function compareAgreed(agreed: Agreed, cart: Pick<CartViewFragment, 'groups'>): Difference[] {
  const lines = cart.groups.flatMap((group) => group.lines);
  return [
    ...lines.flatMap((line) => compareLine(line)),
    ...cart.groups.flatMap(({ sellerCode, sellerName, freight }): Difference[] => {
      const before = agreed.freight.find((each) => each.sellerCode === sellerCode)?.amount;
      if (before === undefined || !freight || same(before, freight.amount)) return [];
      return [{ kind: 'freight', name: sellerName, before, now: freight.amount }];
    }),
    // Nobody waits longer than the page said before it was paid.
    ...cart.groups.flatMap(({ sellerCode, sellerName, harvestWindow }): Difference[] => {
      const seen = agreed.freight.find((each) => each.sellerCode === sellerCode)?.shipUntil ?? '';
      const until = harvestWindow?.until;
      return until && until > seen ? [{ kind: 'later', name: sellerName, until }] : [];
    }),
  ];

  function compareLine(line: (typeof lines)[number]): Difference[] {
    const name = line.title;
    const before = agreed.lines.find(({ variantId }) => variantId === line.variantId);
    if (!before) return [{ kind: 'added', name }];
    if (line.state === 'TOO_FEW') return [{ kind: 'few', name }];
    if (line.state !== 'AVAILABLE') return [{ kind: 'gone', name }];
    if (same(before.unitPrice, line.unitPrice.amount)) return [];
    return [{ kind: 'price', name, before: before.unitPrice, now: line.unitPrice.amount }];
  }
}

/** `"12.8"` and `"12.80"` are one amount. */
function same(one: string, other: string): boolean {
  return Number(one) === Number(other);
}
