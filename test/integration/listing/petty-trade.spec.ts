import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bringPicture } from '@shanhuo/catalog/testing';
import { chinaDayOf, newId } from '@shanhuo/kernel';
import { COOPERATIVE, FAMILY, FulfilmentWorld, RIVER, type Somebody } from '../fulfilment/fulfilment-world.js';
import { ask as askMembership } from '../membership/membership.queries.js';

const TRADE = `{ mySellers { code pettyTrade { place net { amount } limit { amount } percent from to opensOn } } }`;
const LIST = `mutation ($input: ListProductInput!) { answer: listProduct(input: $input) { __typename
  ... on PettyTradeStopped { code message net { amount } limit { amount } from to opensOn } } }`;
const KEEP = `mutation ($input: SaveListingDraftInput!) { answer: saveListingDraft(input: $input) { __typename
  ... on ListingSaved { listing { title offer { price } } } } }`;

interface Trade {
  readonly place: string;
  readonly net: { readonly amount: string };
  readonly limit: { readonly amount: string };
  readonly percent: number;
  readonly from: string;
  readonly to: string;
  readonly opensOn: string | null;
}

let world: FulfilmentWorld;
let net: string;
let today: string;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  today = chinaDayOf(world.shop.clock.now());
  // All three sell and would be above it; only one is of the kind.
  await world.read(`update village_seller.sellers set kind = 'petty_trade' where code = $1`, [FAMILY]);
  await world.read(`insert into village_seller.terms (name, valid_from, value) values ($1, $2, $3)`, [
    'petty_trade_limit_fen',
    ...[today, 1_000],
  ]);
  await world.buy({ fungus: 1, soap: 1, kiwi: 2, tea: 1 });
  const [row] = await world.read<{ fen: number }>(
    `select net_fen as fen from village_seller.petty_trades t join village_seller.sellers s on s.id = t.seller_id and s.code = $1`,
    [FAMILY],
  );
  net = ((row?.fen ?? 0) / 100).toFixed(2);
}, 90_000);
afterAll(() => world?.close());

async function tradeOf(who: Somebody | undefined, seller: string): Promise<Trade | null | undefined> {
  const { mySellers } = await world.ask<{ mySellers: { code: string; pettyTrade: Trade | null }[] }>(who, TRADE);
  return mySellers.find(({ code }) => code === seller)?.pettyTrade;
}

async function six(who: Somebody, sellerCode: string) {
  const pictures = [await bringPicture(world.shop.api.app, who.personId)];
  return {
    ...{ sellerCode, clientRequestId: newId(), pictures, title: '留着的木耳', categoryCode: 'mushrooms' },
    ...{ packAmount: '1', packUnit: 'JIN', price: '39.9', stock: '20' },
  };
}

describe('a petty trader above the limit', () => {
  it('sees at the desk what was sold, in which days, what may be, and when it opens', async () => {
    const [year] = today.split('-');
    expect(await tradeOf(world.family, FAMILY)).toEqual({
      ...{ place: 'STOPPED', net: { amount: net }, limit: { amount: '10.00' }, to: today },
      ...{
        percent: Math.floor(Number(net) * 10),
        from: expect.any(String),
        opensOn: `${Number(year) + 1}${today.slice(4)}`,
      },
    });
    const rows = await world.read('select 1 from village_seller.petty_trades');
    expect(rows).toHaveLength(1);
  });

  it('is refused new goods in words of both languages, and keeps what was typed as a draft', async () => {
    const input = await six(world.family, FAMILY);
    const { answer } = await world.ask<{ answer: { message: string } }>(world.family, LIST, { input });
    expect(answer).toMatchObject({
      __typename: 'PettyTradeStopped',
      code: 'PETTY_TRADE_STOPPED',
      net: { amount: net },
    });
    for (const part of [`¥${net}`, '¥10.00', today, 'self-employed', 'county desk'])
      expect(answer.message).toContain(part);
    const chinese = await world.shop.api.ask<{ answer: { message: string } }>(LIST, {
      variables: { input },
      token: world.family.token,
      language: 'zh-CN',
    });
    for (const part of [`¥${net}`, '¥10.00', today, '个体工商户', '县里']) {
      expect(chinese.data?.answer.message).toContain(part);
    }
    expect(await world.ask(world.family, KEEP, { input })).toEqual({
      answer: { __typename: 'ListingSaved', listing: { title: '留着的木耳', offer: { price: '39.9' } } },
    });
  });

  it('is known as such to nobody else: not to other sellers, buyers, operators, nor on its shop', async () => {
    expect(await tradeOf(world.river, FAMILY)).toBeUndefined();
    expect([await tradeOf(world.river, RIVER), await tradeOf(world.manager, COOPERATIVE)]).toEqual([null, null]);
    for (const who of [undefined, world.buyer, world.operator]) {
      const { data, errors } = await world.shop.api.ask(TRADE, { token: who?.token });
      expect([data, errors?.length]).toEqual([null, 1]);
    }
    const onShop = `{ seller(code: "${FAMILY}") { pettyTrade { place } } }`;
    expect((await world.shop.api.ask(onShop, { token: world.buyer.token })).errors).toHaveLength(1);
  });

  it('lets its cooperative know where that lists for it or sees its money, and stops it there as well', async () => {
    const change = (what: 'grantToCooperative' | 'revokeFromCooperative', scope: string) =>
      askMembership(world, world.family, what, { sellerCode: FAMILY, scope });
    expect(await tradeOf(world.manager, FAMILY)).toBeUndefined();
    for (const [scope, place] of [
      ['SHIP', undefined],
      ['PRICE', undefined],
      ['LIST', 'STOPPED'],
      ['MONEY', 'STOPPED'],
    ] as const) {
      await change('grantToCooperative', scope);
      expect([scope, (await tradeOf(world.manager, FAMILY))?.place]).toEqual([scope, place]);
      if (scope === 'LIST') {
        const input = await six(world.manager, FAMILY);
        expect(await world.ask(world.manager, LIST, { input })).toMatchObject({
          answer: { __typename: 'PettyTradeStopped' },
        });
      }
      await change('revokeFromCooperative', scope);
    }
  });

  it('is no business of who only lists as long as the limit is far', async () => {
    const limit = (fen: number) =>
      world.read(
        `update village_seller.terms set value = $1 where name = 'petty_trade_limit_fen' and valid_from = $2`,
        [...[fen, today]],
      );
    await limit(10_000_000);
    for (const [scope, place] of [
      ['LIST', undefined],
      ['MONEY', 'FREE'],
    ] as const) {
      await askMembership(world, world.family, 'grantToCooperative', { sellerCode: FAMILY, scope });
      expect([scope, (await tradeOf(world.manager, FAMILY))?.place]).toEqual([scope, place]);
      await askMembership(world, world.family, 'revokeFromCooperative', { sellerCode: FAMILY, scope });
    }
    await limit(1_000);
  });

  it('stops none that sell as much under another kind', async () => {
    const input = await six(world.river, RIVER);
    expect(await world.ask(world.river, LIST, { input })).toEqual({ answer: { __typename: 'ListingSaved' } });
  });
});
