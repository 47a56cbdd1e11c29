import type { SandboxFile } from '../store/sandbox-file.js';
import { newStripeId } from '../store/stripe-ids.js';
import type { SessionWish } from './session.parameters.js';

/** A line as Stripe sends it; the SDK turns the decimal text into a number of its own. */
export interface LineItem {
  readonly id: string;
  readonly object: 'item';
  readonly adjustable_quantity: null;
  readonly amount_discount: number;
  readonly amount_subtotal: number;
  readonly amount_tax: number;
  readonly amount_total: number;
  readonly currency: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly price: object;
  readonly quantity: number;
}

/** What a session was opened with and Stripe does not show on the session itself. */
export class SessionContents {
  constructor(private readonly file: SandboxFile) {}

  /** In one row: the lines are never read but together. */
  keep(session: string, wish: SessionWish, created: number): void {
    const items = wish.line_items.map((item) => newLineItem(item, created));
    this.file.run(
      'insert into session_contents (session, line_items, payment_intent_data) values (?, ?, ?)',
      session,
      JSON.stringify(items),
      JSON.stringify(wish.payment_intent_data ?? {}),
    );
  }

  findLineItems(session: string): LineItem[] {
    const row = this.file.first('select line_items from session_contents where session = ?', session);
    return row === undefined ? [] : (JSON.parse(String(row['line_items'])) as LineItem[]);
  }

  findPaymentIntentData(session: string): NonNullable<SessionWish['payment_intent_data']> {
    const row = this.file.first('select payment_intent_data from session_contents where session = ?', session);
    return row === undefined ? {} : (JSON.parse(String(row['payment_intent_data'])) as object);
  }
}

function newLineItem({ price_data, quantity }: SessionWish['line_items'][number], created: number): LineItem {
  const { unit_amount, product_data } = price_data;
  const amount = unit_amount * quantity;
  return {
    id: newStripeId.lineItem(),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price_data.currency,
    description: product_data.name,
    metadata: {},
    price: {
      id: newStripeId.price(),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created,
      currency: price_data.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newStripeId.product(),
      recurring: null,
      tax_behavior: price_data.tax_behavior ?? 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount,
      unit_amount_decimal: String(unit_amount),
    },
    quantity,
  };
}
