import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { ORDER_REGISTER } from '@shanhuo/order';
import { Buyer, type Placed } from '../../support/buyer.js';
import { stayVerified } from '../../support/stay-verified.js';
import { findWrongs } from '../lives/shop-books.js';
import { partOf, Steps } from './desk-steps.js';
import { FAMILY, FulfilmentWorld } from './fulfilment-world.js';
import { DESK_ORDER, type DeskOrderView, type OrderView } from './fulfilment.queries.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REASON = '山洪冲了路，王婶家也过不去';
const DELIVERY = `query ($code: String!) { order(code: $code) { delivery { areaNames recipient phone detail } } }`;

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  await stayVerified(world.shop.api.database);
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

const forget = () => world.shop.runTimed('order.forget-buyers');
const rowOf = async (code: string) =>
  (await world.read<Record<string, unknown>>(`select * from orders.orders where code = $1`, [code]))[0];

async function guestOrders(): Promise<Placed> {
  const { url, environment } = world.shop.api;
  const buyer = new Buyer({ apiUrl: url, webSecret: environment.webSecret }, newTestPhone());
  await buyer.add(await world.variantOf('soap'));
  return buyer.place(await buyer.readCart('420000'), '420325100');
}

/** An order with everything that can be told of a buyer: received, with a part that its seller refused in words. */
async function endedOrder(): Promise<OrderView> {
  const order = await world.buy({ fungus: 2, kiwi: 1 });
  await steps.ship(world.family, partOf(order, FAMILY).code);
  await steps.confirm(world.buyer, partOf(order, FAMILY).code);
  const river = order.sellerOrders.find(({ sellerCode }) => sellerCode !== FAMILY);
  await steps.refuse(world.river, river?.code ?? '', REASON);
  await world.letRefundsArrive();
  await world.read(
    `insert into orders.money_holds (id, seller_order_id, kind, reason, placed_at, placed_by, ends_at, ended_at, ended_by)
     select $2, s.id, 'complaints', $3, $4, $5, $6, $6, 'time' from orders.seller_orders s where s.code = $1`,
    [
      partOf(order, FAMILY).code,
      newId(),
      REASON,
      world.shop.clock.now(),
      world.manager.personId,
      new Date(world.shop.clock.now().getTime() + HOUR),
    ],
  );
  // A harvest that was put off, in the seller's words.
  await world.read(
    `insert into orders.extensions (id, seller_order_id, ship_by, until, reason, made_at, made_by)
     select $2, id, ship_by, ship_by + interval '1 day', $3, ship_by - interval '1 day', $4
     from orders.seller_orders where code = $1`,
    [partOf(order, FAMILY).code, newId(), REASON, world.manager.personId],
  );
  await world.wait(24 * 30);
  return world.look(order.code);
}

/** Of each column of the register that belongs to orders, how many values of these orders it still holds. */
async function findKept(codes: readonly string[]): Promise<string[]> {
  const rowsOf: Readonly<Record<string, string>> = {
    orders: `id in (select id from whose)`,
    seller_orders: `order_id in (select id from whose)`,
    changes: `order_id in (select id from whose)`,
    cancellations: `seller_order_id in (select s.id from orders.seller_orders s join whose on whose.id = s.order_id)`,
    money_holds: `seller_order_id in (select s.id from orders.seller_orders s join whose on whose.id = s.order_id)`,
    extensions: `seller_order_id in (select s.id from orders.seller_orders s join whose on whose.id = s.order_id)`,
    shipments: `seller_order_id in (select s.id from orders.seller_orders s join whose on whose.id = s.order_id)`,
  };
  const kept: string[] = [];
  for (const { column: name } of ORDER_REGISTER.personal) {
    const [, table = '', column = ''] = name.split('.');
    const rows = rowsOf[table];
    // A cart is no order, and an address is its person's own to take away.
    if (['carts', 'addresses'].includes(table)) continue;
    if (rows === undefined) throw new Error(`nobody says which rows of ${table} belong to an order`);
    // Of a place the province may stay: as a code of six digits that ends in noughts, or as a name without a county.
    const text = `with whose as (select id from orders.orders where code = any($1))
      select ${column}::text as value from orders.${table} where ${rows} and ${column} is not null and ${column}::text not in ('', '-')`;
    const values = await world.read<{ value: string }>(text, [codes]);
    const says = values.filter(({ value }) =>
      column === 'area_code' ? !value.endsWith('0000') : column === 'area_names' ? value.includes('/') : true,
    );
    if (says.length > 0) kept.push(`${name}: ${says.length}`);
  }
  return kept;
}

