import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { TooManyAttempts } from '../limit/too-many-attempts.failure.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { SignInRefused } from './sign-in.failures.js';
import { SignedIn, SignInCodeSent } from './sign-in.results.js';
import { SignInService } from './sign-in.service.js';

let file: TestDatabase;
let world: IdentityWorld;
let signIn: SignInService;
let phone: string;
const caller = () => ({ visitor: world.newVisitor(), language: 'en' as const });
const withCode = (code: string) => signIn.withCode({ phone, code }, caller());
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
  signIn = world.app.get(SignInService);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});
beforeEach(async () => {
  phone = newTestPhone();
  await world.rows('delete from auth.limits');
});

async function receiveNewCode(): Promise<string> {
  expect(await signIn.requestCode({ phone }, caller())).toBeInstanceOf(SignInCodeSent);
  return world.receiveCode(phone);
}

describe('signing in by code', () => {
  it('opens an account once, with the grant to buy', async () => {
    const first = await withCode(await receiveNewCode());
    expect(first).toMatchObject({ newAccount: true });
    world.clock.advance(60_000);
    await world.rows('delete from auth.limits');
    const second = await withCode(await receiveNewCode());
    expect(second).toMatchObject({ newAccount: false, personId: (first as SignedIn).personId });
    const viewer = await world.viewerOf((second as SignedIn).sessionToken);
    expect(viewer.powers).toEqual([{ role: 'buyer', subjectKind: 'person', subjectId: viewer.personId }]);
  });

  it('takes a code once', async () => {
    const code = await receiveNewCode();
    expect(await withCode(code)).toBeInstanceOf(SignedIn);
    expect(await withCode(code)).toBeInstanceOf(SignInRefused);
  });

  it('lets one of five through that bring the same code at once', async () => {
    const code = await receiveNewCode();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => withCode(code)));
    expect(outcomes.filter((outcome) => outcome instanceof SignedIn)).toHaveLength(1);
  });

  it('takes no code after five minutes, nor one that a newer replaced', async () => {
    const old = await receiveNewCode();
    world.clock.advance(5 * 60_000);
    expect(await withCode(old)).toBeInstanceOf(SignInRefused);
    await world.rows('delete from auth.limits');
    const replaced = await receiveNewCode();
    await world.rows('delete from auth.limits');
    world.clock.advance(1);
    const newest = await receiveNewCode();
    if (replaced !== newest) expect(await withCode(replaced)).toBeInstanceOf(SignInRefused);
    expect(await withCode(newest)).toBeInstanceOf(SignedIn);
  });

  it('ends a code at the fifth wrong try, even for who knows it then', async () => {
    const code = await receiveNewCode();
    for (let i = 0; i < 5; i++) expect(await withCode(wrong(code))).toBeInstanceOf(SignInRefused);
    await world.rows('delete from auth.limits');
    expect(await withCode(code)).toBeInstanceOf(SignInRefused);
  });

  it('hands a code over for sending once, and not after it was used', async () => {
    const code = await receiveNewCode();
    await expect(world.receiveCode(phone)).rejects.toThrow('no code was sent');
    expect(await withCode(code)).toBeInstanceOf(SignedIn);
  });

  it('[X7] writes the code and the event that sends it together, or neither', async () => {
    const before = await world.eventsOf('SignInCodeRequested');
    await receiveNewCode();
    expect(await world.eventsOf('SignInCodeRequested')).toHaveLength(before.length + 1);
    const [orphans] = await world.rows<{ count: number }>(
      `select count(*)::int as count from auth.sign_in_codes c where not exists (
         select from database.events e where e.payload ->> 'codeId' = c.id::text)`,
    );
    expect(orphans).toEqual({ count: 0 });
  });
});

describe('limits', () => {
  it('send one code a minute and five an hour to a phone', async () => {
    await receiveNewCode();
    expect(await signIn.requestCode({ phone }, caller())).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: 60,
    });
    await world.rows(`delete from auth.limits where key like 'codePerPhoneAMinute%'`);
    for (let i = 2; i <= 5; i++) {
      await receiveNewCode();
      await world.rows(`delete from auth.limits where key like 'codePerPhoneAMinute%'`);
    }
    const sixth = await signIn.requestCode({ phone }, caller());
    expect(sixth).toBeInstanceOf(TooManyAttempts);
    expect((sixth as TooManyAttempts).retryAfterSeconds).toBeGreaterThan(3500);
  });

  it('send twenty codes an hour for an address, and let its neighbour ask', async () => {
    const visitor = world.newVisitor();
    const ask = (from = visitor) => signIn.requestCode({ phone: newTestPhone() }, { visitor: from, language: 'en' });
    for (let i = 0; i < 20; i++) expect(await ask()).toBeInstanceOf(SignInCodeSent);
    expect(await ask()).toBeInstanceOf(TooManyAttempts);
    expect(await ask(world.newVisitor())).toBeInstanceOf(SignInCodeSent);
  });

  it('judge five of twenty passwords tried at once, whether the phone has an account or not', async () => {
    for (const account of [phone, (await world.signIn(newTestPhone())) && newTestPhone()]) {
      await world.rows('delete from auth.limits');
      const tries = Array.from({ length: 20 }, () =>
        signIn.withPassword({ phone: account, password: 'guess' }, caller()),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((outcome) => outcome instanceof SignInRefused)).toHaveLength(5);
      expect(outcomes.filter((outcome) => outcome instanceof TooManyAttempts)).toHaveLength(15);
    }
  }, 60_000);

  it('judge thirty failed log-ins of an address, however many phones it tries', async () => {
    const visitor = world.newVisitor();
    const code = '123456';
    for (let i = 0; i < 30; i++) {
      const outcome = await signIn.withCode({ phone: newTestPhone(), code }, { visitor, language: 'en' });
      expect(outcome).toBeInstanceOf(SignInRefused);
    }
    expect(await signIn.withCode({ phone: newTestPhone(), code }, { visitor, language: 'en' })).toBeInstanceOf(
      TooManyAttempts,
    );
    expect(await signIn.withCode({ phone: newTestPhone(), code }, caller())).toBeInstanceOf(SignInRefused);
  });

  it('do not count what succeeded', async () => {
    const visitor = world.newVisitor();
    await world.signIn(phone, visitor);
    const rows = await world.rows<{ key: string; points: number }>(
      `select key, points from auth.limits where key like 'failed%'`,
    );
    expect(rows.every(({ points }) => points === 0)).toBe(true);
  });
});
