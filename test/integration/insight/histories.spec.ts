import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectOrders, Projection, Rebuild } from '@shanhuo/insight';
import fc from 'fast-check';
import { anyLife } from '../lives/life.js';
import { dump, forget, KEYS, readBooks, readPeople } from './books.js';
import { InsightWorld, SHELVES } from './insight-world.js';
import {
  askAll,
  askCut,
  askDashboard,
  askLines,
  BUYERS,
  exportRows,
  fenOf,
  ORDERS,
  PROMISES,
  type BuyerList,
  type OrderList,
  type PromiseList,
} from './looks.js';

const LIVES = process.env['SOAK'] === '1' ? 300 : 14;
const SEED = process.env['SOAK'] === '1' ? Date.now() : 20_261_123;
const CUTS = ['VILLAGE', 'HOUSEHOLD', 'PRODUCT', 'CATEGORY', 'PROVINCE'] as const;
const EVER = ['2026-01-01', '2028-12-31'] as const;

let world: InsightWorld;

beforeAll(async () => {
  world = await InsightWorld.open();
  const { actor, shopper } = world;
  await fc.assert(
    fc.asyncProperty(anyLife(SHELVES), async (life) => {
      const { code, paymentUrl } = await shopper.buy(life.lines);
      await actor.pay(life, code, paymentUrl);
      for (const step of life.steps) await actor.take(step, await actor.look(code));
    }),
    { numRuns: LIVES, seed: SEED, endOnFailure: true },
  );
}, 900_000);
afterAll(() => world?.close());

