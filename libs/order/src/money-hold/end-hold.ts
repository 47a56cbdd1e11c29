import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, EventPublisher, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import { LedgerService } from '@shanhuo/payment';
import type { SellerOrderRow } from '../order/order.rows.js';
import { ReleaseMoney } from '../receipt/release-money.js';
import { idsOf, MONEY_HOLD_ENDED, told, type MoneyHoldEnded } from '../seller-order/fulfilment.events.js';
import type { MoneyHoldEnd } from './money-hold.entity.js';
import { MoneyHoldRepository } from './money-hold.repository.js';

/** Who ends a hold, and when. */
export interface HoldEnding {
  readonly at: Date;
  readonly by: MoneyHoldEnd;
  readonly person?: string | undefined;
}

/** Where the money stands from now on. */
export interface EndedHold {
  readonly holdId: string;
  readonly place: 'pending' | 'available';
  readonly amountFen: Fen;
}

/** The one way by which a hold ends. The caller has the locks of the order and the seller order. */
@Injectable()
export class EndHold {
  constructor(
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(ReleaseMoney) private readonly releasing: ReleaseMoney,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
  ) {}

  /**
   * Puts the money to where it would stand now: back to where it was, and from there to the seller where the time for
   * claims has gone by meanwhile. Undefined where none is running.
   */
  async end(tx: Transaction, sellerOrder: SellerOrderRow, ending: HoldEnding): Promise<EndedHold | undefined> {
    const hold = await this.holds.end(tx, sellerOrder.id, ending);
    if (hold === undefined) return undefined;
    const wasReleased = sellerOrder.releasedAt !== null;
    const to = wasReleased ? 'available' : 'pending';
    const amountFen = await this.ledger.unhold(tx, { groupId: sellerOrder.id, causeId: hold.id, to });
    const isDue = this.releasing.isDue(sellerOrder, ending.at);
    if (isDue) await this.releasing.release(tx, sellerOrder, ending.at);
    const place = wasReleased || isDue ? 'available' : 'pending';
    await this.audit.record(tx, {
      actorId: ending.person,
      action: 'money.hold-ended',
      subjectKind: 'seller-order',
      subjectId: sellerOrder.id,
      outcome: 'done',
      details: { holdId: hold.id, by: ending.by, place, amountFen },
    });
    const payload: MoneyHoldEnded = { ...idsOf(sellerOrder), holdId: hold.id, place, amountFen };
    await this.events.publish(tx, told(MONEY_HOLD_ENDED, payload));
    return { holdId: hold.id, place, amountFen };
  }
}
