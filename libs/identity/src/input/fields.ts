import { z } from 'zod';
import { passwordProblem } from '../password/password.rules.js';
import { readPhone, type Phone } from '../person/phone.rules.js';
import type { ProblemWords } from './field-problem.js';

export const PROBLEM_WORDS: ProblemWords = {
  PHONE_INVALID: {
    'zh-CN': '请填写 11 位的中国大陆手机号。',
    en: 'Please enter a mobile number of mainland China, 11 digits.',
  },
  CODE_INVALID: { 'zh-CN': '验证码是 6 位数字。', en: 'The code has 6 digits.' },
  SECOND_FACTOR_CODE_INVALID: {
    'zh-CN': '请填写验证器上的 6 位数字，或一个备用码。',
    en: 'Please enter the 6 digits of your authenticator, or a recovery code.',
  },
  PASSWORD_MISSING: { 'zh-CN': '请填写密码。', en: 'Please enter your password.' },
  PASSWORD_TOO_SHORT: { 'zh-CN': '密码至少 8 个字符。', en: 'A password has 8 characters at least.' },
  PASSWORD_TOO_LONG: { 'zh-CN': '密码最多 128 个字符。', en: 'A password has 128 characters at most.' },
  PASSWORD_TOO_COMMON: {
    'zh-CN': '这个密码太容易猜到，请换一个。',
    en: 'This password is too easy to guess. Please choose another.',
  },
  TEXT_TOO_LONG: { 'zh-CN': '填写的内容太长了。', en: 'This is too long.' },
};

export const phoneField = z.string().transform((text, context): Phone => {
  const phone = readPhone(text);
  if (phone !== undefined) return phone;
  context.addIssue({ code: 'custom', message: 'PHONE_INVALID' });
  return z.NEVER;
});

/** Six digits, forgiving full-width ones and spaces. */
export const codeField = z
  .string()
  .max(40, 'CODE_INVALID')
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .refine((text) => /^\d{6}$/.test(text), 'CODE_INVALID');

/** Six digits of an authenticator or a recovery code as we print it, `K7Q2M-0A1XZ`. */
export const secondFactorField = z
  .string()
  .max(40, 'SECOND_FACTOR_CODE_INVALID')
  .transform((text) => text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, ''))
  .refine((text) => /^(\d{6}|[0-9A-Z]{10})$/.test(text), 'SECOND_FACTOR_CODE_INVALID');

/** A password as it is tried: judged by its hash alone, bounded so that nobody makes us hash a book. */
export const triedPasswordField = z.string().min(1, 'PASSWORD_MISSING').max(256, 'PASSWORD_TOO_LONG');

export const newPasswordField = z.string().transform((password, context) => {
  const problem = passwordProblem(password);
  if (problem === undefined) return password;
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
});

/** Opaque text we handed out ourselves; a wrong one is refused later as unknown. */
export const tokenField = z.string().max(100, 'TEXT_TOO_LONG');
