import { randomBytes } from 'node:crypto';
import type { Sandbox } from '../../../apps/stripe-sandbox/src/sandbox.js';
import { fen, newId, type Fen } from '@shanhuo/kernel';
import { LedgerReader, PaymentPage, PaymentService, RefundService, type Share } from '@shanhuo/payment';
import { openSomePayment, someShares } from '@shanhuo/payment/testing';
import { PaymentShop } from './payment-shop.js';

type Choice = Parameters<Sandbox['pay']>[1];
type Opened = Awaited<ReturnType<typeof openSomePayment>>;

/** How a payment and what belongs to it stands. */
export interface Stand {
  readonly state: string;
  readonly method: string | null;
  readonly captured: number;
  readonly refunded: number;
  /** `applied`, or why it went back. */
  readonly captures: readonly string[];
  readonly refunds: readonly string[];
  readonly openPages: number;
  /** Sum of each account, in fen of whatever currency. */
  readonly accounts: Readonly<Record<string, number>>;
}

/** The shop as far as money goes: buyers come with something to pay, and pay it on the sandbox's page. */
export class Till {
  private constructor(readonly shop: PaymentShop) {}

  static async open(): Promise<Till> {
    return new Till(await PaymentShop.start());
  }

  close = (): Promise<void> => this.shop.close();

  get payments(): PaymentService {
    return this.shop.app.get(PaymentService);
  }

  /** Something to pay within half an hour. */
  open(shares: readonly Share[] = someShares()): Promise<Opened> {
    return openSomePayment(this.shop.app, { shares });
  }

  /** The page a buyer is sent to, or the code of why not. */
  async findPage({ payableId }: { payableId: string }): Promise<{ url: string; id: string } | { code: string }> {
    const items = [{ name: '黑木耳 500克', amountFen: fen(100), quantity: 1 }];
    const [successUrl, cancelUrl] = ['http://localhost:1/orders/1?paid', 'http://localhost:1/orders/1'];
    const page = await this.payments.startCheckout({ payableId, items, successUrl, cancelUrl, language: 'zh-CN' });
    if (!(page instanceof PaymentPage)) return { code: page.code };
    return { url: page.url, id: page.url.split('/').at(-1) ?? '' };
  }

  async pageOf(payment: { payableId: string }): Promise<string> {
    const page = await this.findPage(payment);
    if ('code' in page) throw new Error(`no page: ${page.code}`);
    return page.id;
  }

  async pay(sessionId: string, choice: Partial<Choice> = {}): Promise<void> {
    await this.shop.sandbox.pay(sessionId, { method: 'alipay', outcome: 'succeed', ...choice });
  }

  /** A payment whose money is there. */
  async paid(shares?: readonly Share[], choice: Partial<Choice> = {}): Promise<Opened> {
    const payment = await this.open(shares);
    await this.pay(await this.pageOf(payment), choice);
    await this.shop.settle();
    return payment;
  }

  giveUp({ payableId }: { payableId: string }): Promise<boolean> {
    return this.shop.database.inTransaction((tx) => this.payments.giveUpPayment(tx, payableId, 'lapsed'));
  }

  refundAll({ payableId }: { payableId: string }) {
    const refunds = this.shop.app.get(RefundService);
    return this.shop.database.inTransaction((tx) => refunds.refundAll(tx, payableId, { kind: 'spec', id: newId() }));
  }

  /** Lets time pass, with what the sandbox and the shop's own timed work do in it. */
  async pass(minutes: number, ...timed: string[]): Promise<void> {
    this.shop.clock.advance(minutes * 60_000);
    await this.shop.settle();
    await this.shop.runTimed(...timed);
  }

  async stand({ paymentId }: { paymentId: string }): Promise<Stand> {
    const [row] = await this.rows<Omit<Stand, 'accounts'>>(
      `select state, method, captured_fen as captured, refunded_fen as refunded,
         array(select coalesce(reason, 'applied') from payment.captures where payment_id = p.id order by captured_at, id) as captures,
         array(select r.state from payment.refunds r where r.payment_id = p.id order by r.requested_at, r.id) as refunds,
         (select count(*)::int from payment.sessions s where s.payment_id = p.id and s.ended_at is null) as "openPages"
       from payment.payments p where p.id = $1`,
      [paymentId],
    );
    if (row === undefined) throw new Error('no such payment');
    const accounts = await this.rows<{ account: string; sum: number }>(
      `select e.account, sum(e.amount_fen)::int as sum from payment.ledger_entries e
       join payment.ledger_transactions t on t.id = e.transaction_id where t.payment_id = $1 group by e.account`,
      [paymentId],
    );
    return { ...row, accounts: Object.fromEntries(accounts.map(({ account, sum }) => [account, sum])) };
  }

  /** Names of events published since the shop opened, with what they say. */
  events(name: string): Promise<Record<string, unknown>[]> {
    return this.rows<{ payload: Record<string, unknown> }>(
      'select payload from database.events where name = $1 order by id',
      [name],
    ).then((rows) => rows.map(({ payload }) => payload));
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.shop.database.read<Row>({ text }, values);
  }

  async storyOf({ shares }: { shares: readonly Share[] }): Promise<Fen> {
    const [first] = shares;
    const stories = await this.shop.app.get(LedgerReader).findStories([first?.lineId ?? '']);
    return fen([...(stories.get(first?.lineId ?? '')?.values() ?? [])].reduce<number>((a, b) => a + b, 0));
  }

  /** A message as the provider would send it, signed by whoever has the secret. */
  post(body: string | Buffer, headers: Record<string, string>): Promise<Response> {
    return fetch(`${this.shop.url}/webhooks/stripe`, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  eventId = (): string => `evt_${randomBytes(8).toString('hex')}`;
}
