import { describe, expect, it } from '@jest/globals';
import type { SellerOrderState } from '../seller-order/seller-order.states.js';
import { deadlineOf, isWithinExtension, mayExtend, mayRefuseExtension } from './presale.rules.js';
import { presaleStateOf } from './presale.states.js';

const at = (text: string): Date => new Date(text);
const SHIP_BY = at('2026-12-10T15:59:59Z');
const LATER = at('2026-12-20T15:59:59Z');
const promised = (state: SellerOrderState, extendedUntil: Date | null = null) => ({
  state,
  shipBy: state === 'waiting_for_payment' ? null : SHIP_BY,
  shipUntil: SHIP_BY,
  extendedUntil,
});

describe('the promise of goods sold ahead', () => {
  it.each([
    ['waiting_for_payment', null, 'reserved'],
    ['to_pack', null, 'promised'],
    ['to_pack', LATER, 'extended'],
    ['shipped', LATER, 'ended'],
    ['cancelled', null, 'ended'],
  ] as const)('[N6] of a seller order %s, put off to %p, stands at %s', (state, extendedUntil, expected) => {
    expect(presaleStateOf(promised(state, extendedUntil))).toBe(expected);
  });

  it('is none of goods that were there', () => {
    expect(presaleStateOf({ state: 'to_pack', shipUntil: null, extendedUntil: null })).toBeUndefined();
  });

  it.each([
    ['waiting_for_payment', null, SHIP_BY, false],
    ['to_pack', null, SHIP_BY, true],
    ['to_pack', null, new Date(SHIP_BY.getTime() + 1), false],
    ['to_pack', LATER, SHIP_BY, false],
    ['shipped', null, SHIP_BY, false],
  ] as const)('[N6] of a seller order %s, put off to %p, at %p may be put off: %p', (state, until, now, expected) => {
    expect(mayExtend(promised(state, until), now)).toBe(expected);
  });

  it('[N6] put off may be refused until all of it has left', () => {
    expect(mayRefuseExtension(promised('to_pack'))).toBe(false);
    expect(mayRefuseExtension(promised('to_pack', LATER))).toBe(true);
    expect(mayRefuseExtension(promised('shipped', LATER))).toBe(false);
  });

  it.each([
    ['2026-12-10T15:59:59Z', false],
    ['2026-12-11T15:59:59Z', true],
    ['2026-12-25T15:59:59Z', true],
    ['2026-12-26T15:59:59Z', false],
  ])('[N6] can be put off by 15 days at most: to %s %p', (until, expected) => {
    expect(isWithinExtension(at(until), SHIP_BY, 15)).toBe(expected);
  });

  it('is late by the day it was put off to', () => {
    expect(deadlineOf(promised('to_pack'))).toBe(SHIP_BY);
    expect(deadlineOf(promised('to_pack', LATER))).toBe(LATER);
  });
});
