import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { booksOf, WHAT_IS_RIGHT } from './books.js';
import { findGoods, newBuyer, sell, type Goods } from './one-sale.js';
import { FaultWorld } from './world/fault-world.js';
import type { Moment, Stalls } from './world/stalls.js';

/** Where placing, paying, cancelling and refunding write, in that order. */
const WRITES: readonly Omit<Moment, 'at'>[] = [
  { table: 'orders.orders', change: 'insert' },
  { table: 'payment.sessions', change: 'insert' },
  { table: 'payment.sessions', change: 'update' },
  { table: 'payment.provider_events', change: 'insert', when: `new.type = 'checkout.session.completed'` },
  { table: 'payment.captures', change: 'insert' },
  { table: 'orders.changes', change: 'insert', when: `new.to_state = 'paid'` },
  { table: 'orders.cancellations', change: 'insert' },
  { table: 'payment.refunds', change: 'update', when: `new.state = 'sent'` },
  { table: 'payment.refunds', change: 'update', when: `new.state = 'succeeded'` },
];
const MOMENTS: readonly Moment[] = WRITES.flatMap((write) => [
  { ...write, at: 'writing' as const },
  { ...write, at: 'commit' as const },
]);
/** All of them in a soak; else those where money meets goods. */
const SAMPLE = new Set([0, 7, 9, 10, 13, 15]);
const TRIED = MOMENTS.filter((_moment, i) => process.env['SOAK'] === '1' || SAMPLE.has(i));

const nameOf = ({ table, change, at, when }: Moment): string =>
  `${at === 'commit' ? 'committing' : 'writing'} an ${change} of ${table}${when === undefined ? '' : ` where ${when}`}`;

let world: FaultWorld;
let client: Client;
let stalls: Stalls;
let goods: Goods;

beforeAll(async () => {
  world = await FaultWorld.open();
  client = await world.connect();
  stalls = await world.stallsOn(client);
  goods = await findGoods(client);
}, 240_000);
afterAll(async () => {
  await client?.end();
  await world?.close();
});

describe('a sale ends right by itself, though a process is killed', () => {
  it.each(TRIED.map((moment) => [nameOf(moment), moment] as const))(
    '[X4] [P3] while %s',
    async (_name, moment) => {
      const before = await booksOf(client, world);
      const buyer = await newBuyer(world);
      await stalls.arm(moment);
      const sale = sell(world, buyer, goods);
      const victim = await Promise.race([stalls.reached(60_000), sale.then(() => undefined)]);
      expect(victim).toMatch(/^shanhuo-(api|worker)$/);
      world.kill(String(victim));
      await sale;
      await stalls.disarm();
      await pause(500);
      expect(await booksOf(client, world, before)).toEqual(WHAT_IS_RIGHT);
    },
    120_000,
  );

  it('[X4] [P3] while PostgreSQL is stopped and started in the middle of a checkout', async () => {
    const before = await booksOf(client, world);
    const placed = await countOrders();
    const sale = sell(world, await newBuyer(world), goods);
    while ((await countOrders()) === placed) await pause(10);
    await client.end();
    await world.cluster.halt();
    await pause(2_000);
    await world.cluster.resume();
    await sale;
    client = await world.connect();
    expect(await booksOf(client, world, before)).toEqual(WHAT_IS_RIGHT);
  }, 120_000);
});

async function countOrders(): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from orders.orders');
  return rows[0]?.count ?? 0;
}