describe(`[N22] [C3] [C5] of ${LIVES} random histories`, () => {
  it('each cut, each list and each file adds up to what the ledger says, for all days and for single ones', async () => {
    for (const looker of world.lookers) {
      const days = await readBooks(world, looker.id, 'DAY', EVER);
      expect(days.length).toBeGreaterThan(3);
      const middle = days[Math.floor(days.length / 2)]?.key ?? '';
      for (const period of [EVER, [middle, middle], [days[1]?.key ?? '', middle]] as const) {
        for (const cut of CUTS) {
          const books = await readBooks(world, looker.id, cut, period);
          const shown = await askCut(world, looker, cut, period);
          const sums = await askDashboard(world, looker, period);
          expect(shown.parts).toEqual(books);
          expect([shown.gross, shown.refunds, shown.freight]).toEqual([sums.gross, sums.refunds, sums.freight]);
          expect(await exportRows(world, looker, period, { by: cut })).toMatchObject({
            total: [sums.gross, sums.refunds, sums.gross - sums.refunds, sums.freight],
          });
          for (const { key, gross, refunds } of books) {
            const lines = await askLines(world, looker, period, { filter: { by: cut, key } });
            expect([lines.sum, lines.last]).toEqual([gross - refunds, gross - refunds]);
          }
        }
      }
    }
  }, 300_000);

  it('the dashboard is the ledger’s, day by day, and its lists end at its figures', async () => {
    for (const looker of world.lookers) {
      const [books] = await readBooks(world, looker.id, 'ALL', EVER);
      const people = await readPeople(world, looker.id, EVER);
      const shown = await askDashboard(world, looker, EVER);
      expect({ ...shown, days: undefined }).toMatchObject({
        gross: books?.gross,
        refunds: books?.refunds,
        freight: books?.freight,
        orders: books?.orders,
        buyers: people?.buyers,
        promisesDue: people?.due,
        promisesKept: people?.kept,
      });
      const days = await readBooks(world, looker.id, 'DAY', EVER);
      expect(shown.days.filter(({ orders, refunds }) => orders > 0 || refunds !== 0)).toEqual(
        days
          .filter(({ orders, refunds }) => orders > 0 || refunds !== 0)
          .map(({ key: day, gross, refunds, orders }) => ({ day, gross, refunds, orders })),
      );
      for (const [kind, figure] of [
        ['SALE', shown.gross],
        ['REFUND', 0 - shown.refunds],
        [undefined, shown.gross - shown.refunds],
      ] as const) {
        const lines = await askLines(world, looker, EVER, { kind });
        expect([kind, lines.sum, lines.last]).toEqual([kind, figure, figure]);
      }
      const file = await exportRows(world, looker, EVER, {});
      expect(file.total[0]).toBe(shown.gross - shown.refunds);
      expect(file.rowCount).toBe((await askLines(world, looker, EVER, {})).count);
    }
  }, 300_000);

  it('the lists of orders, of buyers and of promises come to the figures that open them, for all days and for single ones', async () => {
    for (const looker of world.lookers) {
      const days = await readBooks(world, looker.id, 'DAY', EVER);
      const middle = days[Math.floor(days.length / 2)]?.key ?? '';
      for (const period of [EVER, [middle, middle], ['2020-01-01', '2020-01-31']] as const) {
        const shown = await askDashboard(world, looker, period);
        const orders = await askAll<OrderList>(world, looker, period, ORDERS);
        const last = orders.nodes.at(-1);
        expect(new Set(orders.nodes.map(({ code }) => code)).size).toBe(shown.orders);
        expect([orders.above.totalCount, last?.number ?? 0]).toEqual([shown.orders, shown.orders]);
        expect([fenOf(orders.above.sum), last ? fenOf(last.runningTotal) : 0]).toEqual([shown.gross, shown.gross]);
        expect(orders.nodes.reduce((sum, { gross }) => sum + fenOf(gross), 0)).toBe(shown.gross);
        expect(orders.above.average).toEqual(shown.average);

        const buyers = await askAll<BuyerList>(world, looker, period, BUYERS);
        expect(buyers.nodes.map(({ number }) => number)).toEqual(buyers.nodes.map((_, i) => i + 1));
        expect([buyers.above.totalCount, buyers.nodes.length]).toEqual([shown.buyers, shown.buyers]);
        expect(buyers.nodes.reduce((sum, { gross }) => sum + fenOf(gross), 0)).toBe(shown.gross);
        expect(buyers.nodes.reduce((count, each) => count + each.orders, 0)).toBe(shown.orders);
        expect([fenOf(buyers.above.sum), buyers.above.orders]).toEqual([shown.gross, shown.orders]);

        const { promisesDue: due, promisesKept: kept } = shown;
        for (const [outcome, figure] of [
          [undefined, due],
          ['KEPT', kept],
          ['MISSED', due - kept],
        ] as const) {
          const promises = await askAll<PromiseList>(world, looker, period, PROMISES, { outcome });
          expect([promises.above.totalCount, promises.nodes.length]).toEqual([figure, figure]);
          expect([promises.above.due, promises.above.kept, promises.above.missed]).toEqual([due, kept, due - kept]);
          const shipBy = promises.nodes.map((each) => each.shipBy);
          expect(shipBy).toEqual(shipBy.toSorted().toReversed());
          expect(new Set(promises.nodes.map(({ code }) => code)).size).toBe(figure);
          expect(promises.nodes.filter((each) => outcome !== undefined && each.outcome !== outcome)).toEqual([]);
        }
      }
    }
  }, 300_000);

  it('a line’s entries of the ledger sum to what the line shows, down to the fen', async () => {
    const query = `query ($scope: SalesScopeInput!, $transactionId: ID!, $lineId: ID!) {
      saleEntries(scope: $scope, transactionId: $transactionId, lineId: $lineId) { amount { amount } } }`;
    for (const looker of world.lookers) {
      const token = await looker.token();
      for (const line of (await askLines(world, looker, EVER, {})).lines) {
        const { transactionId, lineId, amount, freight } = line;
        const variables = { scope: looker.scope, transactionId, lineId };
        const { saleEntries } = await world.ask<{ saleEntries: { amount: { amount: string } }[] }>(
          query,
          variables,
          token,
        );
        const sum = saleEntries.reduce((total, entry) => total + fenOf(entry.amount), 0);
        expect(sum).toBe(fenOf(amount) + fenOf(freight));
      }
    }
  }, 300_000);

  it('[N3] what growers, cooperatives, platform and payments have is what was captured less what went back', async () => {
    const [row] = await world.rows<{ facts: number; money: number }>(
      `select (select sum(grower_fen + cooperative_fen + platform_fen + payment_cost_fen + freight_fen)::bigint
         from insight.sale_facts) as facts,
         (select sum(captured_fen - refunded_fen)::bigint from payment.payments) as money`,
    );
    expect(row?.facts).toBe(row?.money);
    expect(row?.money).toBeGreaterThan(0);
  });

  it('a rebuild comes out the same byte for byte, and so does one from nothing', async () => {
    const before = await dump(world);
    const rebuild = world.shop.worker.get(Rebuild);
    const facts = await rebuild.run();
    expect(await dump(world)).toBe(before);
    await forget(world);
    expect(await rebuild.run()).toBe(facts);
    expect(await dump(world)).toBe(before);
  }, 120_000);

  it('[X8] events that come twice change nothing, and in any order, one by one, make the same', async () => {
    const before = await dump(world);
    const events = await world.rows<{ id: string; name: string; payload: { orderId: string } }>(
      `select id, name, payload from database.events
       where name in ('OrderPaid', 'OrderUnfulfillable', 'SellerOrderReduced', 'ParcelShipped') order by id`,
    );
    const handler = world.shop.worker.get(ProjectOrders);
    const deliver = (some: typeof events): Promise<void> =>
      world.shop.api.database.inTransaction((tx) =>
        handler.handleAll(
          tx,
          some.map((event) => ({ ...event, occurredAt: world.shop.clock.now(), requestId: undefined })),
        ),
      );
    await deliver([...events, ...events]);
    expect(await dump(world)).toBe(before);
    const orders = fc.sample(fc.shuffledSubarray(events, { minLength: events.length }), { numRuns: 3, seed: SEED });
    for (const shuffled of orders) {
      await forget(world);
      for (const event of shuffled) await deliver([event]);
      expect(await dump(world)).toBe(before);
    }
  }, 120_000);

  it('the sweep finds what no event told of, whenever it runs, and has no more to do then', async () => {
    const before = await dump(world);
    const projection = world.shop.worker.get(Projection);
    await forget(world);
    expect(await projection.sweep()).toBeGreaterThan(0);
    expect(await dump(world)).toBe(before);
    expect(await projection.sweep()).toBe(0);
    // A parcel whose event was lost: its promise is open here and kept or missed there.
    await world.rows(`with reopened as (
        update insight.promise_facts set outcome = 'open' where outcome = 'kept' returning seller_id, cooperative_id, day)
      update insight.promises_by_day d set kept = d.kept - (select count(*) from reopened r
        where r.day = d.day and d.scope_id in (r.seller_id, r.cooperative_id))`);
    await projection.sweep();
    expect(await dump(world)).toBe(before);
  }, 120_000);

  it('every way to cut is compared', () => {
    expect(Object.keys(KEYS).filter((key) => key !== 'ALL' && key !== 'DAY')).toEqual([...CUTS]);
  });
});
