import { addFen, fen, type Fen } from '@shanhuo/kernel';
import type { PayItem } from '../provider/payment-provider.js';

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

/** What the page lists: the items where they sum to what is to be paid, else the amount as one, so that it is never another. */
export function itemsToShow(items: readonly PayItem[], amountFen: Fen, payableCode: string): readonly PayItem[] {
  const shown = items.filter(({ amountFen: each, quantity }) => each > 0 && quantity > 0);
  const sum = addFen(...shown.map(({ amountFen: each, quantity }) => fen(each * quantity)));
  return sum === amountFen && shown.length <= MOST_ITEMS ? shown : [{ name: payableCode, amountFen, quantity: 1 }];
}

const MOST_ITEMS = 100;
