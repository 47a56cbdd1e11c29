import type { DemoAccount } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import { openSession } from '../../support/open-session.js';
import type { TestShop } from '../../support/test-shop.js';
import type { Life, Step } from './life.js';

const ORDER = `query ($code: String!) { order(code: $code) { state goods { amount } freight { amount } total { amount }
  refunded { amount } fullyRefunded
  sellerOrders { code state goods { amount } freight { amount } total { amount } refunded { amount } canCancel
    lines { id quantity cancelledQuantity amount { amount } orderedGrams story { total { amount } parts { amount { amount } } } }
    shipments { lines { lineId quantity } } } } }`;

export interface Money {
  readonly amount: string;
}

export interface SellerOrderView {
  readonly code: string;
  readonly state: string;
  readonly goods: Money;
  readonly freight: Money;
  readonly total: Money;
  readonly refunded: Money;
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly cancelledQuantity: number;
    readonly amount: Money;
    readonly orderedGrams: number | null;
    readonly story: { readonly total: Money; readonly parts: readonly { readonly amount: Money }[] } | null;
  }[];
  readonly shipments: readonly {
    readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  }[];
}

export interface OrderView {
  readonly state: string;
  readonly goods: Money;
  readonly freight: Money;
  readonly total: Money;
  readonly refunded: Money;
  readonly fullyRefunded: boolean;
  readonly sellerOrders: readonly SellerOrderView[];
}

const MUTATIONS = {
  cancel: `mutation ($input: CancelOrderLinesInput!) { answer: cancelOrderLines(input: $input) { __typename } }`,
  ship: `mutation ($input: ShipSellerOrderInput!) { answer: shipSellerOrder(input: $input) { __typename } }`,
  refuse: `mutation ($input: RefuseSellerOrderInput!) { answer: refuseSellerOrder(input: $input) { __typename } }`,
  receive: `mutation ($input: ConfirmReceiptInput!) { answer: confirmReceipt(input: $input) { __typename } }`,
  hold: `mutation ($input: HoldSellerMoneyInput!) { answer: holdSellerMoney(input: $input) { __typename } }`,
  letGo: `mutation ($input: ReleaseSellerMoneyInput!) { answer: releaseSellerMoney(input: $input) { __typename } }`,
  giveUp: `mutation ($input: UnpaidOrderInput!) { answer: cancelUnpaidOrder(input: $input) { __typename } }`,
} as const;

const HOLD_OF = `query ($code: String!) { orderMoney(code: $code) { sellerOrderCode hold { id } } }`;

const HOUR = 3_600_000;
/** What the worker does by the clock, in the order in which it would. */
const BY_THE_CLOCK = [
  'catalog.lapse-holds',
  'order.lapse-unpaid',
  'order.fulfilment-sweep',
  'order.release-money',
  'order.end-money-holds',
  'payment.catch-up',
];

type Role = 'buyer' | 'seller' | 'operator';

/** Plays the buyer, the sellers and time, through GraphQL and the worker as people and clocks do. */
export class Actor {
  constructor(
    private readonly shop: TestShop,
    private readonly accounts: Readonly<Record<Role, DemoAccount>>,
    private tokens: Readonly<Record<Role, string>>,
  ) {}

  async pay(life: Life, orderCode: string, paymentUrl: string): Promise<void> {
    const session = new URL(paymentUrl).pathname.split('/').at(-1) ?? '';
    const pay = (outcome: 'succeed' | 'decline'): Promise<unknown> =>
      this.shop.sandbox.pay(session, { method: 'alipay', outcome });
    switch (life.paying) {
      case 'is declined, then pays':
        await pay('decline');
        await this.shop.settle();
        await pay('succeed');
        break;
      case 'pays late':
        await this.shop.sandbox.pay(session, { method: 'wechat_pay', outcome: 'succeed-late', lateSeconds: 3_000 });
        await this.wait(1);
        break;
      case 'gives it up':
        await this.tell('giveUp', 'buyer', { orderCode });
        break;
      case 'never pays':
        await this.wait(1);
        break;
      case 'pays':
        await pay('succeed');
    }
    await this.shop.settle();
  }

