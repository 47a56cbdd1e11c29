import { addFen, fen, type Fen } from '@shanhuo/kernel';
import type { AskedCheckout, PayItem } from '../provider/payment-provider.js';

const MINUTE = 60_000;
/** The provider's pages live half an hour at least; a minute more lets the request travel. */
const SHORTEST_LIFE_MS = 31 * MINUTE;
/** The provider remembers a key for a day; an hour less, so that no call begins on one side and arrives on the other. */
const KEY_LIVES_MS = 23 * 60 * MINUTE;

/** When the provider is first asked what became of a page of which no word has come, and how often then. */
export const LOOK_AFTER_MS = 3 * MINUTE;

/** When a page asked for now ends. A payment's own end may come before: its page is then ended by hand. */
export function endOfSession(payUntil: Date, now: Date): Date {
  const end = Math.max(payUntil.getTime(), now.getTime() + SHORTEST_LIFE_MS);
  return new Date(Math.ceil(end / 1_000) * 1_000);
}

/** Whether a key still means the same to the provider. */
export function isKeyAlive(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() < KEY_LIVES_MS;
}

/** A page that is about to be asked for. */
export interface NewPage {
  readonly paymentId: string;
  readonly attempt: number;
  readonly asked: AskedCheckout;
  readonly endsAt: Date;
  readonly askedAt: Date;
  readonly lookAt: Date;
}

/** A payment as far as its page depends on it. */
export interface PagePayment {
  readonly id: string;
  readonly payableCode: string;
  readonly amountFen: Fen;
  readonly payUntil: Date;
}

/** What is written down of a page before the provider is asked for it. */
export function newPage(payment: PagePayment, attempt: number, wish: AskedCheckout, now: Date): NewPage {
  const { items, successUrl, cancelUrl, language } = wish;
  return {
    paymentId: payment.id,
    attempt,
    asked: { items: itemsToShow(items, payment.amountFen, payment.payableCode), successUrl, cancelUrl, language },
    endsAt: endOfSession(payment.payUntil, now),
    askedAt: now,
    lookAt: new Date(now.getTime() + LOOK_AFTER_MS),
  };
}

/** What the page lists: the items where they sum to what is to be paid, else the amount as one, so that it is never another. */
export function itemsToShow(items: readonly PayItem[], amountFen: Fen, payableCode: string): readonly PayItem[] {
  const shown = items.filter(({ amountFen: each, quantity }) => each > 0 && quantity > 0);
  const sum = addFen(...shown.map(({ amountFen: each, quantity }) => fen(each * quantity)));
  return sum === amountFen && shown.length <= MOST_ITEMS ? shown : [{ name: payableCode, amountFen, quantity: 1 }];
}

const MOST_ITEMS = 100;
