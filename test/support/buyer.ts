import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

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

const PAY = `mutation ($input: UnpaidOrderInput!) { startPayment(input: $input) {
  __typename ... on PaymentReady { url } ... on Failure { code message } } }`;
const REQUEST_CODE = `mutation ($phone: String!) { requestSignInCode(input: { phone: $phone }) { __typename } }`;
const SIGN_IN = `mutation ($input: SignInWithCodeInput!) { signInWithCode(input: $input) {
  __typename ... on SignedIn { sessionToken } ... on Failure { code } } }`;
const CODE_MILLISECONDS = 40_000;

/** A guest who buys through GraphQL as the web shop does for him. Every call may be made again after no answer. */
export class Buyer {
  readonly visitor = `10.${[0, 1, 2].map(() => Math.floor(Math.random() * 256)).join('.')}`;
  readonly key = randomUUID();
  readonly phone: string;
  readonly #counter: Counter;
  #cartToken: string | undefined;
  #sessionToken: string | undefined;

  constructor(counter: Counter, phone: string) {
    this.#counter = counter;
    this.phone = phone;
  }

  async ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await fetch(`${this.#counter.apiUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-shanhuo-web': this.#counter.webSecret,
        'x-shanhuo-visitor': this.visitor,
        ...(this.#sessionToken !== undefined && { authorization: `Bearer ${this.#sessionToken}` }),
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
    const input = { variantId, quantity, ...(this.#cartToken !== undefined && { cartToken: this.#cartToken }) };
    const { addToCart } = await this.ask<{ addToCart: { __typename: string; cartToken?: string } }>(ADD, { input });
    if (addToCart.__typename !== 'CartChanged') throw new Error(JSON.stringify(addToCart));
    this.#cartToken ??= addToCart.cartToken;
  }

  async readCart(provinceCode: string): Promise<readonly CartGroup[]> {
    const variables = { cartToken: this.#cartToken, provinceCode };
    const { cart } = await this.ask<{ cart: { groups: readonly CartGroup[] } }>(CART, variables);
    return cart.groups;
  }

  /** Agrees to what the cart says, under the buyer's one key: however often it is called, it is one order. */
  async place(groups: readonly CartGroup[], areaCode: string): Promise<Placed> {
    const input = {
      idempotencyKey: this.key,
      cartToken: this.#cartToken,
      lines: groups.flatMap(({ lines }) =>
        lines.map(({ variantId, quantity, unitPrice }) => ({ variantId, quantity, unitPrice: unitPrice.amount })),
      ),
      freight: groups.map(({ sellerCode, freight }) => ({ sellerCode, amount: freight?.amount ?? '0.00' })),
      delivery: { recipient: '林小满', phone: this.phone, areaCode, detail: '山货路 1 号' },
      ...(this.#sessionToken === undefined && { contactPhone: this.phone }),
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

  /** The page on which to pay, asked for anew. */
  async openPayment(orderCode: string): Promise<string> {
    const { startPayment } = await this.ask<{ startPayment: { url?: string } }>(PAY, { input: { orderCode } });
    if (startPayment.url === undefined) throw new Error(JSON.stringify(startPayment));
    return startPayment.url;
  }

  /** Proves the phone by the code that was sent to it: from here on the buyer is a person with an account. */
  async signIn(): Promise<void> {
    await this.ask(REQUEST_CODE, { phone: this.phone });
    const code = await this.#awaitCode();
    const { signInWithCode } = await this.ask<{ signInWithCode: { sessionToken?: string } }>(SIGN_IN, {
      input: { phone: this.phone, code },
    });
    if (signInWithCode.sessionToken === undefined) throw new Error(JSON.stringify(signInWithCode));
    this.#sessionToken = signInWithCode.sessionToken;
  }

  /** Of the session, once signed in: for what is not asked through GraphQL. */
  get sessionToken(): string {
    if (this.#sessionToken === undefined) throw new Error('not signed in');
    return this.#sessionToken;
  }

  async #awaitCode(): Promise<string> {
    const deadline = Date.now() + CODE_MILLISECONDS;
    while (Date.now() < deadline) {
      interface Answer {
        readonly demoMessages: readonly { readonly to: string; readonly text: string }[];
      }
      const { demoMessages } = await this.ask<Answer>(`{ demoMessages(last: 100) { to text } }`, {});
      const message = demoMessages.find(({ to }) => to.endsWith(this.phone.slice(-4)));
      const code = message === undefined ? undefined : /\d{6}/.exec(message.text)?.[0];
      if (code !== undefined) return code;
      await pause(100);
    }
    throw new Error('no code came');
  }
}
