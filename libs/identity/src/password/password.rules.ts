const SHORTEST = 8;
const LONGEST = 128;

/** What everybody tries first; anything of one repeated sign or one run of digits is refused by rule. */
const COMMON = new Set([
  'password',
  'password1',
  'qwertyui',
  'qwerty123',
  'iloveyou',
  'woaini520',
  'woaini1314',
  'a1234567',
  'abc12345',
  'admin123',
  'shanhuo123',
]);
const RUNS = '01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz';

export type PasswordProblem = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';

/** Length decides, not the mixture of signs (NIST SP 800-63B, 3.1.1.2). Spaces count and stay. */
export function passwordProblem(password: string): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < SHORTEST) return 'PASSWORD_TOO_SHORT';
  if (length > LONGEST) return 'PASSWORD_TOO_LONG';
  const plain = password.normalize('NFKC').toLowerCase();
  const isCommon = COMMON.has(plain) || new Set(plain).size < 3 || RUNS.includes(plain);
  return isCommon ? 'PASSWORD_TOO_COMMON' : undefined;
}
