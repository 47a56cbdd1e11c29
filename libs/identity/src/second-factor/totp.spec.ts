import { describe, expect, it } from '@jest/globals';
import { newTotpSecret, stepOfTotp, totpAt, totpUriOf } from './totp.js';

/** The secret of RFC 6238, appendix B: "12345678901234567890". */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const seconds = (count: number) => new Date(count * 1000);

describe('an authenticator code', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at second %i is the one of RFC 6238', (second, code) => {
    expect(totpAt(RFC_SECRET, seconds(second))).toBe(code);
    expect(stepOfTotp(RFC_SECRET, code, seconds(second))).toBe(Math.floor(second / 30));
  });

  it('is taken one step early or late, and names its own step', () => {
    expect(stepOfTotp(RFC_SECRET, '287082', seconds(59 + 30))).toBe(1);
    expect(stepOfTotp(RFC_SECRET, '287082', seconds(59 - 30))).toBe(1);
    expect(stepOfTotp(RFC_SECRET, '287082', seconds(59 + 90))).toBeUndefined();
    expect(stepOfTotp(RFC_SECRET, '287083', seconds(59))).toBeUndefined();
  });

  it('has a secret of 160 bits and an address authenticators read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUriOf(secret, '199****0001')).toMatch(/^otpauth:\/\/totp\/Shanhuo:199.*secret=[A-Z2-7]{32}/);
  });
});
