import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventConsumer } from '@shanhuo/database';
import { CountPettyTrade, Projection, Rebuild } from '@shanhuo/insight';
import { addChinaDays, chinaDayOf, startOfChinaDay, type ChinaDay } from '@shanhuo/kernel';
import { OnboardingHandlers, PettyTrade } from '@shanhuo/village-seller';
import fc from 'fast-check';
import { anyLife, type Life } from '../lives/life.js';
import { dump, forget } from './books.js';
import { InsightWorld, SHELVES, type Looker } from './insight-world.js';
import { askDashboard } from './looks.js';

const LIVES = process.env['SOAK'] === '1' ? 100 : 6;
const SEED = process.env['SOAK'] === '1' ? Date.now() : 20_261_125;
const PAYS: Life = { lines: [], paying: 'pays', steps: [] };
const COUNT = 'insight.count-petty-trade';

let world: InsightWorld;
let trader: Looker;
let shelf: number;

beforeAll(async () => {
  world = await InsightWorld.open();
  trader = world.lookers[2];
  await world.rows(`update village_seller.sellers set kind = 'petty_trade' where id = $1`, [trader.id]);
  const shelves = await world.rows<{ id: string }>(
    'select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.seller_id = $1',
    [trader.id],
  );
  shelf = world.shopper.variants.findIndex((id) => shelves.some((each) => each.id === id));
}, 120_000);
afterAll(() => world?.close());

const today = (): ChinaDay => chinaDayOf(world.shop.clock.now());

async function goTo(day: ChinaDay): Promise<void> {
  world.shop.clock.moveTo(new Date(startOfChinaDay(day).getTime() + 8 * 3_600_000));
  await world.actor.wait(0);
  await world.shop.runTimed(COUNT);
}

async function buy(quantity: number): Promise<string> {
  const { code, paymentUrl } = await world.shopper.buy([{ shelf, quantity }]);
  await world.actor.pay(PAYS, code, paymentUrl);
  return code;
}

/** What is not shipped in time goes back by itself. */
async function sell(quantity: number): Promise<void> {
  await world.actor.take({ does: 'ship', to: 0, part: 1 }, await world.actor.look(await buy(quantity)));
}

async function standing() {
  const found = await world.shop.worker.get(PettyTrade).find(trader.id);
  if (found === undefined) throw new Error('nothing was counted');
  return found;
}

/** Net of the seller's own books, for the days the count names. */
async function books(): Promise<number> {
  const { firstDay, lastDay } = await standing();
  const { gross, refunds } = await askDashboard(world, trader, [firstDay, lastDay]);
  return gross - refunds;
}

async function setLimit(limitFen: number): Promise<void> {
  await world.rows(
    `insert into village_seller.terms (name, valid_from, value) values ('petty_trade_limit_fen', $1, $2)
     on conflict (name, valid_from) do update set value = excluded.value`,
    [today(), limitFen],
  );
}

const counted = () => world.rows('select t::text as row from village_seller.petty_trades t order by 1');
const events = () =>
  world.rows<{
    id: string;
    to: string;
    payload: { netFen: number; firstDay: string; lastDay: string; opensOn: string };
  }>(`select id, payload, payload ->> 'to' as "to" from database.events where name = 'PettyTradeTurned' order by id`);

