import { describe, expect, it } from '@jest/globals';
import { maskPhone, readPhone } from './phone.rules.js';

describe('a phone number', () => {
  it.each([
    '19900000001',
    ' 199 0000 0001 ',
    '199-0000-0001',
    '+86 199 0000 0001',
    '0086-19900000001',
    '8619900000001',
    '１９９０００００００１',
    '(199)0000-0001',
  ])('is read from %p', (typed) => {
    expect(readPhone(typed)).toBe('+8619900000001');
  });

  it.each([
    ['', 'empty'],
    ['1990000000', 'too short'],
    ['199000000012', 'too long'],
    ['12900000001', 'no mobile range'],
    ['07198888888', 'a land line'],
    ['+1 202 555 0100', 'abroad'],
    ['14000000001', 'a machine'],
    ['14600000001', 'a machine'],
    ['14800000001', 'a machine'],
    ['1990000000🐐', 'emoji'],
    ['<b>19900000001</b>', 'HTML'],
    ['19900000001\0', 'NUL'],
    ['-19900000001e0', 'arithmetic'],
    ['1'.repeat(10_000), 'huge'],
  ])('is refused: %s (%s)', (typed) => {
    expect(readPhone(typed)).toBeUndefined();
  });

  it.each(['14500000001', '14700000001', '14900000001', '13400000001'])('%s belongs to a person', (typed) => {
    expect(readPhone(typed)).toBe(`+86${typed}`);
  });

  it('is shown masked', () => {
    expect(maskPhone(readPhone('19912345678')!)).toBe('199****5678');
  });
});
