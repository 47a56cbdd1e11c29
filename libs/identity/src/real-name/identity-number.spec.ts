import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@shanhuo/kernel';
import { inventIdentityNumber } from '../demo/invented-identity.js';
import { identityCheckDigit, maskIdentityNumber, readIdentityNumber } from './identity-number.rules.js';
import { maskLegalName, readLegalName, surnameOf, type LegalName } from './legal-name.rules.js';

const TODAY = chinaDay('2026-11-22');

/** A number of nobody, of its parts; its last character is right unless another is given. */
function numberOf({ county = '429999', born = '19800101', order = '123', check = '' }): string {
  const stem = county + born + order;
  return stem + (check || identityCheckDigit(stem));
}
const read = (text: string): unknown => readIdentityNumber(text, TODAY);

describe('an identity number', () => {
  it('[D10] has the check character of ISO 7064, MOD 11-2', () => {
    // The eleven remainders reach every check character, X among them.
    const stems = Array.from({ length: 200 }, (_, i) => `42999919800101${String(i).padStart(3, '0')}`);
    expect(new Set(stems.map(identityCheckDigit))).toEqual(new Set('0123456789X'));
    for (const stem of stems) {
      const sum = [...`${stem}${identityCheckDigit(stem)}`].reduce(
        (total, digit) => (total * 2 + (digit === 'X' ? 10 : Number(digit))) % 11,
        0,
      );
      expect(sum).toBe(1);
    }
  });

  it('[D10] is read as people type it', () => {
    const number = numberOf({});
    const wide = number.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
    for (const typed of [number, number.toLowerCase(), ` ${number.slice(0, 6)} ${number.slice(6)} `, wide]) {
      expect(read(typed)).toBe(number);
    }
  });

  it('[D10] is refused when any one of its digits is another', () => {
    const number = inventIdentityNumber();
    for (let at = 0; at < 17; at++) {
      const other = String((Number(number[at]) + 1) % 10);
      expect(typeof read(number.slice(0, at) + other + number.slice(at + 1))).toBe('object');
    }
  });

  it.each([
    ['42999919800101', 'IDENTITY_NUMBER_SHAPE'],
    ['', 'IDENTITY_NUMBER_SHAPE'],
    ['1'.repeat(10_000), 'IDENTITY_NUMBER_SHAPE'],
    ['429999800101123', 'IDENTITY_NUMBER_OLD'],
    [numberOf({ county: '009999' }), 'IDENTITY_NUMBER_PROVINCE'],
    [numberOf({ county: '909999' }), 'IDENTITY_NUMBER_PROVINCE'],
    [numberOf({ born: '19810229' }), 'IDENTITY_NUMBER_DATE'],
    [numberOf({ born: '18991231' }), 'IDENTITY_NUMBER_DATE'],
    [numberOf({ born: '20271231' }), 'IDENTITY_NUMBER_DATE'],
  ])('[D10] is refused: %s', (text, problem) => {
    expect(read(text)).toEqual({ problem });
  });

  it.each([
    ['20081122', true],
    ['20081123', false],
  ])('[D10] of somebody born on %s is of age on 22 November 2026: %s', (born, isAdult) => {
    expect(typeof read(numberOf({ born })) === 'string').toBe(isAdult);
  });

  it('[D10] of somebody born on a leap day is of age on the first of March', () => {
    const number = numberOf({ born: '20080229' });
    expect(readIdentityNumber(number, chinaDay('2026-02-28'))).toEqual({ problem: 'IDENTITY_NUMBER_UNDERAGE' });
    expect(readIdentityNumber(number, chinaDay('2026-03-01'))).toBe(number);
  });

  it.each(['420321', '422601', '110000', '830000'])('[D10] keeps the old code %s of a county', (county) => {
    expect(typeof read(numberOf({ county }))).toBe('string');
  });

  it('[D10] is shown by its last four characters alone', () => {
    const number = inventIdentityNumber();
    expect(maskIdentityNumber(number)).toBe('*'.repeat(14) + number.slice(14));
  });

  it('[D10] that is invented is right in form, and of nobody', () => {
    for (let i = 0; i < 200; i++) expect(read(inventIdentityNumber())).toMatch(/^429999/);
  });
});

describe('a legal name', () => {
  it.each([
    ['张三', '张三', '张', '张*'],
    [' 张 三丰 ', '张三丰', '张', '张**'],
    ['欧阳小云', '欧阳小云', '欧阳', '欧***'],
    ['欧阳', '欧阳', '欧', '欧*'],
    ['阿依古丽•买买提', '阿依古丽·买买提', '阿依古丽', '阿***'],
    ['𠮷田', '𠮷田', '𠮷', '𠮷*'],
  ])('[D10] typed %p is %p, of the family %p, shown as %p', (typed, name, surname, masked) => {
    expect(readLegalName(typed)).toBe(name);
    expect(surnameOf(name as LegalName)).toBe(surname);
    expect(maskLegalName(name as LegalName)).toBe(masked);
  });

  it.each(['', '张', 'Bob', '张三1', '·张三', '张··三', '张<b>', '张'.repeat(26), 'x'.repeat(1000)])(
    '[D10] is refused: %p',
    (typed) => {
      expect(readLegalName(typed)).toBeUndefined();
    },
  );
});
