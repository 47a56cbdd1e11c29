import type { ProviderRefund } from '../provider/payment-provider.js';
import type { RefundChange, RefundRow } from './refund.repository.js';
import { REFUND_STATES } from './refund.states.js';

/** A provider that took a refund back is asked once more; a second no is for an operator to look after. */
const MOST_ATTEMPTS = 2;
const MINUTE = 60_000;
/** Wallets may take their time with what the provider has taken up. */
const LOOK_AGAIN_AFTER_MS = 10 * MINUTE;
const ASK_AGAIN_AFTER_MS = 2 * MINUTE;
/** What failed for good is owed all the same, and what stood in its way may pass: it is asked for once a day, for three days. */
const ASK_FAILED_AFTER_MS = 24 * 60 * MINUTE;
const MOST_DAYS_ASKED = 3;

/** What word of a refund means: how it stands then, and what the ledger has to hear. */
export interface RefundStep {
  readonly change: RefundChange;
  /** The provider's balance has moved and the ledger does not know yet. */
  readonly isPaidNow: boolean;
  /** The provider's balance has moved back. */
  readonly isTakenBack: boolean;
  readonly tell: 'settled' | 'failed' | undefined;
  /** It is asked for again. */
  readonly again: boolean;
}

/** Undefined where the word is old: of an attempt before, or of a state that is passed. */
export function stepOfRefund(
  refund: RefundRow,
  found: Pick<ProviderRefund, 'state' | 'failure'> & { readonly id?: string; readonly balanceId: string | undefined },
  now: Date,
): RefundStep | undefined {
  const isPaidNow = found.balanceId !== undefined && refund.providerBalanceId === null;
  const isNews = refund.state !== found.state && REFUND_STATES.allows(refund.state, found.state);
  if (!isNews) return undefined;
  const known: RefundChange = {
    state: found.state,
    attempt: refund.attempt,
    providerRefundId: found.id ?? refund.providerRefundId,
    providerBalanceId: found.balanceId ?? refund.providerBalanceId,
    failure: found.failure ?? null,
    askedAt: refund.askedAt,
    lookAt: null,
    endedAt: now,
  };
  if (found.state === 'sent') {
    const lookAt = new Date(now.getTime() + LOOK_AGAIN_AFTER_MS);
    return {
      change: { ...known, lookAt, endedAt: null },
      isPaidNow,
      isTakenBack: false,
      tell: undefined,
      again: false,
    };
  }
  if (found.state === 'succeeded') {
    return { change: known, isPaidNow, isTakenBack: false, tell: 'settled', again: false };
  }
  const isTakenBack = known.providerBalanceId !== null;
  if (refund.attempt >= MOST_ATTEMPTS || found.id === undefined) {
    const isTriedLater = refund.attempt < MOST_ATTEMPTS + MOST_DAYS_ASKED;
    const lookAt = isTriedLater ? new Date(now.getTime() + ASK_FAILED_AFTER_MS) : null;
    const tell = refund.attempt <= MOST_ATTEMPTS ? 'failed' : undefined;
    return { change: { ...known, lookAt }, isPaidNow, isTakenBack, tell, again: false };
  }
  REFUND_STATES.assertStep('failed', 'requested');
  const change: RefundChange = {
    ...known,
    state: 'requested',
    attempt: refund.attempt + 1,
    providerRefundId: null,
    providerBalanceId: null,
    askedAt: now,
    lookAt: new Date(now.getTime() + ASK_AGAIN_AFTER_MS),
    endedAt: null,
  };
  return { change, isPaidNow, isTakenBack, tell: undefined, again: true };
}

/** Number of the attempt after one. Those after a failure that was told count on from there, and are not told again. */
export function nextAttempt({ state, attempt }: Pick<RefundRow, 'state' | 'attempt'>): number {
  return (state === 'failed' ? Math.max(attempt, MOST_ATTEMPTS) : attempt) + 1;
}
