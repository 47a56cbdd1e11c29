import type { ChinaDay } from '@shanhuo/kernel';
import { showDocument } from '../application/application.view.js';
import { isGoodOn } from '../document/paper.rules.js';
import type { PermitRow } from './permit.rows.js';
import type { PermitKind, PermitState } from './permit.states.js';

/** A permit as it is shown. Its class has the name of the GraphQL type: results are told apart by it. */
export class Permit {
  readonly id: string;
  readonly kind: PermitKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly state: PermitState;
  readonly counts: boolean;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly document: { readonly id: string; readonly url: string } | null;
  readonly sellerCode: string;
  readonly sellerName: string;

  constructor(row: PermitRow, today: ChinaDay) {
    this.id = row.id;
    this.kind = row.kind;
    this.number = row.number;
    this.issuer = row.issuer;
    this.validFrom = row.validFrom;
    this.validUntil = row.validUntil;
    this.state = row.state;
    this.counts = row.state === 'accepted' && isGoodOn(today, row);
    this.submittedAt = row.submittedAt;
    this.decidedAt = row.decidedAt;
    this.reason = row.reason;
    this.document = showDocument(row.documentId);
    this.sellerCode = row.sellerCode;
    this.sellerName = row.sellerName;
  }
}
