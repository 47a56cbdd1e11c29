import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import type { OrderChangeEntity } from '../order/order-change.entity.js';
import type { DraftOrder } from './draft-order.js';

/** Rows as JSON by the names of their columns, so that one statement takes any number of them. */
const rows = (table: string, parameter: number): string =>
  `insert into orders.${table} select * from json_populate_recordset(null::orders.${table}, $${parameter}::json)`;

const placeOrder = statement(
  'order.place_order',
  `with placed as (${rows('orders', 1)}), parts as (${rows('seller_orders', 2)}), lines as (${rows('lines', 3)})
   ${rows('changes', 4)}`,
);

@Injectable()
export class PlacingRepository {
  /** Writes an order with all that belongs to it, in one statement whatever the number of lines. */
  async place(tx: Transaction, { order, sellerOrders, lines }: DraftOrder): Promise<void> {
    const first = {
      fromState: null,
      changedAt: order.placedAt,
      byKind: 'buyer',
      byPerson: order.personId,
      reason: null,
    } as const;
    const changes: OrderChangeEntity[] = [
      { id: newId(), orderId: order.id, sellerOrderId: null, toState: order.state, ...first },
      ...sellerOrders.map(({ id, state }) => ({
        id: newId(),
        orderId: order.id,
        sellerOrderId: id,
        toState: state,
        ...first,
      })),
    ];
    await runIn(tx, placeOrder, [[order], sellerOrders, lines, changes].map(toJson));
  }
}

function toJson(entities: readonly object[]): string {
  return JSON.stringify(
    entities.map((entity) =>
      Object.fromEntries(Object.entries(entity).map(([field, value]) => [columnOf(field), toColumn(value)])),
    ),
  );
}

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toColumn(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
