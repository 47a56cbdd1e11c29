/** How provider and ledger may disagree about a movement. */
export type DifferenceKind = 'missing_in_ledger' | 'missing_at_provider' | 'amount_differs';

/** A movement of our balance at the provider, as one of the two sides has it. */
export interface Movement {
  /** Charge or refund that moved it. */
  readonly ref: string;
  /** `charge`, `refund`, `refund_failure`, or another name the provider has for what it did. */
  readonly movement: string;
  /** What is left after the provider's fee, in the smallest unit of `currency`. */
  readonly netMinor: number;
  readonly currency: string;
  readonly happenedAt: Date;
}

export interface Difference {
  readonly kind: DifferenceKind;
  readonly ref: string;
  readonly movement: string;
  readonly providerMinor: number | null;
  readonly ledgerMinor: number | null;
  readonly currency: string;
  readonly happenedAt: Date;
}

/** Every movement that one side has and the other has not, or has otherwise. Oldest first. */
export function findDifferences(provider: readonly Movement[], ledger: readonly Movement[]): Difference[] {
  const theirs = Map.groupBy(provider, keyOf);
  const ours = Map.groupBy(ledger, keyOf);
  const keys = new Set([...theirs.keys(), ...ours.keys()]);
  return [...keys]
    .flatMap((key) => compare(theirs.get(key) ?? [], ours.get(key) ?? []))
    .toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime() || (a.ref < b.ref ? -1 : 1));
}

/** Whether there is a difference that was not found before. */
export function hasNew(
  differences: readonly Difference[],
  before: readonly Pick<Difference, 'ref' | 'movement' | 'kind'>[],
): boolean {
  const nameOf = ({ ref, movement, kind }: Pick<Difference, 'ref' | 'movement' | 'kind'>) =>
    `${kind} ${ref} ${movement}`;
  const known = new Set(before.map(nameOf));
  return differences.some((each) => !known.has(nameOf(each)));
}

/** Sum of what moved in renminbi; other currencies pass through and stand in the list where they do not fit. */
export function totalOf(movements: readonly Movement[]): number {
  return movements.reduce((sum, { currency, netMinor }) => (currency === 'CNY' ? sum + netMinor : sum), 0);
}

/** A charge may move twice under one name, in theory: sums are compared, so that one more of the same is seen. */
function compare(theirs: readonly Movement[], ours: readonly Movement[]): Difference[] {
  const [first] = theirs.length > 0 ? theirs : ours;
  if (first === undefined) return [];
  const sum = (movements: readonly Movement[]): number | null =>
    movements.length === 0 ? null : movements.reduce((total, { netMinor }) => total + netMinor, 0);
  const [providerMinor, ledgerMinor] = [sum(theirs), sum(ours)];
  if (providerMinor === ledgerMinor) return [];
  const kind =
    ledgerMinor === null ? 'missing_in_ledger' : providerMinor === null ? 'missing_at_provider' : 'amount_differs';
  const { ref, movement, currency, happenedAt } = first;
  return [{ kind, ref, movement, providerMinor, ledgerMinor, currency, happenedAt }];
}

/** Amounts of two currencies are never the same thing. */
function keyOf({ ref, movement, currency }: Movement): string {
  return `${ref} ${movement} ${currency}`;
}
