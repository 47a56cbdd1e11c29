import { addFen, fen, type Fen } from '@shanhuo/kernel';
import type { Share, ShareRole } from '../payment/share.js';
import { ACCOUNT_OF_ROLE, type LedgerAccount } from './ledger.accounts.js';

/** One leg of a transaction: debit positive, credit negative. */
export interface Leg {
  readonly account: LedgerAccount;
  readonly amountFen: Fen;
  readonly ownerId?: string | null;
  readonly groupId?: string;
  readonly lineId?: string;
  readonly role?: ShareRole;
}

/** How much of somebody's part of a line stands in an account; positive is what we owe. */
export interface Standing extends Share {
  readonly account: LedgerAccount;
}

/** A seller's part is taken back from where it has got to: first what nobody may spend yet. */
const TAKEN_FIRST: readonly LedgerAccount[] = [
  'seller_pending',
  'freight',
  'seller_held',
  'seller_available',
  'seller_paid',
];

const SELLER_ROLES: ReadonlySet<ShareRole> = new Set(['grower', 'freight']);

/** Money of a buyer that came in for its shares; `feeFen` is what the provider really kept. */
export function captureLegs(shares: readonly Share[], feeFen: Fen): Leg[] {
  const totalFen = addFen(...shares.map(({ amountFen }) => amountFen));
  const parts = shares.map(({ amountFen, ...share }) => ({
    ...share,
    account: ACCOUNT_OF_ROLE[share.role],
    amountFen: minus(amountFen),
  }));
  return withoutNothing([...providerLegs(totalFen, feeFen), ...parts]);
}

/** Money of a buyer that came in for nothing and is owed back whole. */
export function returnedCaptureLegs(amountFen: Fen, feeFen: Fen): Leg[] {
  return withoutNothing([
    ...providerLegs(amountFen, feeFen),
    { account: 'buyer_refunds', amountFen: minus(amountFen) },
  ]);
}

/** The provider has given a buyer back what was owed. */
export function refundPaidLegs(amountFen: Fen): Leg[] {
  return [
    { account: 'buyer_refunds', amountFen },
    { account: 'provider_clearing', amountFen: minus(amountFen) },
  ];
}

/** The provider could not give it back: it is owed again. */
export function refundFailedLegs(amountFen: Fen): Leg[] {
  return refundPaidLegs(minus(amountFen));
}

/** Moves what stands in some accounts to another, part by part; `where it came in` is the account of each part's role. */
export function moveLegs(
  standing: readonly Standing[],
  from: readonly LedgerAccount[],
  to: LedgerAccount | 'where it came in',
): Leg[] {
  return standing
    .filter(({ account }) => from.includes(account))
    .flatMap(({ account, amountFen, ...share }) => [
      { ...share, account, amountFen },
      {
        ...share,
        account: to === 'where it came in' ? ACCOUNT_OF_ROLE[share.role] : to,
        amountFen: minus(amountFen),
      },
    ]);
}

/**
 * Turns what stands into `target`, and owes the difference to the buyer. A single part may grow by a rounding, all of
 * them together may not: a rise throws.
 */
export function changeLegs(standing: readonly Standing[], target: readonly Share[]): { legs: Leg[]; owedFen: Fen } {
  const wanted = new Map(target.map((share) => [keyOf(share), share]));
  const stands = Map.groupBy(standing, keyOf);
  const keys = new Set([...stands.keys(), ...wanted.keys()]);
  const changes = [...keys].toSorted().map((key) => {
    const parts = stands.get(key) ?? [];
    const share = parts[0] ?? wanted.get(key);
    if (share === undefined) throw new Error(`nothing is known of ${key}`);
    const takenFen = fen(sumOf(parts) - (wanted.get(key)?.amountFen ?? 0));
    return { takenFen, legs: takenFen > 0 ? take(share, parts, takenFen) : give(share, parts, takenFen, standing) };
  });
  const owedFen = addFen(...changes.map(({ takenFen }) => takenFen));
  if (owedFen < 0) throw new RangeError(`shares would rise by ${minus(owedFen)} fen`);
  const legs = changes.flatMap((change) => change.legs);
  return { legs: withoutNothing([...legs, { account: 'buyer_refunds', amountFen: minus(owedFen) }]), owedFen };
}

function take(share: Share, parts: readonly Standing[], takenFen: Fen): Leg[] {
  let left: number = takenFen;
  const inOrder = parts.toSorted((a, b) => TAKEN_FIRST.indexOf(a.account) - TAKEN_FIRST.indexOf(b.account));
  const legs = inOrder.map(({ account, amountFen }) => {
    const amount = Math.min(left, Math.max(amountFen, 0));
    left -= amount;
    return legOf(share, account, fen(amount));
  });
  // A part never sinks below nothing: what is taken is what stands, and no share is negative.
  if (left > 0) throw new RangeError(`${left} fen more than there is of ${keyOf(share)}`);
  return legs;
}

/** A rounding in favour of a part goes where that part stands, or else where the group's seller stands by now. */
function give(share: Share, parts: readonly Standing[], takenFen: Fen, standing: readonly Standing[]): Leg[] {
  const sibling = SELLER_ROLES.has(share.role)
    ? standing.find(
        ({ groupId, role, account }) => groupId === share.groupId && SELLER_ROLES.has(role) && isPast(account),
      )
    : undefined;
  return [legOf(share, parts[0]?.account ?? sibling?.account ?? ACCOUNT_OF_ROLE[share.role], takenFen)];
}

function isPast(account: LedgerAccount): boolean {
  return account === 'seller_available' || account === 'seller_held' || account === 'seller_paid';
}

function legOf({ ownerId, groupId, lineId, role }: Share, account: LedgerAccount, amountFen: Fen): Leg {
  return { account, ownerId, groupId, lineId, role, amountFen };
}

function providerLegs(amountFen: Fen, feeFen: Fen): Leg[] {
  return [
    { account: 'provider_clearing', amountFen: fen(amountFen - feeFen) },
    { account: 'payment_cost', amountFen: feeFen },
  ];
}

function withoutNothing(legs: readonly Leg[]): Leg[] {
  return legs.filter(({ amountFen }) => amountFen !== 0);
}

function keyOf({ groupId, lineId, role }: Share): string {
  return `${groupId} ${lineId} ${role}`;
}

function sumOf(parts: readonly Standing[]): Fen {
  return addFen(...parts.map(({ amountFen }) => amountFen));
}

function minus(amountFen: Fen): Fen {
  return fen(0 - amountFen);
}
