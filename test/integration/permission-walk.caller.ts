import type { DemoAccount, Role } from '@shanhuo/identity';
import { shortCodeOf } from '@shanhuo/kernel';
import type { TestApi } from '../support/test-api.js';

/** Who asks; without an account it is a visitor. */
export interface Caller {
  readonly api: TestApi;
  readonly account: DemoAccount | undefined;
  readonly token: string | undefined;
}

/** How an operation is called so that it succeeds. */
export interface Operation {
  /** Input with which the caller succeeds, made anew for each call. */
  readonly input: (owner: Caller) => Promise<object> | object;
  /** `__typename` of the answer; undefined for a list. */
  readonly answers: string | undefined;
  /** What is asked of the answer, where all of it would cost more than is served. */
  readonly selects?: string;
  /** Whether the next sign-in would need another way in: accounts are opened anew in between. */
  readonly changesSignIn?: true;
  /** Where the input names a row of a person: what a stranger is told, and input that names nobody's row. */
  readonly stranger?: { readonly answers: string | undefined; readonly nobodys: (id: string) => object };
}

const SELLERS: Partial<Record<Role, string>> = { manager: 'coop-shop', agent: 'served-shop' };

/** The seller that the caller acts for: each role another, or nobody would be a stranger to it. */
export function sellerOf({ account }: Pick<Caller, 'account'>): string {
  return shortCodeOf(`seller ${(account && SELLERS[account.role]) ?? 'family-shop'}`);
}
