import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { Clock, newId } from '@shanhuo/kernel';
import { stockTurned } from './stock.events.js';
import { OutOfStock } from './stock.failures.js';
import { StockRepository, type OpenHold } from './stock.repository.js';

/** How many of a variant are wanted. */
export interface StockRequest {
  readonly variantId: string;
  /** A whole number from 1. */
  readonly quantity: number;
}

const LAPSED_AT_ONCE = 100;

/** Stock held for orders: never more than there is, and never forgotten. */
@Injectable()
export class StockService {
  constructor(
    @Inject(StockRepository) private readonly stock: StockRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Holds all that is asked for until `endsAt`, or nothing: on OutOfStock the caller's transaction must roll back, which
   * `Database.inTransaction` does for a returned failure. Rows are taken in the order of variant ids, so that two carts
   * with the same goods wait for each other instead of dying.
   */
  async holdStock(
    tx: Transaction,
    holderId: string,
    requests: readonly StockRequest[],
    endsAt: Date,
  ): Promise<undefined | OutOfStock> {
    const placedAt = this.clock.now();
    for (const { variantId, quantity } of inIdOrder(requests)) {
      if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`not a quantity: ${quantity}`);
      const available = await this.stock.reserve(tx, variantId, quantity);
      if (available === undefined) {
        return new OutOfStock(variantId, quantity, await this.stock.findAvailable(tx, variantId));
      }
      await this.stock.keepHold(tx, { id: newId(), variantId, holderId, quantity, placedAt, endsAt });
      if (available === 0) await this.events.publish(tx, stockTurned(variantId));
    }
    return undefined;
  }

  /** Turns a holder's open holds into sold stock. Returns how many holds that were: none if it was done before. */
  async sellHeldStock(tx: Transaction, holderId: string): Promise<number> {
    const holds = await this.stock.lockOpenHolds(tx, holderId);
    for (const hold of holds) {
      await this.stock.endHold(tx, hold.id, 'sold', this.clock.now());
      await this.stock.sell(tx, hold.variantId, hold.quantity);
    }
    return holds.length;
  }

  /** Gives a holder's open holds back. Returns how many holds that were: none if it was done before. */
  async releaseHeldStock(tx: Transaction, holderId: string): Promise<number> {
    const holds = await this.stock.lockOpenHolds(tx, holderId);
    await this.giveBack(tx, holds, 'released');
    return holds.length;
  }

  /** Ends holds past their end, at most a hundred at once. Returns how many, so that the caller knows whether to go on. */
  async lapseHolds(tx: Transaction): Promise<number> {
    const holds = await this.stock.lockLapsedHolds(tx, this.clock.now(), LAPSED_AT_ONCE);
    await this.giveBack(tx, inIdOrder(holds), 'lapsed');
    return holds.length;
  }

  private async giveBack(tx: Transaction, holds: readonly OpenHold[], state: 'released' | 'lapsed'): Promise<void> {
    for (const hold of holds) {
      await this.stock.endHold(tx, hold.id, state, this.clock.now());
      const available = await this.stock.giveBack(tx, hold.variantId, hold.quantity);
      if (available === hold.quantity) await this.events.publish(tx, stockTurned(hold.variantId));
    }
  }
}

function inIdOrder<Row extends { readonly variantId: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.variantId < b.variantId ? -1 : a.variantId > b.variantId ? 1 : 0));
}
