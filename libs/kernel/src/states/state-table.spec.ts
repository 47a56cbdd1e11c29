import { describe, expect, it } from '@jest/globals';
import { StateTable } from './state-table.js';

describe('StateTable', () => {
  const hold = new StateTable('hold', 'open', { open: ['sold', 'released'], sold: [], released: [] });

  it('knows the steps and the ends', () => {
    expect(hold.allows('open', 'sold')).toBe(true);
    expect(hold.allows('sold', 'open')).toBe(false);
    expect(hold.isFinal('released')).toBe(true);
    expect(() => hold.assertStep('sold', 'released')).toThrow('hold: no step from sold to released');
  });

  it('refuses a state nothing leads to, and a step to nowhere', () => {
    expect(() => new StateTable<string>('x', 'a', { a: [], b: ['a'] })).toThrow('no way leads to b');
    expect(() => new StateTable<string>('x', 'a', { a: ['c'] })).toThrow('unknown state c');
  });
});
