import { Secret, TOTP } from 'otpauth';
import type { Account } from './shop.ts';

const HALF_MINUTE = 30_000;
const SIGN_IN = `mutation ($phone: String!, $password: String!) {
  signInWithPassword(input: { phone: $phone, password: $password }) {
    __typename ... on SignedIn { sessionToken } ... on SecondFactorNeeded { challenge }
  }
}`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) {
  completeSignIn(input: { challenge: $challenge, code: $code }) { __typename ... on SignedIn { sessionToken } }
}`;

interface Outcome {
  readonly sessionToken?: string;
  readonly challenge?: string;
}

/**
 * Signs every account in once, for all journeys of people who are at work already. The authenticator's code is the one
 * of the half minute before: it leaves this half minute's to the journeys about signing in.
 */
export async function signInAll(apiUrl: string, accounts: readonly Account[]): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const { role, phone, password, totpSecret } of accounts) {
    const outcome = await ask(apiUrl, SIGN_IN, { phone, password });
    const { challenge } = outcome;
    const signedIn = challenge === undefined ? outcome : await complete(apiUrl, challenge, totpSecret);
    if (signedIn.sessionToken === undefined) throw new Error(`The ${role} of the demo could not sign in.`);
    tokens[role] = signedIn.sessionToken;
  }
  return tokens;
}

/** A half minute may end between the code and its check; then the next code of the half minute before is asked for. */
async function complete(apiUrl: string, challenge: string, secret: string | undefined): Promise<Outcome> {
  let outcome: Outcome = {};
  for (let tries = 0; outcome.sessionToken === undefined && tries < 3; tries++) {
    outcome = await ask(apiUrl, COMPLETE, { challenge, code: codeOf(secret) });
  }
  return outcome;
}

function codeOf(secret = ''): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() - HALF_MINUTE });
}

async function ask(apiUrl: string, query: string, variables: object): Promise<Outcome> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data?: Record<string, Outcome> };
  return Object.values(data ?? {})[0] ?? {};
}
