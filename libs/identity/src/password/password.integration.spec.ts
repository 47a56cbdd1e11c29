import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { SignInRefused } from '../sign-in/sign-in.failures.js';
import { SignedIn } from '../sign-in/sign-in.results.js';
import { SignInService, type SignInOutcome } from '../sign-in/sign-in.service.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { PasswordService, PasswordSet } from './password.service.js';

const PASSWORD = '房县黑木耳真好吃';
let file: TestDatabase;
let world: IdentityWorld;
let passwords: PasswordService;
let phone: string;
let token: string;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
  passwords = world.app.get(PasswordService);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});
beforeEach(async () => {
  phone = newTestPhone();
  token = (await world.signIn(phone)).sessionToken;
});

const set = async (newPassword: string, currentPassword?: string) =>
  passwords.set({ newPassword, currentPassword }, await world.sessionOf(token), 'en');
const withPassword = (password: string, as = phone): Promise<SignInOutcome> =>
  world.app.get(SignInService).withPassword({ phone: as, password }, { visitor: world.newVisitor(), language: 'en' });

describe('a password', () => {
  it('signs in once it is set', async () => {
    expect(await set(PASSWORD)).toBeInstanceOf(PasswordSet);
    expect(await withPassword(PASSWORD)).toBeInstanceOf(SignedIn);
    expect(await withPassword(`${PASSWORD}?`)).toBeInstanceOf(SignInRefused);
  });

  it('changes only with the present one, or right after a sign-in by code', async () => {
    await set(PASSWORD);
    world.clock.advance(31 * 60_000);
    expect(await set('another good one')).toMatchObject({ code: 'FRESH_SIGN_IN_NEEDED' });
    expect(await set('another good one', 'wrong')).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect(await set('another good one', PASSWORD)).toBeInstanceOf(PasswordSet);
    expect(await withPassword(PASSWORD)).toBeInstanceOf(SignInRefused);
  });

  it('ends all other sessions when it changes, and keeps the one it changed in', async () => {
    const other = (await world.signIn(phone)).sessionToken;
    await set(PASSWORD);
    expect((await world.viewerOf(other)).session).toBeUndefined();
    expect((await world.viewerOf(token)).session).toBeDefined();
  });

  it('is refused with a sentence at its field', async () => {
    expect(await set('12345678')).toMatchObject({
      fields: [{ field: 'newPassword', code: 'PASSWORD_TOO_COMMON' }],
    });
    expect(await withPassword('')).toMatchObject({
      fields: [{ field: 'password', code: 'PASSWORD_MISSING' }],
    });
  });
});

describe('a refused log-in', () => {
  it('[X13] answers the same for an unknown phone, a wrong password and an account without one', async () => {
    await set(PASSWORD);
    const unset = newTestPhone();
    await world.signIn(unset);
    const answers = [
      await withPassword('wrong'),
      await withPassword('wrong', newTestPhone()),
      await withPassword('wrong', unset),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toBeInstanceOf(SignInRefused);
  });

  it('[X13] takes as long for an unknown phone as for a wrong password', async () => {
    await set(PASSWORD);
    const known: number[] = [];
    const unknown: number[] = [];
    // In turns, so that whatever else the machine does slows both alike.
    for (let round = 0; round < 9; round++) {
      await world.rows('delete from auth.limits');
      known.push(await timed(() => withPassword('wrong')));
      unknown.push(await timed(() => withPassword('wrong', newTestPhone())));
    }
    // Generous to a busy machine: without the same work the ratio would be one to eighty.
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  }, 60_000);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
