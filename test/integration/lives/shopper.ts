import { newId } from '@shanhuo/kernel';
import { Stripe } from 'stripe';
import type { TestShop } from '../../support/test-shop.js';

const ADD = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`;
const CART = `{ cart(provinceCode: "420000") { groups { sellerCode freight { amount } harvestWindow { until }
  lines { variantId quantity unitPrice { amount } } } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  __typename ... on OrderPlaced { order { code } paymentUrl } ... on Failure { code message } } }`;
const TOWN = '420325100';

interface CartAnswer {
  readonly cart: {
    readonly groups: readonly {
      readonly sellerCode: string;
      readonly freight: { readonly amount: string } | null;
      readonly harvestWindow: { readonly until: string } | null;
      readonly lines: readonly {
        readonly variantId: string;
        readonly quantity: number;
        readonly unitPrice: { readonly amount: string };
      }[];
    }[];
  };
}

interface PlaceAnswer {
  readonly placeOrder: {
    readonly __typename: string;
    readonly order: { readonly code: string };
    readonly paymentUrl: string;
  };
}

/** Fills a cart from shelves with numbers and places the order; the limits of one person are lifted for it. */
export class Shopper {
  private constructor(
    private readonly shop: TestShop,
    private readonly token: string | (() => string),
    readonly variants: readonly string[],
  ) {}

  static async at(shop: TestShop, token: string | (() => string)): Promise<Shopper> {
    const rows = await shop.api.database.read<{ id: string }>(
      {
        text: 'select v.id from catalog.variants v join catalog.products p on p.id = v.product_id order by p.code, v.position',
      },
      [],
    );
    return new Shopper(
      shop,
      token,
      rows.map(({ id }) => id),
    );
  }

  async buy(
    lines: readonly { readonly shelf: number; readonly quantity: number }[],
  ): Promise<{ code: string; paymentUrl: string }> {
    await this.shop.api.database.read({ text: 'delete from auth.limits' }, []);
    for (const { shelf, quantity } of lines) {
      await this.ask(ADD, { input: { variantId: this.variants[shelf], quantity } });
    }
    const { cart } = await this.ask<CartAnswer>(CART, {});
    const input = {
      idempotencyKey: newId(),
      lines: cart.groups.flatMap((group) =>
        group.lines.map(({ variantId, quantity, unitPrice }) => ({ variantId, quantity, unitPrice: unitPrice.amount })),
      ),
      freight: cart.groups.map(({ sellerCode, freight, harvestWindow }) => ({
        sellerCode,
        amount: freight?.amount ?? '0.00',
        shipUntil: harvestWindow?.until,
      })),
      delivery: { recipient: '林小满', phone: '19900001234', areaCode: TOWN, detail: '山货路 1 号' },
    };
    const { placeOrder } = await this.ask<PlaceAnswer>(PLACE, { input });
    if (placeOrder.__typename !== 'OrderPlaced') throw new Error(JSON.stringify(placeOrder));
    return { code: placeOrder.order.code, paymentUrl: placeOrder.paymentUrl };
  }

  /** What the provider holds for the shop, in fen. */
  async balanceAtProvider(): Promise<number> {
    const { payments } = this.shop.api.environment;
    if (payments?.provider !== 'stripe-sandbox') throw new Error('this shop has no sandbox');
    const { hostname, port } = new URL(payments.url);
    const stripe = new Stripe(payments.secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
    let balance = 0;
    for await (const { net } of stripe.balanceTransactions.list({ limit: 100 })) balance += net;
    return balance;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
  private async ask<Data>(query: string, variables: object): Promise<Data> {
    const token = typeof this.token === 'string' ? this.token : this.token();
    const { data, errors } = await this.shop.api.ask<Data>(query, { variables, token });
    if (data === undefined || data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }
}
