import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, EventPublisher, type AuditRecord, type Transaction } from '@shanhuo/database';
import type { Wording } from '@shanhuo/kernel';
import type { HeldSeller } from './seller-access.js';

/** Somebody who is none of a household's own people did something for it. */
export const ACTED_FOR_SELLER = 'ActedForSeller';

/** What was done, for whom, and as whom: one of cooperative and mandate is there. */
export interface ActedForSeller {
  readonly sellerId: string;
  /** The household is a member of it. */
  readonly cooperativeId?: string;
  /** The agent acted under it. */
  readonly mandateId?: string;
  readonly actorId: string;
  /** What was done, as it follows "for you": `发出了订单 4K7M2P9Q 的包裹`. Nothing personal stands in it. */
  readonly what: Wording;
}

/** Keeps what is done for a seller: who did it, and, where it was none of its own, for whom; the household is told. */
@Injectable()
export class ActingFor {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  /** Writes the audit log, whoever did it. A step of an errand is written down, too, and the errand told of as a whole. */
  async record(
    tx: Transaction,
    seller: HeldSeller,
    entry: AuditRecord & { readonly actorId: string },
    what: Wording,
    errandId?: string,
  ): Promise<void> {
    const { acting } = seller;
    if (acting === null) return this.audit.record(tx, entry);
    const as = acting.kind === 'cooperative' ? { cooperativeId: acting.id } : { mandateId: acting.id };
    const details = { ...entry.details, ...as, what, ...(errandId !== undefined && { errandId }) };
    await this.audit.record(tx, { ...entry, onBehalfOfId: seller.id, details });
    if (errandId !== undefined) return;
    const payload: ActedForSeller = { sellerId: seller.id, ...as, actorId: entry.actorId, what };
    await this.events.publish(tx, { name: ACTED_FOR_SELLER, payload });
  }
}
