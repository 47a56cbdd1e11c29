import { DELIVERY } from '@shanhuo/order/testing';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import type { Caller, Operation } from './permission-walk.caller.js';

/** An order just placed: its code, and a guest's receipt. */
export interface WalkedOrder {
  readonly code: string;
  readonly receiptToken: string | null;
}

/** How buying is called so that it succeeds, up to the payment. */
export const BUYING_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.cart': {
    input: async (owner) => ({ cartToken: await aCart(owner), provinceCode: '420000' }),
    answers: 'Cart',
  },
  'Query.addresses': { input: () => ({}), answers: undefined },
  'Query.order': {
    input: async (owner) => placeOne(owner),
    answers: 'Order',
    stranger: { answers: undefined, nobodys: () => ({ code: '00000000' }) },
  },
  'Query.orders': {
    input: async (owner) => {
      await placeOne(owner);
      return { first: 3 };
    },
    answers: 'OrderConnection',
  },
  'Mutation.addToCart': {
    input: async ({ api }) => ({ input: { variantId: await aVariantOf(api), quantity: 1 } }),
    answers: 'CartChanged',
  },
  'Mutation.changeCartLine': {
    input: async (owner) => ({
      input: { cartToken: await aCart(owner), variantId: await aVariantOf(owner.api), quantity: 2 },
    }),
    answers: 'CartChanged',
  },
  'Mutation.takeOverCart': {
    input: async ({ api }) => ({ input: { cartToken: await aCart({ api, account: undefined, token: undefined }) } }),
    answers: 'CartChanged',
  },
  'Mutation.saveAddress': {
    input: async (owner) => ({ input: { ...DELIVERY, addressId: await anAddress(owner) } }),
    answers: 'AddressSaved',
    stranger: { answers: 'AddressNotFound', nobodys: (addressId) => ({ input: { ...DELIVERY, addressId } }) },
  },
  'Mutation.removeAddress': {
    input: async (owner) => ({ input: { addressId: await anAddress(owner) } }),
    answers: 'AddressRemoved',
    stranger: { answers: 'AddressNotFound', nobodys: (addressId) => ({ input: { addressId } }) },
  },
  'Mutation.placeOrder': { input: async ({ api }) => ({ input: await aWish(api) }), answers: 'OrderPlaced' },
  'Mutation.startPayment': {
    input: async (owner) => ({ input: unpaid(await placeOne(owner)) }),
    answers: 'PaymentReady',
    stranger: { answers: 'OrderNotFound', nobodys: () => ({ input: { orderCode: '00000000' } }) },
  },
  'Mutation.cancelUnpaidOrder': {
    input: async (owner) => ({ input: unpaid(await placeOne(owner)) }),
    answers: 'OrderCancelled',
    stranger: { answers: 'OrderNotFound', nobodys: () => ({ input: { orderCode: '00000000' } }) },
  },
};

/** Places an order for one piece of whatever the shop has. */
export async function placeOne({ api, token }: Caller): Promise<WalkedOrder> {
  const mutation = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
    __typename ... on OrderPlaced { order { code } receiptToken } } }`;
  type Placed = { placeOrder: { order?: { code: string }; receiptToken?: string | null } };
  const answer = await api.ask<Placed>(mutation, { token, variables: { input: await aWish(api) } });
  const { order, receiptToken = null } = answer.data?.placeOrder ?? {};
  if (order === undefined) throw new Error(`not placed: ${JSON.stringify(answer)}`);
  return { code: order.code, receiptToken };
}

async function aWish(api: Caller['api']): Promise<object> {
  return {
    idempotencyKey: newId(),
    lines: [{ variantId: await aVariantOf(api), quantity: 1, unitPrice: '99.00' }],
    freight: [{ sellerCode: await sellerCodeOf(api), amount: '99.00' }],
    delivery: DELIVERY,
    contactPhone: newTestPhone(),
  };
}

const unpaid = ({ code, receiptToken }: WalkedOrder): object => ({ orderCode: code, receiptToken });

/** Token of a visitor's cart with something in it; a person's is known without one. */
async function aCart({ api, token }: Caller): Promise<string | null> {
  const mutation = `mutation ($id: ID!) { addToCart(input: { variantId: $id, quantity: 1 }) { ... on CartChanged { cartToken } } }`;
  const variables = { id: await aVariantOf(api) };
  const answer = await api.ask<{ addToCart: { cartToken: string | null } }>(mutation, { token, variables });
  return answer.data?.addToCart.cartToken ?? null;
}

async function anAddress({ api, token }: Caller): Promise<string> {
  const mutation = `mutation ($input: SaveAddressInput!) { saveAddress(input: $input) { ... on AddressSaved { address { id } } } }`;
  type Saved = { saveAddress: { address?: { id: string } } };
  const answer = await api.ask<Saved>(mutation, { token, variables: { input: DELIVERY } });
  const id = answer.data?.saveAddress.address?.id;
  if (id === undefined) throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return id;
}

async function aVariantOf(api: Caller['api']): Promise<string> {
  const [row] = await api.database.read<{ id: string }>({ text: 'select id from catalog.variants order by id' }, []);
  return row?.id ?? '';
}

async function sellerCodeOf(api: Caller['api']): Promise<string> {
  const text = `select s.code from village_seller.sellers s join catalog.products p on p.seller_id = s.id`;
  return (await api.database.read<{ code: string }>({ text }, []))[0]?.code ?? '';
}