describe('petty trade of twelve months', () => {
  it('is there with the sale itself, as the books have it, and a refund lowers it at once', async () => {
    const code = await buy(3);
    expect((await standing()).netFen).toBe(await books());
    const before = (await standing()).netFen;
    expect(before).toBeGreaterThan(0);
    await world.actor.take({ does: 'cancel', to: 0, part: 0.3 }, await world.actor.look(code));
    const after = (await standing()).netFen;
    expect([after < before, after]).toEqual([true, await books()]);
    await world.actor.take({ does: 'ship', to: 0, part: 1 }, await world.actor.look(code));
  });

  it('counts the same day of the year before no more, and the day after it still', async () => {
    const first = today();
    await sell(2);
    const before = (await standing()).netFen;
    await goTo(addChinaDays(first, 1));
    await sell(1);
    const second = (await standing()).netFen - before;
    expect(second).toBeGreaterThan(0);
    await goTo(addChinaDays(first, 364));
    expect(await standing()).toMatchObject({ netFen: before + second, firstDay: first });
    await goTo(addChinaDays(first, 365));
    expect(await standing()).toMatchObject({ netFen: second, firstDay: addChinaDays(first, 1) });
    expect(await books()).toBe(second);
    await goTo(addChinaDays(first, 366));
    expect(await standing()).toMatchObject({ netFen: 0, place: 'free', percent: 0 });
  });

  it(`of ${LIVES} random histories is what the books say, on every day that is looked at`, async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(SHELVES), fc.nat({ max: 90 }), async (life, rest) => {
        const { code, paymentUrl } = await world.shopper.buy(life.lines);
        await world.actor.pay(life, code, paymentUrl);
        for (const step of life.steps) await world.actor.take(step, await world.actor.look(code));
        await goTo(addChinaDays(today(), rest));
        expect((await standing()).netFen).toBe(await books());
      }),
      { numRuns: LIVES, seed: SEED, endOnFailure: true },
    );
    await sell(2);
  }, 300_000);

  it('made anew is the same, and nobody is told again', async () => {
    await setLimit((await standing()).netFen - 1);
    await world.shop.runTimed(COUNT);
    const [before, facts, told] = [await counted(), await dump(world), await events()];
    expect((await standing()).place).toBe('stopped');
    await world.shop.worker.get(Rebuild).run();
    expect([await counted(), await dump(world), await events()]).toEqual([before, facts, told]);
    await world.shop.runTimed(COUNT, 'insight.sweep', COUNT);
    expect([await counted(), await events()]).toEqual([before, told]);
  });

  it('found from nothing by the sweep is what it was step by step', async () => {
    const withoutMoments = () =>
      world.rows(
        `select seller_id, net_fen, first_day, last_day, opens_on, counted_limit_fen, stopped_since is null as open
         from village_seller.petty_trades order by 1`,
      );
    const before = await withoutMoments();
    await forget(world);
    await world.rows('delete from village_seller.petty_trades');
    await world.shop.worker.get(Projection).sweep();
    expect(await withoutMoments()).toEqual(before);
  });

  it('opens by itself on the day it says, not a day before, and is told once', async () => {
    await setLimit((await standing()).netFen - 1);
    await world.shop.runTimed(COUNT);
    const told = (await events()).length;
    const { opensOn } = await standing();
    if (opensOn === null) throw new Error('it says no day');
    await goTo(addChinaDays(opensOn, -1));
    expect((await standing()).place).toBe('stopped');
    await goTo(opensOn);
    await world.shop.runTimed(COUNT);
    expect((await standing()).place).not.toBe('stopped');
    expect((await events()).slice(told).map(({ to }) => to)).toEqual(['free']);
  });

  it('counted by sales, the day and another worker at once is told once', async () => {
    await setLimit(1_000);
    const told = (await events()).length;
    const { code, paymentUrl } = await world.shopper.buy([{ shelf, quantity: 4 }]);
    const [api, worker] = [world.shop.api.app.get(CountPettyTrade), world.shop.worker.get(CountPettyTrade)];
    await Promise.all([world.actor.pay(PAYS, code, paymentUrl), api.countDay(), worker.countDay(), api.countDay()]);
    expect((await events()).slice(told).map(({ to }) => to)).toEqual(['stopped']);
    expect((await standing()).netFen).toBe(await books());
  });

  it('reaches the seller’s inbox and phone in words, each crossing once, though its event comes again', async () => {
    const inbox = async (language: 'zh-CN' | 'en'): Promise<{ title: string; body: string }[]> => {
      interface Answer {
        readonly me: { readonly inbox: { readonly nodes: { title: string; body: string }[] } };
      }
      const query = '{ me { inbox(first: 100) { nodes { title body } } } }';
      const { data } = await world.shop.api.ask<Answer>(query, { token: await trader.token(), language });
      return data?.me.inbox.nodes ?? [];
    };
    const texts = () =>
      world.rows(`select template from notice.texts where template like 'petty-trade-%' order by created_at, id`);
    await world.shop.settle();
    // Of three that counted at once, the first to see it above the limit says what it saw.
    const { netFen, firstDay, lastDay, opensOn } = (await events()).at(-1)?.payload ?? {};
    const net = ((netFen ?? 0) / 100).toFixed(2);
    const [said, english] = [await inbox('zh-CN'), await inbox('en')];
    const stop = said.find(({ title }) => title === '暂时不能上架新商品');
    for (const part of [net, '¥10.00', firstDay, lastDay, opensOn, '个体工商户']) expect(stop?.body).toContain(part);
    expect(english.find(({ title }) => title === 'New goods cannot be listed now')?.body).toContain(net);
    const all = await events();
    const sent = await texts();
    expect(sent).toHaveLength(all.length);
    await world.rows('delete from database.receipts');
    const handler = world.shop.worker
      .get(OnboardingHandlers)
      .all.find(({ subscriber }) => subscriber === 'village-seller.tell-petty-trade');
    if (handler === undefined) throw new Error('nobody tells of petty trade');
    await world.shop.worker.get(EventConsumer).deliver(handler, all.at(-1)?.id ?? '');
    expect([await texts(), await inbox('zh-CN')]).toEqual([sent, said]);
  });
});
