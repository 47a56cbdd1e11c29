import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { GrantService } from '../grant/grant.service.js';
import { PLATFORM_SUBJECT_ID } from '../grant/role.js';
import { SignInRefused } from '../sign-in/sign-in.failures.js';
import { SecondFactorNeeded, SignedIn } from '../sign-in/sign-in.results.js';
import { SignInService, type SignInOutcome } from '../sign-in/sign-in.service.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { CompleteSignInService } from './complete-sign-in.service.js';
import { ConfirmSecondFactorService, SecondFactorEnabled } from './confirm-second-factor.service.js';
import { SecondFactorRefused } from './second-factor.failures.js';
import { SecondFactorSetup, StartSecondFactorService } from './start-second-factor.service.js';
import { totpAt } from './totp.js';

const OPERATOR = { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID } as const;
let file: TestDatabase;
let world: IdentityWorld;
let phone: string;
let token: string;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});
beforeEach(async () => {
  phone = newTestPhone();
  const signedIn = await world.signIn(phone);
  token = signedIn.sessionToken;
  await world.database.inTransaction((tx) => world.app.get(GrantService).giveBySystem(tx, signedIn.personId, OPERATOR));
});

async function setUp(): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  const session = await world.sessionOf(token);
  const setup = await world.app.get(StartSecondFactorService).start({}, session, 'en');
  if (!(setup instanceof SecondFactorSetup)) throw new Error('not started');
  const code = totpAt(setup.secret, world.clock.now());
  const enabled = await world.app.get(ConfirmSecondFactorService).confirm({ code }, session, 'en');
  if (!(enabled instanceof SecondFactorEnabled)) throw new Error('not switched on');
  world.clock.advance(60_000); // The step of that code is spent.
  return { secret: setup.secret, recoveryCodes: enabled.recoveryCodes };
}

async function challenge(): Promise<string> {
  await world.rows('delete from auth.limits');
  const caller = { visitor: world.newVisitor(), language: 'en' } as const;
  await world.app.get(SignInService).requestCode({ phone }, caller);
  const outcome = await world.app.get(SignInService).withCode({ phone, code: await world.receiveCode(phone) }, caller);
  if (!(outcome instanceof SecondFactorNeeded)) throw new Error('no second factor was asked for');
  return outcome.challenge;
}

const complete = (challengeToken: string, code: string): Promise<SignInOutcome> =>
  world.app
    .get(CompleteSignInService)
    .complete({ challenge: challengeToken, code }, { visitor: world.newVisitor(), language: 'en' });

describe('an operator without a second factor', () => {
  it('[X13] has no power of an operator, and is told why', async () => {
    const viewer = await world.viewerOf(token);
    expect(viewer.hasRole('operator')).toBe(false);
    expect(viewer.lacksSecondFactorFor('operator')).toBe(true);
    expect(viewer.hasRole('buyer')).toBe(true);
  });

  it('has it from the moment the second factor is switched on', async () => {
    await setUp();
    expect((await world.viewerOf(token)).holds('operator', 'platform', PLATFORM_SUBJECT_ID)).toBe(true);
  });
});

describe('the second factor', () => {
  it('is switched on by a right code only', async () => {
    const session = await world.sessionOf(token);
    const confirming = world.app.get(ConfirmSecondFactorService);
    expect(await confirming.confirm({ code: '123456' }, session, 'en')).toBeInstanceOf(SecondFactorRefused);
    await world.app.get(StartSecondFactorService).start({}, session, 'en');
    expect(await confirming.confirm({ code: '123456' }, session, 'en')).toBeInstanceOf(SecondFactorRefused);
    expect((await world.viewerOf(token)).hasRole('operator')).toBe(false);
  });

  it('ends the sessions that were opened with less', async () => {
    const other = (await world.signIn(phone)).sessionToken;
    await setUp();
    expect((await world.viewerOf(other)).session).toBeUndefined();
  });

  it('is asked for at every sign-in, and its session has the power', async () => {
    const { secret } = await setUp();
    const signedIn = await complete(await challenge(), totpAt(secret, world.clock.now()));
    expect(signedIn).toBeInstanceOf(SignedIn);
    const viewer = await world.viewerOf((signedIn as SignedIn).sessionToken);
    expect(viewer.hasRole('operator')).toBe(true);
    const hours = ((signedIn as SignedIn).expiresAt.getTime() - world.clock.now().getTime()) / 3_600_000;
    expect(hours).toBe(12);
  });

  it('takes each code once, even from two at the same moment', async () => {
    const { secret } = await setUp();
    const [first, second] = [await challenge(), await challenge()];
    const code = totpAt(secret, world.clock.now());
    const outcomes = await Promise.all([complete(first, code), complete(second, code)]);
    expect(outcomes.filter((outcome) => outcome instanceof SignedIn)).toHaveLength(1);
    expect(await complete(await challenge(), code)).toBeInstanceOf(SignInRefused);
  });

  it('takes each recovery code once, as it was printed', async () => {
    const { recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ''] = recoveryCodes;
    expect(await complete(await challenge(), code.toLowerCase())).toBeInstanceOf(SignedIn);
    expect(await complete(await challenge(), code)).toBeInstanceOf(SignInRefused);
  });

  it('ends a challenge after five tries, after ten minutes, and after its use', async () => {
    const { secret } = await setUp();
    const tried = await challenge();
    for (let i = 0; i < 5; i++) expect(await complete(tried, '000000')).toBeInstanceOf(SignInRefused);
    await world.rows('delete from auth.limits');
    expect(await complete(tried, totpAt(secret, world.clock.now()))).toBeInstanceOf(SignInRefused);

    const old = await challenge();
    world.clock.advance(10 * 60_000);
    expect(await complete(old, totpAt(secret, world.clock.now()))).toBeInstanceOf(SignInRefused);

    const used = await challenge();
    expect(await complete(used, totpAt(secret, world.clock.now()))).toBeInstanceOf(SignedIn);
    world.clock.advance(30_000);
    expect(await complete(used, totpAt(secret, world.clock.now()))).toBeInstanceOf(SignInRefused);
  });

  it('lets nobody guess on with new challenges', async () => {
    const { secret } = await setUp();
    const [first, second] = [await challenge(), await challenge()];
    for (let i = 0; i < 5; i++) await complete(first, '000000');
    expect(await complete(second, totpAt(secret, world.clock.now()))).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    });
  });

  it.each(['', 'x', 'ÿ'.repeat(100), 'A'.repeat(43)])('refuses the challenge %p', async (challengeToken) => {
    expect(await complete(challengeToken, '123456')).toBeInstanceOf(SignInRefused);
  });
});
