import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { PLATFORM_SUBJECT_ID, ROLES } from '../grant/role.js';
import { CompleteSignInService } from '../second-factor/complete-sign-in.service.js';
import { totpAt } from '../second-factor/totp.js';
import { SecondFactorNeeded, SignedIn } from '../sign-in/sign-in.results.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { DemoMode } from './demo-mode.js';

const OPERATOR = { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID } as const;
let file: TestDatabase;
let world: IdentityWorld;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});

it('makes an account a role, and each can sign in with what it was told', async () => {
  const accounts = await world.app.get(DemoAccounts).seed({ operator: [OPERATOR] });
  expect(accounts.map(({ role }) => role)).toEqual(ROLES);
  const caller = { visitor: world.newVisitor(), language: 'en' } as const;
  for (const { phone, password, role, totpSecret } of accounts) {
    const outcome = await world.app.get(SignInService).withPassword({ phone, password }, caller);
    if (totpSecret === undefined) {
      expect(outcome).toBeInstanceOf(SignedIn);
      continue;
    }
    expect(outcome).toBeInstanceOf(SecondFactorNeeded);
    const code = totpAt(totpSecret, world.clock.now());
    const { challenge } = outcome as SecondFactorNeeded;
    const signedIn = await world.app.get(CompleteSignInService).complete({ challenge, code }, caller);
    expect(signedIn).toBeInstanceOf(SignedIn);
    const viewer = await world.viewerOf((signedIn as SignedIn).sessionToken);
    expect(viewer.hasRole('operator')).toBe(role === 'operator');
  }
}, 60_000);

it('is refused where nobody asked for the demo', async () => {
  const mode = new DemoMode(world.database, { demo: false });
  await expect(mode.assertOn()).rejects.toThrow('only with the embedded database');
});
