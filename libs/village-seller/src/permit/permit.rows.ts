import type { PermitKind, PermitState } from './permit.states.js';

/** A permit with the shop it is of, in one language. */
export interface PermitRow {
  readonly id: string;
  readonly kind: PermitKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly state: PermitState;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly documentId: string | null;
  readonly sellerCode: string;
  readonly sellerName: string;
}

/** A permit under its lock. */
export interface LockedPermit {
  readonly id: string;
  readonly sellerId: string;
  readonly state: PermitState;
  readonly cooperativeId: string | null;
}
