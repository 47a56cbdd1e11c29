import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bringPicture } from '@shanhuo/catalog/testing';
import { newId } from '@shanhuo/kernel';
import { Shopper } from '../lives/shopper.js';
import { partOf, Steps } from './desk-steps.js';
import { FAMILY, FulfilmentWorld } from './fulfilment-world.js';
import type { Money } from './fulfilment.queries.js';

const PACK = 'label netWeightGrams price { amount } pricePer500g { amount }';
const LIST = `mutation ($input: ListProductInput!) { listed: listProduct(input: $input) {
  __typename ... on ListingSaved { listing { code revision { id } variants { shippingWeightGrams packAmount packUnit ${PACK} } } }
  ... on InvalidInput { fields { field code } } } }`;
const APPROVE = 'mutation ($id: ID!) { approveListing(input: { id: $id }) { __typename } }';
const PRODUCT = `query ($code: String!) { product(code: $code) { variants { id availableQuantity ${PACK} } } }`;
const CARDS = `query ($sellerCode: String!) { products(filter: { sellerCode: $sellerCode }, first: 60) {
  nodes { code price { amount } pricePer500g { amount } } } }`;
const TO_PACK = `query ($code: String!) { sellerOrder(code: $code) { lines { label quantity orderedGrams packedGrams amount { amount } } } }`;

interface Listed {
  readonly listed: {
    readonly __typename: string;
    readonly fields?: readonly { readonly field: string; readonly code: string }[];
    readonly listing?: {
      readonly code: string;
      readonly revision: { readonly id: string };
      readonly variants: unknown;
    };
  };
}
interface Sold {
  readonly product: { readonly variants: readonly { readonly id: string; readonly availableQuantity: number }[] };
}

let world: FulfilmentWorld;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
}, 60_000);
afterAll(() => world?.close());

async function list(packAmount: string, packUnit: string, price: string): Promise<Listed['listed']> {
  const picture = await bringPicture(world.shop.api.app, world.family.personId);
  const input = {
    ...{ sellerCode: FAMILY, clientRequestId: newId(), pictures: [picture], title: '半公斤木耳' },
    ...{ categoryCode: 'mushrooms', packAmount, packUnit, price, stock: '20' },
  };
  return (await world.ask<Listed>(world.family, LIST, { input })).listed;
}

/** On sale: approved, as a buyer sees it. */
async function putOnSale(packAmount: string, packUnit: string, price: string) {
  const { listing } = await list(packAmount, packUnit, price);
  if (!listing) throw new Error('not listed');
  await world.ask(world.operator, APPROVE, { id: listing.revision.id });
  const { product } = await world.ask<Sold>(undefined, PRODUCT, { code: listing.code });
  return { listing, product };
}

describe('[S16] a pack of part of a kilogram', () => {
  it.each([
    // Packing adds a tenth, in steps of 10 g; the price of 500 g is rounded once, from the exact grams.
    ['0.5', 'KG', '39.9', 500, 550, '0.5千克', '39.90'],
    ['0.50', 'KG', '40', 500, 550, '0.5千克', '40.00'],
    ['0.75', 'KG', '59.9', 750, 830, '0.75千克', '39.93'],
    ['1.5', 'JIN', '50', 750, 830, '1.5斤', '33.33'],
    ['0.35', 'KG', '25', 350, 390, '0.35千克', '35.71'],
    ['2.25', 'KG', '160', 2_250, 2_480, '2.25千克', '35.56'],
    ['350', 'GRAM', '25', 350, 390, '350克', '35.71'],
  ])(
    'of %s %s for ¥%s weighs %i g, travels as %i g, is called %s and costs ¥%s a jin, with seller, buyer and card alike',
    async (amount, unit, price, grams, parcel, label, per500) => {
      const { listing, product } = await putOnSale(amount, unit, price);
      const yuan = Number(price).toFixed(2);
      const money = { price: { amount: yuan }, pricePer500g: { amount: per500 } };
      const pack = { netWeightGrams: grams, ...money };
      expect(listing.variants).toMatchObject([
        { ...pack, shippingWeightGrams: parcel, packAmount: String(Number(amount)), packUnit: unit },
      ]);
      expect(product.variants).toMatchObject([{ ...pack, availableQuantity: 20 }]);
      const stored = await world.read<{ label: string }>(
        `select v.label from catalog.variants v join catalog.products p on p.id = v.product_id where p.code = $1`,
        [listing.code],
      );
      expect(stored).toEqual([{ label }]);
      interface Cards {
        readonly products: { readonly nodes: readonly { code: string; price: Money; pricePer500g: Money }[] };
      }
      const { products } = await world.ask<Cards>(undefined, CARDS, { sellerCode: FAMILY });
      expect(products.nodes.find(({ code }) => code === listing.code)).toMatchObject(money);
    },
  );

  it.each([
    ['0.005', 'KG'],
    ['0', 'KG'],
    ['0.5', 'GRAM'],
    ['0.5', 'PIECE'],
    ['.5', 'KG'],
    // Not five kilograms.
    ['0,5', 'KG'],
  ])('of %s %s is none, and its seller is told at the field', async (amount, unit) => {
    expect(await list(amount, unit, '39.9')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'packAmount', code: 'PACK_INVALID' }],
    });
  });

  it('is sold two at a time with the freight of 1,100 g, is packed as 1 kg, and 45 g less give exactly their price back', async () => {
    const { product, listing } = await putOnSale('0.5', 'KG', '39.9');
    const [variant] = product.variants;
    const shopper = await Shopper.at(world.shop, world.buyer.token);
    const shelf = shopper.variants.indexOf(variant?.id ?? '');
    const { code, paymentUrl } = await shopper.buy([{ shelf, quantity: 2 }]);
    await world.shop.sandbox.pay(new URL(paymentUrl).pathname.split('/').at(-1) ?? '', {
      method: 'alipay',
      outcome: 'succeed',
    });
    await world.shop.settle();
    const order = await world.look(code);
    // ¥8 for the first kilogram, ¥2 for each that is begun after it.
    expect(order).toMatchObject({
      goods: { amount: '79.80' },
      freight: { amount: '10.00' },
      total: { amount: '89.80' },
    });
    const part = partOf(order);
    const toPack = () => world.ask<{ sellerOrder: unknown }>(world.family, TO_PACK, { code: part.code });
    expect(await toPack()).toMatchObject({
      sellerOrder: { lines: [{ label: '0.5 kg', quantity: 2, orderedGrams: 1_000, packedGrams: null }] },
    });
    const { product: left } = await world.ask<Sold>(undefined, PRODUCT, { code: listing.code });
    expect(left.variants).toMatchObject([{ availableQuantity: 18 }]);

    const lines = [{ lineId: part.lines[0]?.id ?? '', quantity: 2, packedGrams: 955 }];
    await new Steps(world).ship(world.family, part.code, lines);
    await world.letRefundsArrive();
    // ¥79.80 × 955 / 1,000 = ¥76.209: the buyer pays ¥76.20, and ¥3.60 comes back.
    expect(await toPack()).toMatchObject({
      sellerOrder: { lines: [{ packedGrams: 955, amount: { amount: '76.20' } }] },
    });
    expect(await world.look(code)).toMatchObject({ refunded: { amount: '3.60' }, total: { amount: '89.80' } });
  });
});
