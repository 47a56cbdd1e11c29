import { describe, expect, it } from '@jest/globals';
import { newShortCode, readShortCode } from './short-code.js';

describe('short codes', () => {
  it('reads back what it made', () => {
    for (let i = 0; i < 200; i++) {
      const code = newShortCode();
      expect(readShortCode(code)).toBe(code);
    }
  });

  it.each([
    ['k7q2 m0a1', 'K7Q2M0A1'],
    ['K7Q2-MOAI', 'K7Q2M0A1'],
    ['Ｋ７Ｑ２Ｍ０Ａ１', 'K7Q2M0A1'],
  ])('forgives %s', (typed, code) => {
    expect(readShortCode(typed)).toBe(code);
  });

  it.each(['', 'K7Q2M0A', 'K7Q2M0A1X', 'K7Q2M0A🐐', '<script>', 'U7Q2M0A1', '-'.repeat(50)])('refuses %p', (typed) => {
    expect(readShortCode(typed)).toBeUndefined();
  });
});