/** What was traded, without the words that may be forgotten. */
const tradeOf = ({ sellerOrders, ...order }: OrderView): object => ({
  ...order,
  sellerOrders: sellerOrders.map(({ shipments, changes, cancelReason: _reason, ...part }) => ({
    ...part,
    shipments: shipments.map(({ carrierName, lines }) => ({ carrierName, lines })),
    changes: changes.map(({ toState, by }) => ({ toState, by })),
  })),
});

describe('what names a buyer', () => {
  it('is gone from every column of the register three years after the end, and the trade stays to the fen', async () => {
    const ended = await endedOrder();
    const lapsed = await guestOrders();
    world.shop.clock.advance(HOUR);
    await world.shop.runTimed('order.lapse-unpaid');
    const ledger = () => world.read(`select * from payment.ledger_entries order by transaction_id, position`);
    const before = { trade: tradeOf(ended), ledger: await ledger(), kept: await findKept([ended.code, lapsed.code]) };
    expect(before.kept.length).toBeGreaterThan(12);

    world.shop.clock.advance(3 * 365 * DAY - 45 * DAY);
    const young = await world.buy({ tea: 1 });
    await forget();
    expect(await rowOf(ended.code)).toMatchObject({ forgotten_at: null });
    world.shop.clock.advance(47 * DAY);
    await forget();

    expect(await findKept([ended.code, lapsed.code])).toEqual([]);
    const after = await world.look(ended.code);
    expect(tradeOf(after)).toEqual(before.trade);
    expect(await ledger()).toEqual(expect.arrayContaining(before.ledger));
    expect(await findWrongs(world.shop)).toEqual([]);
    expect(await rowOf(young.code)).toMatchObject({ forgotten_at: null, masked_recipient: '林*' });
    const { forgotten_at: at } = (await rowOf(ended.code)) ?? {};
    world.shop.clock.advance(DAY);
    await forget();
    expect(await rowOf(ended.code)).toMatchObject({ forgotten_at: at });
  }, 120_000);

  it('is missing on the pages of buyer and seller, which answer as before', async () => {
    const ended = await endedOrder();
    world.shop.clock.advance(3 * 366 * DAY);
    await forget();
    const { order } = await world.ask<{ order: { delivery: object } }>(world.buyer, DELIVERY, { code: ended.code });
    expect(order.delivery).toEqual({ areaNames: ['湖北省'], recipient: '', phone: '', detail: null });
    const family = partOf(ended, FAMILY);
    expect(await world.lookAtDesk(family.code, world.family)).toMatchObject({
      recipient: '',
      phone: '',
      areaNames: ['湖北省'],
      total: family.total,
      shipments: [{ trackingNumber: '', carrierName: 'SF Express' }],
    });
    const river = ended.sellerOrders.find(({ sellerCode }) => sellerCode !== FAMILY)?.code;
    const refused = await world.ask<{ sellerOrder: DeskOrderView }>(world.river, DESK_ORDER, { code: river });
    expect(refused.sellerOrder).toMatchObject({ state: 'CANCELLED', cancelReason: null });
  }, 120_000);

  it('is kept of an order that has not ended, however old it is', async () => {
    const open = await world.buy({ soap: 1 });
    await steps.ship(world.family, partOf(open).code);
    world.shop.clock.advance(4 * 365 * DAY);
    await forget();
    expect(await rowOf(open.code)).toMatchObject({ forgotten_at: null, masked_recipient: '林*' });
  });

  it('of a guest: the receipt goes after two hours, the claim after half a year, the phone with the rest', async () => {
    const { code } = await guestOrders();
    const kept = async () => {
      const row = await rowOf(code);
      return ['receipt_token_hash', 'contact_index', 'sealed_contact'].filter((column) => row?.[column] !== null);
    };
    await forget();
    expect(await kept()).toEqual(['receipt_token_hash', 'contact_index', 'sealed_contact']);
    world.shop.clock.advance(2 * HOUR);
    await forget();
    expect(await kept()).toEqual(['contact_index', 'sealed_contact']);
    world.shop.clock.advance(180 * DAY);
    await forget();
    expect(await kept()).toEqual(['sealed_contact']);
  });

  it('is all of a step that anybody may ever change', async () => {
    for (const change of [
      `update orders.changes set reason = 'another'`,
      `update orders.changes set reason = null, to_state = 'received'`,
      `update orders.cancellations set reason = null, refund_fen = 0`,
      `update orders.money_holds set reason = '-', kind = 'authority'`,
      `update orders.money_holds set reason = 'another'`,
      `delete from orders.changes`,
      `delete from orders.cancellations`,
    ]) {
      await expect(world.read(change)).rejects.toThrow();
    }
  });
});
