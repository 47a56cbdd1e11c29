import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTestPhone } from '@shanhuo/identity/testing';
import { Projection, Rebuild } from '@shanhuo/insight';
import { Buyer } from '../../support/buyer.js';
import type { OrderView } from '../lives/actor.js';
import type { Life } from '../lives/life.js';
import { dump, forget } from './books.js';
import { InsightWorld } from './insight-world.js';
import { askDashboard, DASHBOARD, fenOf, type DashboardAnswer } from './looks.js';

const PAYS: Life = { lines: [{ shelf: 0, quantity: 1 }], paying: 'pays', steps: [] };
const TOWN = '420325100';

let world: InsightWorld;
/** Every shelf of the first cooperative. */
let own: number;

beforeAll(async () => {
  world = await InsightWorld.open();
  const shelves = await world.rows<{ id: string; code: string }>(
    `select v.id, e.code from catalog.variants v join catalog.products p on p.id = v.product_id
     join village_seller.sellers e on e.id = p.seller_id`,
  );
  const { sellerCode } = world.lookers[2].scope as { sellerCode: string };
  own = world.shopper.variants.findIndex((id) => shelves.some((each) => each.id === id && each.code === sellerCode));
}, 120_000);
afterAll(() => world?.close());

/** One pack is bought and paid for at that moment. */
async function buyAt(moment: string): Promise<OrderView & { readonly code: string }> {
  world.shop.clock.moveTo(new Date(moment));
  await world.actor.wait(0);
  const { code, paymentUrl } = await world.shopper.buy([{ shelf: own, quantity: 1 }]);
  await world.actor.pay(PAYS, code, paymentUrl);
  return { ...(await world.actor.look(code)), code };
}

async function ordersOf(day: string): Promise<number> {
  return (await askDashboard(world, world.lookers[0], [day, day])).orders;
}

describe('[C3] a day of sales', () => {
  it.each([
    ['the last second of a month', '2026-11-30T15:59:59.999Z', '2026-11-30'],
    ['the first of the next', '2026-11-30T16:00:00.000Z', '2026-12-01'],
    ['the last second of a year', '2026-12-31T15:59:59.999Z', '2026-12-31'],
    ['the first of the next year', '2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['the first second of a leap day', '2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['the last of a leap day', '2028-02-29T15:59:59.999Z', '2028-02-29'],
    ['the first of March', '2028-02-29T16:00:00.000Z', '2028-03-01'],
  ])('turns at midnight in Shanghai: %s, %s, is of %s', async (_, moment, day) => {
    const before = await ordersOf(day);
    await buyAt(moment);
    expect(await ordersOf(day)).toBe(before + 1);
  });

  it('has a sale where it was paid and its refund where that was made, and says both', async () => {
    const order = await buyAt('2028-04-30T10:00:00Z');
    // What was never shipped goes back by the deadline, on this day, too.
    const before = await askDashboard(world, world.lookers[0], ['2028-04-30', '2028-04-30']);
    world.shop.clock.moveTo(new Date('2028-04-30T16:00:00Z'));
    await world.actor.wait(0);
    await world.actor.take({ does: 'cancel', to: 0, part: 1 }, order);
    const [april, may] = [
      await askDashboard(world, world.lookers[0], ['2028-04-30', '2028-04-30']),
      await askDashboard(world, world.lookers[0], ['2028-05-01', '2028-05-01']),
    ];
    expect([april.orders, april.refunds, may.orders, may.refunds]).toEqual([1, before.refunds, 0, april.gross]);
    expect(april.gross).toBeGreaterThan(0);
  });

  it('counts a sale of which word comes weeks later on its own day', async () => {
    await buyAt('2028-05-05T02:00:00Z');
    const before = await dump(world);
    await forget(world);
    world.shop.clock.moveTo(new Date('2028-06-20T02:00:00Z'));
    await world.shop.worker.get(Projection).sweep();
    expect(await dump(world)).toBe(before);
    expect([await ordersOf('2028-05-05'), await ordersOf('2028-06-20')]).toEqual([1, 0]);
  });

  it('counts each buyer once in a period, a guest by the phone, also when the order is forgotten or claimed later', async () => {
    const day = '2028-07-01';
    await buyAt(`${day}T02:00:00Z`);
    await buyAt(`${day}T03:00:00Z`);
    const { api, sandbox } = world.shop;
    const counter = { apiUrl: api.url, webSecret: api.environment.webSecret };
    const [one, other] = [newTestPhone(), newTestPhone()];
    for (const phone of [one, one, other]) {
      await world.rows('delete from auth.limits');
      const guest = new Buyer(counter, phone);
      await guest.add(world.shopper.variants[own] ?? '');
      const { paymentUrl } = await guest.place(await guest.readCart('420000'), TOWN);
      await sandbox.pay(new URL(paymentUrl ?? '').pathname.split('/').at(-1) ?? '', {
        method: 'alipay',
        outcome: 'succeed',
      });
      await world.shop.settle();
    }
    const seen = async (): Promise<number[]> => {
      const { buyers, orders } = await askDashboard(world, world.lookers[0], [day, day]);
      return [buyers, orders];
    };
    expect(await seen()).toEqual([3, 5]);
    expect((await askDashboard(world, world.lookers[0], ['2028-01-01', day])).buyers).toBe(3);
    await world.rows('update orders.orders set contact_index = null');
    await world.rows('delete from insight.sale_facts');
    await world.shop.worker.get(Rebuild).run();
    expect(await seen()).toEqual([3, 5]);
  });

  it('compares a running month with as many first days of the one before, and of the year before', async () => {
    const ask = async (kind: string, from?: string): Promise<DashboardAnswer> => {
      const variables = { scope: world.lookers[0].scope, period: { kind, from } };
      return (await world.ask<{ dashboard: DashboardAnswer }>(DASHBOARD, variables, await world.lookers[0].token()))
        .dashboard;
    };
    await buyAt('2028-08-03T02:00:00Z');
    const running = await ask('MONTH');
    expect(running.period).toEqual({ from: '2028-08-01', to: '2028-08-03', words: '2028年8月' });
    expect(running.before).toMatchObject({ from: '2028-07-01', to: '2028-07-03', orders: 5, buyers: 3 });
    expect(running.lastYear).toMatchObject({ from: '2027-08-01', to: '2027-08-03', orders: 0 });
    expect((await ask('MONTH', '2028-04-11')).period).toMatchObject({ from: '2028-04-01', to: '2028-04-30' });
    expect((await ask('SEASON', '2028-01-31')).period.words).toContain('2027年冬季');
    expect(fenOf((await ask('YEAR')).gross)).toBeGreaterThan(fenOf(running.gross));
  });

  it('says how much is left and for how many days, at the pace of four weeks', async () => {
    const [stock] = (await askDashboard(world, world.lookers[0], ['2028-08-01', '2028-08-03'])).stock;
    expect(stock?.soldPerDay).toBe(1 / 28);
    expect(stock?.daysLeft).toBe((stock?.available ?? 0) * 28);
  });

  it.each([
    [{ kind: 'RANGE' }],
    [{ kind: 'RANGE', from: '2028-01-02', to: '2028-01-01' }],
    [{ kind: 'RANGE', from: '2020-01-01', to: '2028-01-01' }],
  ])('refuses %j, days nobody can mean, in words', async (period) => {
    const token = await world.lookers[0].token();
    const { errors } = await world.shop.api.ask(DASHBOARD, {
      variables: { scope: world.lookers[0].scope, period },
      token,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toContain('三年');
  });
});
