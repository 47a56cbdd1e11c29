import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password.hash.js';
import { passwordProblem } from './password.rules.js';

describe('a password', () => {
  it('is known again by its hash alone, whatever keyboard typed it', async () => {
    const hash = await hashPassword('山货 café 2026');
    expect(hash).not.toContain('caf');
    await expect(verifyPassword('山货 cafe\u0301 ２０２６', hash)).resolves.toBe(true);
    await expect(verifyPassword('山货 café 2027', hash)).resolves.toBe(false);
  });

  it('never has the same hash twice', async () => {
    expect(await hashPassword('the same words')).not.toBe(await hashPassword('the same words'));
  });

  it('is refused where there is no hash, even the one of the decoy', async () => {
    await expect(verifyPassword('', undefined)).resolves.toBe(false);
  });

  it.each([
    ['1234567', 'PASSWORD_TOO_SHORT'],
    ['🐐🐐🐐🐐', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['88888888', 'PASSWORD_TOO_COMMON'],
    ['１２３４５６７８', 'PASSWORD_TOO_COMMON'],
    ['Password', 'PASSWORD_TOO_COMMON'],
    ['12121212', 'PASSWORD_TOO_COMMON'],
    ['房县黑木耳真好吃', undefined],
    ['correct horse', undefined],
  ])('%p: %s', (password, problem) => {
    expect(passwordProblem(password)).toBe(problem);
  });
});
