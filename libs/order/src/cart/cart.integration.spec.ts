import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { addChinaDays, chinaDayOf, isFailure } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { StatementCounter } from '../../../../test/support/statement-counter.js';
import { AddressService } from '../address/address.service.js';
import { DELIVERY, OrderWorld } from '../testing/index.js';
import { MOST_LINES } from './cart.limits.js';
import type { Quote } from './cart.rules.js';
import { CartService, type CartCaller, type ChangedCart } from './cart.service.js';
import { toCart } from './cart.view.js';

describe('a cart', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let carts: CartService;
  let variants: string[];
  let [fungus, apple, pear]: string[] = [];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    const manyPacks = Array.from({ length: MOST_LINES + 5 }, (_, i) => aVariant({ position: i + 1, label: `${i}` }));
    world = await OrderWorld.open(testDatabase.url, [
      { key: 'fungus', variants: [aVariant({ onHand: 200 })] },
      { key: 'apple', sellerKey: 'river-shop', variants: [aVariant({ priceFen: 2_000 })] },
      { key: 'pear', sellerKey: 'river-shop', variants: [aVariant({ priceFen: 1_000, onHand: 3 })] },
      { key: 'many', variants: manyPacks },
    ]);
    carts = world.app.get(CartService);
    variants = await world.variants();
    [fungus = '', apple = '', pear = ''] = variants;
  });
  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  const guest = (cartToken?: string): CartCaller => ({ personId: undefined, cartToken, language: 'en' });
  const signedIn = async (): Promise<CartCaller & { personId: string }> => ({
    personId: await world.person(),
    cartToken: undefined,
    language: 'en',
  });
  async function add(caller: CartCaller, variantId: string | undefined, quantity = 1): Promise<ChangedCart> {
    world.clock.advance(1);
    const changed = await carts.add(caller, { variantId: variantId ?? '', quantity });
    if (isFailure(changed)) throw new Error(JSON.stringify(changed));
    return changed;
  }
  const pieces = ({ groups }: Quote) =>
    groups.flatMap(({ lines }) => lines.map(({ variantId, quantity }) => [variantId, quantity]));

  it('[B2] is made for a guest at the first piece, and opens by its token alone', async () => {
    const { cartToken = '', quote } = await add(guest(), fungus, 2);
    expect(pieces(await quote())).toEqual([[fungus, 2]]);
    expect(cartToken).toMatch(/^[\w-]{43}$/);
    expect(pieces(await (await add(guest(cartToken), fungus)).quote())).toEqual([[fungus, 3]]);
    expect(pieces(await carts.findCart(guest(cartToken)))).toEqual([[fungus, 3]]);
    for (const other of [undefined, '', 'x'.repeat(43), `${cartToken.slice(0, -1)}~`, cartToken.repeat(2)]) {
      expect(pieces(await carts.findCart(guest(other)))).toEqual([]);
    }
    const kept = await world.rows<{ row: string }>(`select c::text as row from orders.carts c`);
    expect(kept.map(({ row }) => row).join()).not.toContain(cartToken);
  });

  it('gives a guest whose token is none of ours a new cart, and never the token that came', async () => {
    const forged = 'A'.repeat(43);
    const { cartToken } = await add(guest(forged), fungus);
    expect(cartToken).not.toBe(forged);
    expect(pieces(await carts.findCart(guest(forged)))).toEqual([]);
  });

  it('[B1] [L3] holds goods of many sellers, a group and a parcel fee for each, in the order they came', async () => {
    const caller = await signedIn();
    await add(caller, apple, 2);
    await add(caller, fungus, 1);
    await add(caller, pear, 1);
    const quoted = await carts.findCart(caller, '420000');
    expect(quoted.groups.map(({ lines, goodsFen, freightFen }) => [lines.length, goodsFen, freightFen])).toEqual([
      [2, 5_000, 1_000],
      [1, 3_990, 800],
    ]);
    expect(toCart(quoted, 'en')).toMatchObject({
      quantity: 4,
      goods: { amount: '89.90' },
      freight: { amount: '18.00' },
      total: { amount: '107.90' },
      orderable: true,
    });
  });

  it('[L1] [B23] shows the freight of a province before anybody pays, and from which amount it is free', async () => {
    const caller = await signedIn();
    await add(caller, fungus, 2);
    const view = async (province?: string) => toCart(await carts.findCart(caller, province), 'en');
    expect((await view()).groups[0]).toMatchObject({ delivery: 'province_needed', freight: null, freeAbove: null });
    expect(await view()).toMatchObject({ total: null, orderable: false });
    expect((await view('420000')).groups[0]).toMatchObject({
      delivery: 'delivers',
      freight: { amount: '8.00' },
      freeAbove: { amount: '99.00' },
    });
    await add(caller, fungus, 1);
    expect((await view('420000')).groups[0]?.freight).toEqual({ amount: '0.00', currencyCode: 'CNY' });
    expect(await view('no such')).toMatchObject({ provinceCode: null });
  });

  it('[L2] [B23] says where a seller does not deliver', async () => {
    const caller = await signedIn();
    await add(caller, fungus);
    expect(toCart(await carts.findCart(caller, '710000'), 'en')).toMatchObject({
      groups: [{ delivery: 'no_delivery', freight: null }],
      total: null,
      orderable: false,
    });
  });

  it('reckons for the province of the default address, where no other is named', async () => {
    const caller = await signedIn();
    await add(caller, fungus);
    await world.app.get(AddressService).save(caller.personId, DELIVERY, 'en');
    expect(await carts.findCart(caller)).toMatchObject({ provinceCode: '420000', freightFen: 800 });
    expect(await (await add(caller, fungus)).quote()).toMatchObject({ provinceCode: '420000' });
  });

  it('[B22] marks a price that dropped or rose since it was seen', async () => {
    const caller = await signedIn();
    await add(caller, apple);
    const change = async () => (await carts.findCart(caller)).groups[0]?.lines[0];
    for (const [fen, priceChange] of [
      [1_900, 'dropped'],
      [2_100, 'rose'],
      [2_000, 'none'],
    ] as const) {
      await world.rows(`update catalog.variants set price_fen = $2 where id = $1`, [apple, fen]);
      expect(await change()).toMatchObject({ priceChange, seenPriceFen: 2_000, amountFen: fen });
    }
  });

  it('shows what is sold out, short or withdrawn, and reckons without it', async () => {
    const caller = await signedIn();
    await add(caller, apple, 2);
    await add(caller, pear, 2);
    const state = async () => (await carts.findCart(caller, '420000')).groups[0]?.lines.map((line) => line.state);
    await world.rows(`update catalog.stock set on_hand = 1 where variant_id = $1`, [pear]);
    expect(await state()).toEqual(['available', 'too_few']);
    await world.rows(`update catalog.stock set on_hand = 0 where variant_id = $1`, [pear]);
    expect(await state()).toEqual(['available', 'sold_out']);
    await world.rows(`update catalog.variants set withdrawn_at = now() where id = $1`, [apple]);
    expect(await state()).toEqual(['withdrawn', 'sold_out']);
    expect(await carts.findCart(caller, '420000')).toMatchObject({ goodsFen: 0, freightFen: 0, orderable: false });
    await world.rows(`update catalog.variants set withdrawn_at = null where id = $1`, [apple]);
    await world.rows(`update catalog.stock set on_hand = 3 where variant_id = $1`, [pear]);
  });

  it('[S7] of a shop that rests takes nothing, and says that it rests, until when and why', async () => {
    const caller = await signedIn();
    const [goods = '', others = ''] = [apple, fungus];
    await add(caller, goods);
    const today = chinaDayOf(world.clock.now());
    await world.rows(
      `insert into village_seller.pauses (id, seller_id, from_day, until_day, reason_kind, words, set_at, set_by)
       select gen_random_uuid(), p.seller_id, $1, $2, 'harvest', '收完茶就回来', $3, $4
       from catalog.products p join catalog.variants v on v.product_id = p.id where v.id = $5`,
      [today, addChinaDays(today, 3), world.clock.now(), caller.personId, goods],
    );
    const rests = { code: 'SHOP_RESTS', pausedUntil: addChinaDays(today, 3), reason: 'harvest', words: '收完茶就回来' };
    expect(await carts.add(caller, { variantId: goods, quantity: 1 })).toMatchObject(rests);
    expect(await carts.change(caller, { variantId: goods, quantity: 2 })).toMatchObject(rests);
    expect(await carts.add(guest(), { variantId: goods, quantity: 1 })).toMatchObject(rests);
    expect(await carts.add(caller, { variantId: others, quantity: 1 })).not.toMatchObject({ code: 'SHOP_RESTS' });
    await world.rows(`delete from village_seller.pauses where words = '收完茶就回来'`);
    expect(await carts.add(caller, { variantId: goods, quantity: 1 })).not.toMatchObject({ code: 'SHOP_RESTS' });
  });

  it('takes no more than there is, than 99 of one, than 60 different, and says which', async () => {
    const caller = await signedIn();
    const tryAdd = (variantId: string, quantity: number) => carts.add(caller, { variantId, quantity });
    expect(await tryAdd(pear ?? '', 4)).toMatchObject({ code: 'OUT_OF_STOCK', available: 3 });
    await add(caller, pear, 2);
    expect(await tryAdd(pear ?? '', 2)).toMatchObject({ code: 'OUT_OF_STOCK', available: 3 });
    await add(caller, fungus, 99);
    for (const quantity of [1, 0, -1, 100, 1.5]) {
      expect(await tryAdd(fungus ?? '', quantity)).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ field: 'quantity' }],
      });
    }
    for (const each of variants.slice(3, 3 + MOST_LINES - 2)) await add(caller, each);
    expect(await tryAdd(variants[63] ?? '', 1)).toMatchObject({ code: 'CART_FULL' });
    expect((await carts.findCart(caller)).groups.flatMap(({ lines }) => lines).length).toBe(MOST_LINES);
  });

  it('makes no cart for what does not fit, and leaves one that is there untouched', async () => {
    const kept = () =>
      world.rows(`select c.*, l.* from orders.carts c left join orders.cart_lines l on l.cart_id = c.id`);
    const { cartToken = '' } = await add(guest(), fungus, 98);
    const before = await kept();
    world.clock.advance(1);
    for (const [caller, quantity] of [
      [guest(), 4],
      [guest(cartToken), 4],
      [await signedIn(), 4],
    ] as const) {
      expect(await carts.add(caller, { variantId: pear ?? '', quantity })).toMatchObject({ code: 'OUT_OF_STOCK' });
    }
    expect(await carts.add(guest(cartToken), { variantId: fungus ?? '', quantity: 2 })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await kept()).toEqual(before);
  });

  it('stops at 99 of one where two who fit alone come at once', async () => {
    const { cartToken = '' } = await add(guest(), fungus, 97);
    const twice = [1, 2].map(() => carts.add(guest(cartToken), { variantId: fungus ?? '', quantity: 2 }));
    const codes = (await Promise.all(twice)).map((outcome) => (isFailure(outcome) ? outcome.code : 'added'));
    expect(codes.toSorted()).toEqual(['INVALID_INPUT', 'added']);
    expect(pieces(await carts.findCart(guest(cartToken)))).toEqual([[fungus, 99]]);
  });

  it.each(['01970000-0000-7000-8000-00000000abcd', 'no id'])(
    'takes nothing of what nobody sells: %s',
    async (variantId) => {
      const outcome = await carts.add(guest(), { variantId, quantity: 1 });
      expect(isFailure(outcome)).toBe(true);
      expect(outcome).toMatchObject({ code: variantId === 'no id' ? 'INVALID_INPUT' : 'VARIANT_NOT_FOUND' });
    },
  );

  it('changes and drops lines of its own and of no other', async () => {
    const { cartToken = '' } = await add(guest(), fungus, 2);
    const change = (token: string, quantity: number) =>
      carts.change(guest(token), { variantId: fungus ?? '', quantity });
    expect(await change('B'.repeat(43), 1)).toMatchObject({ code: 'VARIANT_NOT_FOUND' });
    for (const quantity of [5, 0]) {
      const changed = await change(cartToken, quantity);
      expect(isFailure(changed) ? changed : (await changed.quote()).quantity).toBe(quantity);
    }
    expect(await change(cartToken, 0)).toMatchObject({ code: 'VARIANT_NOT_FOUND' });
  });

  it('[B2] of a guest joins the person’s at the sign-in, of each variant the larger quantity', async () => {
    const caller = await signedIn();
    await add(caller, fungus, 1);
    await add(caller, apple, 5);
    const { cartToken = '' } = await add(guest(), fungus, 3);
    await add(guest(cartToken), pear, 1);
    const quote = await (await carts.takeOver(caller.personId, cartToken, 'en')).quote();
    expect(Object.fromEntries(pieces(quote))).toEqual({ [fungus ?? '']: 3, [apple ?? '']: 5, [pear ?? '']: 1 });
    expect(pieces(await carts.findCart(guest(cartToken)))).toEqual([]);
    expect(pieces(await (await carts.takeOver(caller.personId, cartToken, 'en')).quote())).toEqual(pieces(quote));
  });

  it('that is taken over never holds more than a cart holds', async () => {
    const caller = await signedIn();
    for (const each of variants.slice(3, 3 + 40)) await add(caller, each);
    const { cartToken = '' } = await add(guest(), variants[3], 2);
    for (const each of variants.slice(40, 65)) await add(guest(cartToken), each);
    const quote = await (await carts.takeOver(caller.personId, cartToken, 'en')).quote();
    expect(pieces(quote).length).toBe(MOST_LINES);
    expect(pieces(quote)).toContainEqual([variants[3], 2]);
  });

  it('loses no piece of two that are added at once', async () => {
    const caller = await signedIn();
    await Promise.all([add(caller, fungus), add(caller, fungus), add(caller, apple)]);
    expect(Object.fromEntries(pieces(await carts.findCart(caller)))).toEqual({ [fungus ?? '']: 2, [apple ?? '']: 1 });
  });

  it('[X3] costs two statements to show and one to add to, however much is in it', async () => {
    const caller = await signedIn();
    await world.app.get(AddressService).save(caller.personId, DELIVERY, 'en');
    using counter = new StatementCounter();
    for (const more of [variants.slice(0, 2), variants.slice(2, 30)]) {
      for (const each of more) await add(caller, each);
      expect((await counter.during(() => carts.findCart(caller, '420000'))).length).toBe(2);
      expect((await counter.during(() => add(caller, fungus))).length).toBe(1);
    }
  });
});
