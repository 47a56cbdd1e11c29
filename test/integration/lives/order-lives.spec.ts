import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant, stockShop } from '@shanhuo/catalog/testing';
import { DemoAccounts, PLATFORM_SUBJECT_ID } from '@shanhuo/identity';
import { importAreas } from '@shanhuo/village-seller/testing';
import fc from 'fast-check';
import { openSession } from '../../support/open-session.js';
import { TestShop } from '../../support/test-shop.js';
import { Actor, type Money, type OrderView } from './actor.js';
import { anyLife, type Life } from './life.js';
import { findWrongs } from './shop-books.js';
import { Shopper } from './shopper.js';

const LIVES = process.env['SOAK'] === '1' ? 2_000 : 25;
/** A run of the whole suite tries the same lives each time; a soak tries others. */
const SEED = process.env['SOAK'] === '1' ? Date.now() : 20_261_122;
const SHELVES = 6;
const ON_HAND = 100_000;

const fenOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

let shop: TestShop;
let actor: Actor;
let shopper: Shopper;

beforeAll(async () => {
  shop = await TestShop.start();
  const { app } = shop.api;
  const variants = [
    aVariant({ onHand: ON_HAND }),
    aVariant({
      onHand: ON_HAND,
      label: '1 千克',
      labelEn: '1 kg',
      netWeightGrams: 1_000,
      priceFen: 7_001,
      position: 2,
    }),
  ];
  await stockShop(app, [
    { key: 'one', variants },
    { key: 'two', variants: [aVariant({ onHand: ON_HAND, netWeightGrams: null, itemCount: 30, priceFen: 5_800 })] },
    { key: 'three', sellerKey: 'river-shop', variants, categoryCode: 'fruit' },
    { key: 'four', sellerKey: 'river-shop', variants: [aVariant({ onHand: ON_HAND, priceFen: 99 })] },
  ]);
  await importAreas(app);
  const sellers = await shop.api.database.read<{ id: string }>({ text: 'select id from village_seller.sellers' }, []);
  const accounts = await app.get(DemoAccounts).seed({
    seller: sellers.map(({ id }) => ({ role: 'seller', subjectKind: 'seller', subjectId: id })),
    operator: [{ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID }],
  });
  const [buyer, seller, operator] = (['buyer', 'seller', 'operator'] as const).map((role) =>
    accounts.find((each) => each.role === role),
  );
  if (seller === undefined || buyer === undefined || operator === undefined) throw new Error('nobody was seeded');
  const tokens = {
    buyer: await openSession(shop.api, buyer),
    seller: await openSession(shop.api, seller),
    operator: await openSession(shop.api, operator),
  };
  actor = new Actor(shop, { buyer, seller, operator }, tokens);
  shopper = await Shopper.at(shop, () => actor.buyerToken);
}, 120_000);
afterAll(() => shop?.close());

describe('random lives of orders', () => {
  it(
    `[P5] [P8] [P9] [P11] [N11] ${LIVES} of them: every account balances, no refund above what was captured, each story sums to what was paid`,
    async () => {
      await fc.assert(
        fc.asyncProperty(anyLife(SHELVES), async (life) => {
          const { code, paymentUrl } = await shopper.buy(life.lines);
          await actor.pay(life, code, paymentUrl);
          expectToAddUp(await actor.look(code), life);
          for (const step of life.steps) {
            await actor.take(step, await actor.look(code));
            expectToAddUp(await actor.look(code), life);
          }
          expect(await findWrongs(shop)).toEqual([]);
        }),
        { numRuns: LIVES, seed: SEED, endOnFailure: true },
      );
    },
    SEED === 20_261_122 ? 300_000 : 7_200_000,
  );

  it('[X4] leave on the shelves what was not sold', async () => {
    const [row] = await shop.api.database.read<{ gone: number; sold: number }>(
      {
        text: `select ${shopper.variants.length} * ${ON_HAND} - (select sum(on_hand)::int from catalog.stock) as gone,
          (select coalesce(sum(h.quantity), 0)::int from catalog.holds h where h.state = 'sold')
            - (select coalesce(sum(quantity), 0)::int from catalog.stock_returns) as sold`,
      },
      [],
    );
    expect(row?.gone).toBe(row?.sold);
  });

  it('[P14] and the provider says the same of all money as the ledger', async () => {
    const [row] = await shop.api.database.read<{ clearing: number }>(
      {
        text: `select coalesce(sum(amount_fen), 0)::int as clearing from payment.ledger_entries where account = 'provider_clearing'`,
      },
      [],
    );
    expect(row?.clearing).toBe(await shopper.balanceAtProvider());
  });
});

/** On the order, on its parts, and in the story of each line: the same sums. */
function expectToAddUp(order: OrderView, life: Life): void {
  const told = (amount: number, what: string): string => `${what} ${amount} in ${JSON.stringify(life)}`;
  const { sellerOrders } = order;
  const captured = order.state === 'PAID' || order.fullyRefunded;
  const stays = fenOf(order.total) - fenOf(order.refunded);
  expect(told(sum(sellerOrders.map(({ total }) => fenOf(total))), 'total')).toBe(told(fenOf(order.total), 'total'));
  expect(told(sum(sellerOrders.map(({ refunded }) => fenOf(refunded))), 'refunded')).toBe(
    told(fenOf(order.refunded), 'refunded'),
  );
  if (!captured) return;
  const stories = sellerOrders.flatMap(({ lines }) => lines.map(({ story }) => story));
  for (const story of stories) {
    const parts = sum((story?.parts ?? []).map(({ amount }) => fenOf(amount)));
    expect(told(parts, 'story')).toBe(told(story === null ? 0 : fenOf(story.total), 'story'));
  }
  const all = sum(stories.map((story) => (story === null ? 0 : fenOf(story.total))));
  expect(told(all, 'stories')).toBe(told(stays, 'stories'));
}
