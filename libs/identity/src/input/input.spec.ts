import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@shanhuo/kernel';
import { z } from 'zod';
import { codeField, newPasswordField, phoneField, PROBLEM_WORDS, secondFactorField } from './fields.js';
import { readInput } from './read-input.js';

const schema = z.object({ phone: phoneField, code: codeField });

describe('an input', () => {
  it('is read as it was meant', () => {
    expect(readInput(schema, { phone: '199 0000 0001', code: '１２３ 456' }, PROBLEM_WORDS, 'en')).toEqual({
      phone: '+8619900000001',
      code: '123456',
    });
  });

  it('names every problem at once, each at its field, in the language of the reader', () => {
    const read = readInput(schema, { phone: '🐐', code: '12345a' }, PROBLEM_WORDS, 'zh-CN');
    expect(read).toBeInstanceOf(InvalidInput);
    expect(read).toMatchObject({
      fields: [
        { field: 'phone', code: 'PHONE_INVALID', message: expect.stringContaining('手机号') },
        { field: 'code', code: 'CODE_INVALID', message: expect.stringContaining('6 位') },
      ],
    });
  });

  it.each([
    [codeField, '1'.repeat(10_000), 'CODE_INVALID'],
    [codeField, '', 'CODE_INVALID'],
    [codeField, '-12345', 'CODE_INVALID'],
    [secondFactorField, '<b>', 'SECOND_FACTOR_CODE_INVALID'],
    [newPasswordField, '', 'PASSWORD_TOO_SHORT'],
    [newPasswordField, 'x'.repeat(100_000), 'PASSWORD_TOO_LONG'],
  ])('%# is refused with words', (field, value, code) => {
    const read = readInput(z.object({ it: field }), { it: value }, PROBLEM_WORDS, 'en');
    expect(read).toMatchObject({ fields: [{ field: 'it', code }] });
  });

  it('takes a recovery code as it was printed', () => {
    expect(secondFactorField.parse('k7q2m-0a1xz')).toBe('K7Q2M0A1XZ');
  });
});
