/** How provider and ledger may disagree about a movement. */
export type DifferenceKind = 'missing_in_ledger' | 'missing_at_provider' | 'amount_differs';
