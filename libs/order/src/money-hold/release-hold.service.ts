import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type ViewerSession } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, isId, type Fen, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { OrderRepository } from '../order/order.repository.js';
import { keyField } from '../seller-order/fulfilment.fields.js';
import { EndHold, type EndedHold } from './end-hold.js';
import { MoneyHoldNotFound } from './money-hold.failures.js';
import { MoneyHoldRepository, type ListedHold } from './money-hold.repository.js';
import { HOLD_PROBLEMS } from './money-hold.words.js';

const releaseInput = z.object({ idempotencyKey: keyField, holdId: z.string() });

/** Which hold an operator ends. */
export type ReleaseInput = z.input<typeof releaseInput>;

/** It is on hold no longer. */
export class SellerMoneyReleased {
  constructor(
    readonly sellerOrderCode: string,
    readonly state: 'pending' | 'available',
    readonly amountFen: Fen,
  ) {}
}

interface Released extends EndedHold {
  readonly sellerOrderCode: string;
}

/** An operator's word that ends a hold before its time. */
@Injectable()
export class ReleaseHold {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(EndHold) private readonly ending: EndHold,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async release(
    { personId }: ViewerSession,
    input: ReleaseInput,
    language: Language,
  ): Promise<SellerMoneyReleased | MoneyHoldNotFound | InvalidInput | IdempotencyKeyReused> {
    const read = readInput(releaseInput, input, HOLD_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const hold = isId(read.holdId) ? await this.holds.findListed(read.holdId) : undefined;
    if (hold === undefined) return new MoneyHoldNotFound();
    const call = { scope: `order.release-held-money ${personId}`, key: read.idempotencyKey, input: read };
    const ended = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.end(tx, hold, personId)),
    );
    if (ended instanceof Failure) return ended;
    return new SellerMoneyReleased(ended.sellerOrderCode, ended.place, ended.amountFen);
  }

  private async end(tx: Transaction, hold: ListedHold, person: string): Promise<Released | MoneyHoldNotFound> {
    await this.orders.lockOrder(tx, hold.orderId);
    const locked = await this.orders.lockSellerOrder(tx, hold.sellerOrderId);
    // Ended before, by time or by another operator, while this one waited; a later hold is another one.
    const isRunning = (await this.holds.find(tx, hold.id))?.endedAt === null;
    if (locked === undefined || !isRunning) return new MoneyHoldNotFound();
    const ended = await this.ending.end(tx, locked.sellerOrder, { at: this.clock.now(), by: 'operator', person });
    if (ended === undefined) throw new Error(`hold ${hold.id} ended under its lock`);
    return { ...ended, sellerOrderCode: hold.sellerOrderCode };
  }
}
