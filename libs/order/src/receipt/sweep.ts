import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import { OrderRepository, type LockedSellerOrder } from '../order/order.repository.js';
import { DueRepository, type DueStep } from './due.repository.js';

const AT_ONCE = 100;

/** What time does to one seller order that is locked. */
export type TimedStep = (tx: Transaction, locked: LockedSellerOrder) => Promise<unknown>;

/**
 * Does a step to all seller orders that are due, each in a transaction of its own: what another worker has is left to it,
 * what was done meanwhile is due no longer, and one that fails does not keep the others waiting.
 */
@Injectable()
export class Sweep {
  private readonly logger = new Logger(Sweep.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueRepository) private readonly due: DueRepository,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
  ) {}

  /** `moment`: what is due up to then. Throws the first failure after the others were done. */
  async run(step: DueStep, moment: Date, work: TimedStep): Promise<void> {
    const failed = new Set<string>();
    const failures: unknown[] = [];
    for (;;) {
      const found = await this.due.find(step, moment, AT_ONCE + failed.size);
      let done = 0;
      for (const { id, orderId } of found.filter((each) => !failed.has(each.id))) {
        try {
          if (await this.doOne(step, moment, id, orderId, work)) done++;
        } catch (error) {
          failed.add(id);
          failures.push(error);
          this.logger.error({
            msg: 'a timed step failed',
            step: step.find.name,
            sellerOrderId: id,
            error: String(error),
          });
        }
      }
      if (done === 0) break;
    }
    if (failures.length > 0) throw failures[0];
  }

  /** The order is locked before its seller order, as everywhere. */
  private doOne(step: DueStep, moment: Date, id: string, orderId: string, work: TimedStep): Promise<boolean> {
    return this.database.inTransaction(async (tx) => {
      await this.orders.lockOrder(tx, orderId);
      if (!(await this.due.lock(tx, step, moment, id))) return false;
      const locked = await this.orders.lockSellerOrder(tx, id);
      if (locked === undefined) throw new Error(`seller order ${id} vanished under its lock`);
      await work(tx, locked);
      return true;
    });
  }
}
