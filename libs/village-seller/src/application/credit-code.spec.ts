import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { creditCodeCheck, organisationCheck, readCreditCode } from './credit-code.rules.js';

/** A code of nobody: its division was never given out. */
function inventCreditCode({ beginning = '93', division = '429999', organisation = '' } = {}): string {
  const number = organisation || `M${String(randomInt(1e7)).padStart(7, '0')}`;
  const stem = beginning + division + number + organisationCheck(number);
  return stem + creditCodeCheck(stem);
}

describe('a unified social credit code', () => {
  it('[S1] is read as people type it, for the kind its beginning says', () => {
    const code = inventCreditCode();
    expect(readCreditCode(` ${code.slice(0, 8).toLowerCase()} ${code.slice(8)}`, 'cooperative')).toBe(code);
    expect(readCreditCode(code, 'company')).toEqual({ problem: 'CREDIT_CODE_KIND' });
    expect(readCreditCode(inventCreditCode({ beginning: '91' }), 'company')).toMatch(/^91/);
    expect(readCreditCode(inventCreditCode({ beginning: '92' }), 'self_employed')).toMatch(/^92/);
    expect(readCreditCode(inventCreditCode({ beginning: 'N2' }), 'company')).toMatch(/^N2/);
  });

  it('[S1] keeps the examples of GB 11714: 00000000 ends in 0', () => {
    expect(organisationCheck('00000000')).toBe('0');
    const ends = Array.from({ length: 200 }, (_, i) => organisationCheck(String(i).padStart(8, '0')));
    expect(new Set(ends)).toEqual(new Set('0123456789X'));
  });

  it('[S1] is refused when any one of its characters is another', () => {
    const code = inventCreditCode();
    for (let at = 0; at < 18; at++) {
      const other = code[at] === '7' ? '8' : '7';
      expect(readCreditCode(code.slice(0, at) + other + code.slice(at + 1), 'cooperative')).toHaveProperty('problem');
    }
  });

  it.each(['I', 'O', 'S', 'V', 'Z'])('[S1] says where it has the letter %s, which no code has', (character) => {
    const code = inventCreditCode();
    expect(readCreditCode(code.slice(0, 6) + character + code.slice(7), 'cooperative')).toEqual({
      problem: 'CREDIT_CODE_LETTER',
      at: { position: 7, character },
    });
  });

  it('[S1] says which part to look at', () => {
    const code = inventCreditCode();
    const number = code[9] === '1' ? '2' : '1';
    expect(readCreditCode(code.slice(0, 9) + number + code.slice(10), 'cooperative')).toEqual({
      problem: 'CREDIT_CODE_ORGANISATION',
    });
    const last = code[17] === '1' ? '2' : '1';
    expect(readCreditCode(code.slice(0, 17) + last, 'cooperative')).toEqual({ problem: 'CREDIT_CODE_CHECK' });
    expect(readCreditCode(inventCreditCode({ division: '990000' }), 'cooperative')).toEqual({
      problem: 'CREDIT_CODE_PROVINCE',
    });
  });

  it.each(['', '123', 'x'.repeat(1000), '９３'])('[S1] is refused: %p', (text) => {
    expect(readCreditCode(text, 'cooperative')).toEqual({ problem: 'CREDIT_CODE_LENGTH' });
  });
});
