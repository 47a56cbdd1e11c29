import { describe, expect, it } from '@jest/globals';
import { readContact } from './contact.rules.js';

describe('[T1] whom to call about certified goods', () => {
  it.each([
    ['19900000070', '19900000070'],
    ['+86 199-0000-0070', '19900000070'],
    ['１９９００００００７０', '19900000070'],
    ['0719-5551234', '0719-5551234'],
    ['（0719） 5551234', '0719-5551234'],
    ['07195551234', '0719-5551234'],
    ['010 5555 1234', '010-55551234'],
    ['02755551234', '027-55551234'],
    ['400-555-1234', '400-555-1234'],
  ])('%s is %s', (typed, contact) => {
    expect(readContact(typed)).toBe(contact);
  });

  it.each([
    '',
    '5551234',
    '0719',
    '0719-1551234',
    '12345678901',
    '1990000007',
    '微信 abc',
    '019900000070',
    '1'.repeat(41),
  ])('%s is no number', (typed) => {
    expect(readContact(typed)).toBeUndefined();
  });
});
