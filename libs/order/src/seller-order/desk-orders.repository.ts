import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { MomentPlace } from '@shanhuo/kernel';
import { SELLER_ORDER_COLUMNS, type SellerOrderRow } from '../order/order.rows.js';
import type { SellerOrderState } from './seller-order.states.js';

/** A seller order with as much of the buyer as a seller may know: masked, and where to, but not to which door. */
export interface DeskOrderRow extends SellerOrderRow {
  readonly maskedRecipient: string;
  readonly maskedPhone: string;
  /** Down to the town, with `/` between. */
  readonly areaNames: string;
}

const DESK_ORDERS = `
  select ${SELLER_ORDER_COLUMNS}, o.masked_recipient as "maskedRecipient", o.masked_phone as "maskedPhone",
    o.area_names as "areaNames"
  from orders.seller_orders s join orders.orders o on o.id = s.order_id`;

/** Nobody packs what was never paid for, so a seller does not see it at all. */
const listOrders = statement(
  'order.list_desk_orders',
  `${DESK_ORDERS}
   where s.seller_id = $1 and s.paid_at is not null and s.state = any($2) and (s.placed_at, s.id) < ($3, $4)
   order by s.placed_at desc, s.id desc limit $5`,
);

const listToPack = statement(
  'order.list_orders_to_pack',
  `${DESK_ORDERS} where s.seller_id = $1 and s.state = 'to_pack' order by s.ship_by, s.id limit $2`,
);

const findOrder = statement(
  'order.find_desk_order',
  `${DESK_ORDERS} where s.code = $1 and s.paid_at is not null and s.seller_id = any($2)`,
);

const findHeldId = statement(
  'order.find_held_seller_order',
  `select s.id, s.order_id as "orderId" from orders.seller_orders s
   where s.code = $1 and s.paid_at is not null and s.seller_id = any($2)`,
);

const findByIds = statement(
  'order.find_seller_orders_by_id',
  `select ${SELLER_ORDER_COLUMNS} from orders.seller_orders s where s.id = any($1)`,
);

/** Every list names the sellers it may speak of, so that no filter and no cursor leads beyond them. */
@Injectable()
export class DeskOrdersRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Newest first, before a place. */
  list(
    sellerId: string,
    states: readonly SellerOrderState[],
    before: MomentPlace,
    most: number,
  ): Promise<DeskOrderRow[]> {
    return this.database.read(listOrders, [sellerId, states, before.at, before.id, most]);
  }

  /** The most urgent first. */
  listToPack(sellerId: string, most: number): Promise<DeskOrderRow[]> {
    return this.database.read(listToPack, [sellerId, most]);
  }

  async find(code: string, sellerIds: readonly string[]): Promise<DeskOrderRow | undefined> {
    const [row] = await this.database.read<DeskOrderRow>(findOrder, [code, sellerIds]);
    return row;
  }

  /** For money of theirs that the ledger knows by these ids. */
  findByIds(ids: readonly string[]): Promise<SellerOrderRow[]> {
    return this.database.read(findByIds, [ids]);
  }

  /** Ids to lock by. */
  async findHeldId(
    tx: Transaction,
    code: string,
    sellerIds: readonly string[],
  ): Promise<{ readonly id: string; readonly orderId: string } | undefined> {
    const [row] = await runIn<{ id: string; orderId: string }>(tx, findHeldId, [code, sellerIds]);
    return row;
  }
}

/** Names from the province down to the town. */
export function areaNamesOf({ areaNames }: Pick<DeskOrderRow, 'areaNames'>): string[] {
  return areaNames.split('/');
}
