/** Whose part of the goods a rule sets. */
export type FeeRole = 'cooperative' | 'platform' | 'payment_cost';

/** A rule of today. A condition that is null fits everybody. */
export interface FeeRule {
  readonly role: FeeRole;
  readonly sellerKind: string | null;
  readonly categoryCode: string | null;
  readonly cooperativeId: string | null;
  readonly basisPoints: number;
  /** YYYY-MM-DD. */
  readonly validFrom: string;
}

/** What a rule looks at. */
export interface FeeSubject {
  readonly sellerKind: string;
  readonly categoryCode: string;
  readonly cooperativeId: string | null;
}

/** Fees of a line in basis points of its goods, frozen on it when it is ordered. */
export interface LineFees {
  readonly cooperativeBp: number;
  readonly platformBp: number;
  readonly paymentCostBp: number;
}

/**
 * The fees of a line: of the rules that fit, the most specific wins (cooperative, then category and kind, category, kind,
 * none); of two equally specific ones the later. Nobody without a cooperative pays one.
 */
export function feesFor(rules: readonly FeeRule[], subject: FeeSubject): LineFees {
  const of = (role: FeeRole): number => {
    const [best] = rules
      .filter((rule) => rule.role === role && fits(rule, subject))
      .toSorted((a, b) => specificity(b) - specificity(a) || (a.validFrom < b.validFrom ? 1 : -1));
    return best?.basisPoints ?? 0;
  };
  return {
    cooperativeBp: subject.cooperativeId === null ? 0 : of('cooperative'),
    platformBp: of('platform'),
    paymentCostBp: of('payment_cost'),
  };
}

function fits({ sellerKind, categoryCode, cooperativeId }: FeeRule, subject: FeeSubject): boolean {
  return (
    (sellerKind === null || sellerKind === subject.sellerKind) &&
    (categoryCode === null || categoryCode === subject.categoryCode) &&
    (cooperativeId === null || cooperativeId === subject.cooperativeId)
  );
}

function specificity({ sellerKind, categoryCode, cooperativeId }: FeeRule): number {
  return (cooperativeId === null ? 0 : 4) + (categoryCode === null ? 0 : 2) + (sellerKind === null ? 0 : 1);
}