  async take(step: Step, order: OrderView): Promise<void> {
    if (step.does === 'wait') {
      await this.wait(step.hours);
      return;
    }
    const sellerOrder = order.sellerOrders[step.to % order.sellerOrders.length];
    if (sellerOrder === undefined) return;
    const key = { idempotencyKey: newId(), sellerOrderCode: sellerOrder.code };
    switch (step.does) {
      case 'receive':
        await this.tell('receive', 'buyer', { sellerOrderCode: sellerOrder.code });
        break;
      case 'refuse':
        await this.tell('refuse', 'seller', { ...key, reason: '山洪冲了路' });
        break;
      case 'hold':
        await this.tell('hold', 'operator', { ...key, kind: 'COMPLAINTS', reason: '正在核实', days: step.days });
        break;
      case 'let go':
        await this.letGo(sellerOrder.code);
        break;
      case 'cancel':
        await this.tell('cancel', 'buyer', { ...key, lines: partOf(sellerOrder, step.part), reason: '不想要了' });
        break;
      case 'ship':
      case 'ship light':
        await this.ship(key, sellerOrder, step.does, step.part);
    }
    await this.shop.settle();
  }

  private async ship(
    key: { readonly idempotencyKey: string },
    sellerOrder: SellerOrderView,
    does: 'ship' | 'ship light',
    part: number,
  ): Promise<void> {
    const lines = partOf(sellerOrder, part).map(({ lineId, quantity }) => {
      const gramsEach = gramsOfOne(sellerOrder, lineId);
      const weighs = does === 'ship light' && gramsEach !== undefined;
      return { lineId, quantity, ...(weighs && { packedGrams: Math.max(1, Math.floor(gramsEach * quantity * part)) }) };
    });
    const trackingNumber = `YT${key.idempotencyKey.replaceAll('-', '').slice(-12)}`;
    await this.tell('ship', 'seller', { ...key, carrierCode: 'yto', trackingNumber, lines });
  }

  private async letGo(code: string): Promise<void> {
    interface Answer {
      readonly orderMoney: readonly {
        readonly sellerOrderCode: string;
        readonly hold: { readonly id: string } | null;
      }[];
    }
    const token = this.tokens.operator;
    const { data } = await this.shop.api.ask<Answer>(HOLD_OF, { variables: { code }, token });
    const hold = data?.orderMoney.find(({ sellerOrderCode }) => sellerOrderCode === code)?.hold;
    // Where nothing is on hold, somebody clicks twice: that is answered in words.
    await this.tell('letGo', 'operator', { idempotencyKey: newId(), holdId: hold?.id ?? newId() });
  }

  async wait(hours: number): Promise<void> {
    this.shop.clock.advance(hours * HOUR);
    // Nobody stays signed in for years.
    const { buyer, seller, operator } = this.accounts;
    this.tokens = {
      buyer: await openSession(this.shop.api, buyer),
      seller: await openSession(this.shop.api, seller),
      operator: await openSession(this.shop.api, operator),
    };
    await this.shop.settle();
    await this.shop.runTimed(...BY_THE_CLOCK);
  }

  get buyerToken(): string {
    return this.tokens.buyer;
  }

  async look(code: string): Promise<OrderView> {
    const { data, errors } = await this.shop.api.ask<{ order: OrderView }>(ORDER, {
      variables: { code },
      token: this.tokens.buyer,
    });
    if (data?.order === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.order;
  }

  /** A refusal in words is an answer like any other; an error is not. */
  private async tell(what: keyof typeof MUTATIONS, who: Role, input: object): Promise<void> {
    const { errors } = await this.shop.api.ask(MUTATIONS[what], { variables: { input }, token: this.tokens[who] });
    if (errors !== undefined) throw new Error(`${what}: ${JSON.stringify(errors)}`);
  }
}

/** About so much of each line as neither went out nor was cancelled; at least one piece where one is left. */
function partOf({ lines, shipments }: SellerOrderView, part: number): { lineId: string; quantity: number }[] {
  const shipped = new Map<string, number>();
  for (const { lineId, quantity } of shipments.flatMap((shipment) => shipment.lines)) {
    shipped.set(lineId, (shipped.get(lineId) ?? 0) + quantity);
  }
  return lines
    .map(({ id, quantity, cancelledQuantity }) => {
      const left = quantity - cancelledQuantity - (shipped.get(id) ?? 0);
      return { lineId: id, quantity: Math.min(left, Math.max(1, Math.round(left * part))) };
    })
    .filter(({ quantity }) => quantity > 0);
}

function gramsOfOne({ lines }: SellerOrderView, lineId: string): number | undefined {
  const line = lines.find(({ id }) => id === lineId);
  if (typeof line?.orderedGrams !== 'number') return undefined;
  return line.orderedGrams / Math.max(1, line.quantity - line.cancelledQuantity);
}
