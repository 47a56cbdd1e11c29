import { randomUUID } from 'node:crypto';

/** Where a buyer goes, and what the web shop would say of him. */
export interface Counter {
  readonly apiUrl: string;
  readonly webSecret: string;
}

export interface CartGroup {
  readonly sellerCode: string;
  readonly freight: { readonly amount: string } | null;
  readonly lines: readonly {
    readonly variantId: string;
    readonly quantity: number;
    readonly unitPrice: { readonly amount: string };
  }[];
}

export interface Placed {
  readonly code: string;
  readonly receiptToken: string;
  readonly paymentUrl: string | null;
}

const ADD = `mutation ($input: AddToCartInput!) { addToCart(input: $input) {
  __typename ... on CartChanged { cartToken } ... on Failure { code message } } }`;
const CART = `query ($cartToken: String, $provinceCode: String) { cart(cartToken: $cartToken, provinceCode: $provinceCode) {
  groups { sellerCode freight { amount } lines { variantId quantity unitPrice { amount } } } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  __typename ... on OrderPlaced { order { code } receiptToken paymentUrl } ... on Failure { code message } } }`;

/** A guest who buys through GraphQL as the web shop does for him. Every call may be made again after no answer. */
export class Buyer {
  readonly visitor = `10.${[0, 1, 2].map(() => Math.floor(Math.random() * 256)).join('.')}`;
  readonly key = randomUUID();
  private cartToken: string | undefined;

  constructor(
    private readonly counter: Counter,
    readonly phone: string,
  ) {}

  async ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await fetch(`${this.counter.apiUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-shanhuo-web': this.counter.webSecret,
        'x-shanhuo-visitor': this.visitor,
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] };
    if (answer.data === undefined || answer.data === null || answer.errors !== undefined) {
      throw new Error(answer.errors?.[0]?.message ?? `status ${response.status}`);
    }
    return answer.data;
  }

  async add(variantId: string, quantity = 1): Promise<void> {
    const input = { variantId, quantity, ...(this.cartToken !== undefined && { cartToken: this.cartToken }) };
    const { addToCart } = await this.ask<{ addToCart: { __typename: string; cartToken?: string } }>(ADD, { input });
    if (addToCart.__typename !== 'CartChanged') throw new Error(JSON.stringify(addToCart));
    this.cartToken ??= addToCart.cartToken;
  }

  async readCart(provinceCode: string): Promise<readonly CartGroup[]> {
    const variables = { cartToken: this.cartToken, provinceCode };
    const { cart } = await this.ask<{ cart: { groups: readonly CartGroup[] } }>(CART, variables);
    return cart.groups;
  }

  /** Agrees to what the cart says, under the buyer's one key: however often it is called, it is one order. */
  async place(groups: readonly CartGroup[], areaCode: string): Promise<Placed> {
    const input = {
      idempotencyKey: this.key,
      cartToken: this.cartToken,
      lines: groups.flatMap(({ lines }) =>
        lines.map(({ variantId, quantity, unitPrice }) => ({ variantId, quantity, unitPrice: unitPrice.amount })),
      ),
      freight: groups.map(({ sellerCode, freight }) => ({ sellerCode, amount: freight?.amount ?? '0.00' })),
      delivery: { recipient: '林小满', phone: this.phone, areaCode, detail: '山货路 1 号' },
      contactPhone: this.phone,
    };
    interface Answer {
      readonly placeOrder: {
        readonly __typename: string;
        readonly order: { readonly code: string };
        readonly receiptToken: string;
        readonly paymentUrl: string | null;
      };
    }
    const { placeOrder } = await this.ask<Answer>(PLACE, { input });
    if (placeOrder.__typename !== 'OrderPlaced') throw new Error(JSON.stringify(placeOrder));
    const { order, receiptToken, paymentUrl } = placeOrder;
    return { code: order.code, receiptToken, paymentUrl };
  }
}
