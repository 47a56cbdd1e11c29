import { Inject, Injectable } from '@nestjs/common';
import { statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import type { DueStep } from '../receipt/due.repository.js';
import { Sweep } from '../receipt/sweep.js';
import { EndHold } from './end-hold.js';

const END_HOLDS: DueStep = {
  find: statement(
    'order.find_due_money_holds',
    `select s.id, s.order_id as "orderId" from orders.money_holds h join orders.seller_orders s on s.id = h.seller_order_id
     where h.ended_at is null and h.ends_at <= $1 order by h.ends_at, s.id limit $2`,
  ),
  lock: statement(
    'order.lock_due_money_hold',
    `select s.id from orders.seller_orders s where s.id = $2 and exists (select from orders.money_holds h
       where h.seller_order_id = s.id and h.ended_at is null and h.ends_at <= $1)
     for no key update of s skip locked`,
  ),
};

/** What is kept back until a moment is let go at that moment, whoever has forgotten it. Runs every minute. */
@Injectable()
export class EndHoldsSweep {
  constructor(
    @Inject(Sweep) private readonly sweep: Sweep,
    @Inject(EndHold) private readonly ending: EndHold,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const at = this.clock.now();
    await this.sweep.run(END_HOLDS, at, (tx, { sellerOrder }) => this.ending.end(tx, sellerOrder, { at, by: 'time' }));
  }
}
