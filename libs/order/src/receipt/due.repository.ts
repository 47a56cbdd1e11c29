import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Statement, type Transaction } from '@shanhuo/database';

/** A step that time does, and which seller orders are due for it at the moment `$1`. */
export interface DueStep {
  /** The most overdue, `$2` at most; read without a lock. */
  readonly find: Statement;
  /** The same question of one, `$2`, under its lock: nothing where somebody else has it, or it is due no longer. */
  readonly lock: Statement;
}

/** A seller order that is due. */
export interface Due {
  readonly id: string;
  readonly orderId: string;
}

export const DUE_STEPS = {
  remind: due('reminders', `s.state = 'to_pack' and s.ship_by <= $1 and s.reminded_at is null`, 'ship_by'),
  tellOverdue: due('overdue', `s.state = 'to_pack' and s.ship_by < $1 and s.overdue_told_at is null`, 'ship_by'),
  cancelOverdue: due('cancellations', `s.state = 'to_pack' and s.ship_by <= $1 and s.ship_until is null`, 'ship_by'),
  /** What was sold ahead has waited long enough at the end of its days, or of those it was put off by. */
  refundPresale: due('presales', `s.state = 'to_pack' and s.next_step_at < $1`, 'next_step_at'),
  presumeDelivered: due('deliveries', `s.state = 'shipped' and s.next_step_at <= $1`, 'next_step_at'),
  confirmReceipt: due('receipts', `s.state = 'delivered' and s.next_step_at <= $1`, 'next_step_at'),
  /** What an operator keeps back stays where it is until that ends. */
  release: due(
    'releases',
    `s.state = 'received' and s.claim_until <= $1 and s.released_at is null and not exists (
       select from orders.money_holds h where h.seller_order_id = s.id and h.ended_at is null)`,
    'claim_until',
  ),
} as const;

@Injectable()
export class DueRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  find(step: DueStep, moment: Date, most: number): Promise<Due[]> {
    return this.database.read(step.find, [moment, most]);
  }

  /** Whether it is ours to do now. */
  async lock(tx: Transaction, step: DueStep, moment: Date, id: string): Promise<boolean> {
    return (await runIn(tx, step.lock, [moment, id])).length > 0;
  }
}

function due(name: string, where: string, by: string): DueStep {
  return {
    find: statement(
      `order.find_due_${name}`,
      `select s.id, s.order_id as "orderId" from orders.seller_orders s where ${where} order by s.${by}, s.id limit $2`,
    ),
    lock: statement(
      `order.lock_due_${name}`,
      `select s.id from orders.seller_orders s where s.id = $2 and ${where} for no key update of s skip locked`,
    ),
  };
}
