import type { Variables } from './service.ts';

export interface Account {
  readonly role: 'buyer' | 'seller' | 'agent' | 'manager' | 'operator';
  readonly name: string;
  readonly phone: string;
  readonly password: string;
  /** Of roles that need a second factor. */
  readonly totpSecret?: string;
}

/** The shop that all journeys share. */
export interface Shop {
  readonly webUrl: string;
  readonly apiUrl: string;
  /** What its processes were told, for a journey that starts one more of them. */
  readonly variables: Variables;
  readonly accounts: readonly Account[];
  /** By role, the token of a session that stays open. */
  readonly sessions: Readonly<Record<string, string>>;
}

const VARIABLE = 'SHANHUO_TEST_SHOP';

export function tellSpecs(shop: Shop): void {
  process.env[VARIABLE] = JSON.stringify(shop);
}

export function findShop(): Shop {
  const told = process.env[VARIABLE];
  if (told === undefined) throw new Error('This suite has no shop: see jest.config.js.');
  return JSON.parse(told) as Shop;
}

export function accountOf(role: Account['role']): Account {
  const account = findShop().accounts.find((each) => each.role === role);
  if (account === undefined) throw new Error(`The shop was opened without an account of a ${role}.`);
  return account;
}
