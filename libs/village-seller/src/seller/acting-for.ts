import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, EventPublisher, type AuditRecord, type Transaction } from '@shanhuo/database';
import type { Wording } from '@shanhuo/kernel';
import type { HeldSeller } from './seller-access.js';

/** A cooperative did something for a household that is its member. */
export const ACTED_FOR_SELLER = 'ActedForSeller';

/** What was done, for whom and through whom. */
export interface ActedForSeller {
  readonly sellerId: string;
  readonly cooperativeId: string;
  readonly actorId: string;
  /** What was done, as it follows "for you": `发出了订单 4K7M2P9Q 的包裹`. Nothing personal stands in it. */
  readonly what: Wording;
}

/** Keeps what is done for a seller: who did it, and, where a cooperative did, for whom; the household is told of it. */
@Injectable()
export class ActingFor {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  /** Writes the audit log, whoever did it. */
  async record(
    tx: Transaction,
    seller: HeldSeller,
    entry: AuditRecord & { readonly actorId: string },
    what: Wording,
  ): Promise<void> {
    const { actingCooperative: acting } = seller;
    if (acting === null) return this.audit.record(tx, entry);
    const details = { ...entry.details, cooperativeId: acting.id };
    await this.audit.record(tx, { ...entry, onBehalfOfId: seller.id, details });
    const payload: ActedForSeller = {
      sellerId: seller.id,
      cooperativeId: acting.id,
      actorId: entry.actorId,
      what,
    };
    await this.events.publish(tx, { name: ACTED_FOR_SELLER, payload });
  }
}
