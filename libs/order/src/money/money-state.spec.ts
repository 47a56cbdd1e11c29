import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@shanhuo/kernel';
import type { Terms } from '../terms/terms.service.js';
import { moneySince, moneyStateOf, pendingUntil, whyOf } from './money-state.rules.js';

const at = (text: string): Date => new Date(text);
const terms = {
  presumeDeliveredAfterDays: 7,
  confirmReceiptAfterDays: 10,
  confirmFreshReceiptAfterDays: 3,
  returnWindowDays: 7,
  freshClaimHours: 48,
} as Terms;
const paid = {
  state: 'to_pack',
  paidAt: at('2026-11-01T04:00:00Z'),
  shippedAt: null,
  deliveredAt: null,
  claimUntil: null,
  nextStepAt: null,
  releasedAt: null,
} as const;
const shipped = {
  ...paid,
  state: 'shipped',
  shippedAt: at('2026-11-02T04:00:00Z'),
  nextStepAt: at('2026-11-09T04:00:00Z'),
} as const;
const delivered = { ...shipped, state: 'delivered', nextStepAt: at('2026-11-19T04:00:00Z') } as const;
const received = { ...delivered, state: 'received', nextStepAt: null, claimUntil: at('2026-11-13T16:00:00Z') } as const;
const released = { ...received, releasedAt: at('2026-11-13T16:00:00Z') } as const;

describe('[S25] the money of a seller order', () => {
  it.each([
    ['to pack', paid, null],
    // Presumed on the 9th, received on the 19th, claims until the end of the 26th in Shanghai.
    ['shipped', shipped, '2026-11-26T16:00:00.000Z'],
    ['delivered', delivered, '2026-11-26T16:00:00.000Z'],
    ['received', received, '2026-11-13T16:00:00.000Z'],
    ['released', released, null],
    ['cancelled', { ...paid, state: 'cancelled' } as const, null],
  ])('%s is pending until %j at the latest', (_, row, until) => {
    expect(pendingUntil(row, ['seven_day'], terms)?.toISOString() ?? null).toBe(until);
  });

  it('of fresh goods is pending for less long', () => {
    expect(pendingUntil(shipped, ['fresh_excluded'], terms)).toEqual(at('2026-11-14T04:00:00Z'));
  });

  it('is available from its release on, and pending since the payment before', () => {
    expect([moneyStateOf(received), moneySince(received)]).toEqual(['pending', paid.paidAt]);
    expect([moneyStateOf(released), moneySince(released)]).toEqual(['available', released.releasedAt]);
  });

  it.each([paid, shipped, delivered, received, released])('says why it is where it is, in both languages', (row) => {
    for (const language of LANGUAGES) expect(whyOf(row)[language]).not.toBe('');
  });
});
