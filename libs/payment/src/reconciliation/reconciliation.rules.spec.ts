import { describe, expect, it } from '@jest/globals';
import { findDifferences, totalOf, type Movement } from './reconciliation.rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 4, minute));
const movement = (ref: string, netMinor: number, given: Partial<Movement> = {}): Movement => ({
  ref,
  netMinor,
  movement: 'charge',
  currency: 'CNY',
  happenedAt: at(0),
  ...given,
});

describe('[P14] a comparison of provider and ledger', () => {
  it('has nothing to say where both have the same', () => {
    const all = [movement('ch_1', 100), movement('re_1', -40, { movement: 'refund' })];
    expect(findDifferences(all, all.toReversed())).toEqual([]);
    expect(totalOf(all)).toBe(60);
  });

  it.each([
    ['missing_in_ledger', [movement('ch_1', 100)], []],
    ['missing_at_provider', [], [movement('ch_1', 100)]],
    ['amount_differs', [movement('ch_1', 100)], [movement('ch_1', 99)]],
    ['amount_differs', [movement('ch_1', 100), movement('ch_1', 100)], [movement('ch_1', 100)]],
  ])('finds %s', (kind, provider, ledger) => {
    expect(findDifferences(provider, ledger)).toMatchObject([{ kind, ref: 'ch_1', currency: 'CNY' }]);
  });

  it('takes two currencies for two things', () => {
    const differences = findDifferences([movement('ch_1', 100, { currency: 'USD' })], [movement('ch_1', 100)]);
    expect(differences.map(({ kind }) => kind).toSorted()).toEqual(['missing_at_provider', 'missing_in_ledger']);
    expect(totalOf([movement('ch_1', 100, { currency: 'USD' })])).toBe(0);
  });

  it('lists what is oldest first', () => {
    const provider = [movement('ch_2', 1, { happenedAt: at(2) }), movement('ch_1', 1, { happenedAt: at(1) })];
    expect(findDifferences(provider, []).map(({ ref }) => ref)).toEqual(['ch_1', 'ch_2']);
  });
});
