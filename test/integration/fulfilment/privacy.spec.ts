import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partOf, Steps } from './desk-steps.js';
import { COOPERATIVE, FAMILY, FulfilmentWorld, RIVER, type Somebody } from './fulfilment-world.js';
import {
  DESK_FIELDS,
  DESK_ORDER,
  ORDER,
  REVEAL,
  type Answered,
  type DeskOrderView,
  type OrderView,
} from './fulfilment.queries.js';

const LIST = `query ($sellerCode: String!, $states: [SellerOrderState!], $first: Int!, $after: String) {
  sellerOrders(sellerCode: $sellerCode, states: $states, first: $first, after: $after) {
    nodes { ${DESK_FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const PACKING = `query ($sellerCode: String!) { packingList(sellerCode: $sellerCode) { ${DESK_FIELDS} } }`;
const MONEY = `query ($sellerCode: String!) { sellerMoney(sellerCode: $sellerCode) { pending { amount { amount } } } }`;

interface Listed {
  readonly sellerOrders: {
    readonly nodes: readonly DeskOrderView[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

let world: FulfilmentWorld;
let steps: Steps;
let orders: OrderView[];

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
  orders = [];
  for (let i = 0; i < 3; i++) orders.push(await world.buy({ fungus: 1, kiwi: 1, tea: 1 }));
}, 60_000);
afterAll(() => world?.close());

const list = (who: Somebody, sellerCode: string, given: object = {}) =>
  world.ask<Listed>(who, LIST, { sellerCode, first: 10, ...given }).then(({ sellerOrders }) => sellerOrders);
const codesOf = (sellerCode: string): string[] => orders.map((order) => partOf(order, sellerCode).code);

describe('[S21] a seller', () => {
  it('sees the orders of its own sellers alone, by no list, filter or code another’s', async () => {
    for (const [who, own, others] of [
      [world.family, FAMILY, [RIVER, COOPERATIVE]],
      [world.river, RIVER, [FAMILY, COOPERATIVE]],
      [world.manager, COOPERATIVE, [RIVER, FAMILY]],
    ] as const) {
      expect((await list(who, own)).nodes.map(({ code }) => code).toSorted()).toEqual(codesOf(own).toSorted());
      for (const other of others) {
        expect((await list(who, other)).nodes).toEqual([]);
        expect((await list(who, other, { states: ['TO_PACK', 'SHIPPED', 'CANCELLED'] })).nodes).toEqual([]);
        expect((await world.ask<{ packingList: unknown[] }>(who, PACKING, { sellerCode: other })).packingList).toEqual(
          [],
        );
        expect(await world.ask(who, MONEY, { sellerCode: other })).toEqual({ sellerMoney: null });
        for (const code of codesOf(other)) {
          expect(await world.ask(who, DESK_ORDER, { code })).toEqual({ sellerOrder: null });
          expect(await steps.ship(who, code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
          expect(await steps.refuse(who, code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
          expect((await world.ask<Answered>(who, REVEAL, { input: { sellerOrderCode: code } })).answer.code).toBe(
            'ORDER_NOT_FOUND',
          );
        }
      }
    }
  });

  it('gets nothing of another’s by a cursor, its own or stolen', async () => {
    const stolen = (await list(world.river, RIVER, { first: 1 })).pageInfo.endCursor;
    const { nodes } = await list(world.family, FAMILY, { after: stolen });
    expect(codesOf(FAMILY)).toEqual(expect.arrayContaining(nodes.map(({ code }) => code)));
    const first = await list(world.family, FAMILY, { first: 2 });
    const second = await list(world.family, FAMILY, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ code }) => code)).toEqual(codesOf(FAMILY).toReversed());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('does not see what was never paid', async () => {
    await world.read(`update orders.seller_orders set paid_at = null where code = $1`, [codesOf(FAMILY)[0]]);
    expect((await list(world.family, FAMILY)).nodes).toHaveLength(2);
    expect(await world.ask(world.family, DESK_ORDER, { code: codesOf(FAMILY)[0] })).toEqual({ sellerOrder: null });
    await world.read(`update orders.seller_orders set paid_at = placed_at where code = $1`, [codesOf(FAMILY)[0]]);
  });
});

describe('[S22] the buyer', () => {
  it('is masked in all that a seller can ask for', async () => {
    const { nodes } = await list(world.family, FAMILY);
    const [order] = nodes;
    expect(order).toMatchObject({ recipient: '林*', phone: '199****1234' });
    expect(order?.areaNames.at(-1)).toBe('城关镇');
    const all = JSON.stringify([nodes, await world.ask(world.family, PACKING, { sellerCode: FAMILY })]);
    for (const secret of ['林小满', '19900001234', '山货路', world.buyer.personId, world.buyer.phone.slice(3)]) {
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    }
  });

  it('is shown to who ships, each look is kept, and only while there is something to ship', async () => {
    const [order] = orders;
    const { code } = partOf(order as OrderView, FAMILY);
    const reveal = () => world.ask<Answered>(world.family, REVEAL, { input: { sellerOrderCode: code } });
    expect((await reveal()).answer).toMatchObject({ recipient: '林小满', phone: '19900001234', detail: '山货路 1 号' });
    await steps.ship(world.family, code);
    expect((await reveal()).answer.__typename).toBe('DeliveryRevealed');
    const looks = await world.read<{ actor_id: string; details: { purpose: string } }>(
      `select actor_id, details from database.audit_entries where action = 'delivery.revealed'`,
    );
    expect(looks).toMatchObject(
      [1, 2].map(() => ({ actor_id: world.family.personId, details: { purpose: 'ship the parcel' } })),
    );
    await steps.confirm(world.buyer, code);
    expect((await reveal()).answer.code).toBe('DELIVERY_CLOSED');
  });

  it('is hidden from other buyers, and from guests without a proof', async () => {
    const stranger = await world.newBuyer();
    for (const { code } of orders) {
      expect(await world.ask(stranger, ORDER, { code })).toEqual({ order: null });
      expect(await world.ask(undefined, ORDER, { code })).toEqual({ order: null });
    }
  });
});

describe('[S23] the packing list', () => {
  it('has what waits to be packed, the most urgent first, with where it goes and how many', async () => {
    const { packingList } = await world.ask<{ packingList: DeskOrderView[] }>(world.family, PACKING, {
      sellerCode: FAMILY,
    });
    expect(packingList.map(({ code }) => code)).toEqual(codesOf(FAMILY).slice(1));
    expect(packingList[0]).toMatchObject({ state: 'TO_PACK', lines: [{ quantity: 1, toShip: 1 }] });
    const deadlines = packingList.map(({ shipBy }) => shipBy ?? '');
    expect(deadlines).toEqual(deadlines.toSorted());
  });

  it('is as long as is asked for, a hundred orders at most', async () => {
    const asking = (first: number) => `{ packingList(sellerCode: "${FAMILY}", first: ${first}) { code } }`;
    const { packingList } = await world.ask<{ packingList: { code: string }[] }>(world.family, asking(1));
    expect(packingList.map(({ code }) => code)).toEqual(codesOf(FAMILY).slice(1, 2));
    for (const first of [0, 101]) {
      const { errors } = await world.shop.api.ask(asking(first), { token: world.family.token });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('shows nothing of a line that was cancelled', async () => {
    const { code } = partOf(orders[1] as OrderView, FAMILY);
    await steps.cancel(world.buyer, code);
    const { packingList } = await world.ask<{ packingList: DeskOrderView[] }>(world.family, PACKING, {
      sellerCode: FAMILY,
    });
    expect(packingList.map((order) => order.code)).toEqual(codesOf(FAMILY).slice(2));
  });
});
