import type { INestApplicationContext } from '@nestjs/common';
import { DemoAccounts, PLATFORM_SUBJECT_ID, type DemoAccount, type Role } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import type { FixedClock } from '@shanhuo/kernel/testing';
import { totpAt } from '../../libs/identity/src/second-factor/totp.js';

/** What signing in needs of the API under test, which itself opens accounts. */
export interface SignInApi {
  readonly app: INestApplicationContext;
  readonly clock: FixedClock;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
  ask<Data>(query: string, given: { variables: object }): Promise<{ readonly data?: Data | null }>;
}

const SIGN_IN = `mutation ($phone: String!, $password: String!) {
  signInWithPassword(input: { phone: $phone, password: $password }) {
    __typename ... on SignedIn { sessionToken } ... on SecondFactorNeeded { challenge } ... on Failure { code }
  }
}`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) {
  completeSignIn(input: { challenge: $challenge, code: $code }) { __typename ... on SignedIn { sessionToken } ... on Failure { code } }
}`;

type Outcome = { readonly sessionToken?: string; readonly challenge?: string };

/** One account for each role, with grants for subjects of their own; again: the same persons with new passwords. */
export async function openAccounts(api: SignInApi): Promise<Map<Role, DemoAccount>> {
  const accounts = await api.app.get(DemoAccounts).seed({
    seller: [{ role: 'seller', subjectKind: 'seller', subjectId: newId() }],
    agent: [{ role: 'agent', subjectKind: 'village', subjectId: newId() }],
    manager: [{ role: 'manager', subjectKind: 'cooperative', subjectId: newId() }],
    operator: [{ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID }],
  });
  return new Map(accounts.map((account) => [account.role, account]));
}

/** Signs in as people do: password, then the authenticator where the role has one. Returns the session's token. */
export async function signIn(api: SignInApi, account: DemoAccount): Promise<string> {
  const outcome = await tryPassword(api, account);
  if (outcome.sessionToken !== undefined) return outcome.sessionToken;
  const variables = { challenge: outcome.challenge, code: authenticatorOf(api, account) };
  const answer = await api.ask<{ completeSignIn: Outcome }>(COMPLETE, { variables });
  const token = answer.data?.completeSignIn.sessionToken;
  if (token === undefined) throw new Error(`not signed in: ${JSON.stringify(answer)}`);
  return token;
}

/** The challenge an account with a second factor gets for its password. */
export async function challengeFor(api: SignInApi, account: DemoAccount): Promise<string> {
  return (await tryPassword(api, account)).challenge ?? '';
}

/** What the authenticator shows. Each code counts once, so the clock goes on to the next. */
export function authenticatorOf(api: SignInApi, { totpSecret }: Pick<DemoAccount, 'totpSecret'>): string {
  if (totpSecret === undefined) throw new Error('the account has no second factor');
  api.clock.advance(60_000);
  return totpAt(totpSecret, api.clock.now());
}

async function tryPassword(api: SignInApi, { phone, password }: DemoAccount): Promise<Outcome> {
  const answer = await api.ask<{ signInWithPassword: Outcome }>(SIGN_IN, { variables: { phone, password } });
  const outcome = answer.data?.signInWithPassword;
  if (outcome?.sessionToken === undefined && outcome?.challenge === undefined) {
    throw new Error(`not signed in: ${JSON.stringify(answer)}`);
  }
  return outcome;
}
