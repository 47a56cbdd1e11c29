import { Buyer } from '../../test/support/buyer.ts';
import type { Basket } from './goods.ts';
import type { Confirmations } from './confirmations.ts';

export interface Shop {
  readonly apiUrl: string;
  readonly webSecret: string;
  readonly areaCode: string;
  readonly confirmations: Confirmations;
}

const HUBEI = '420000';

/** One purchase by a guest, from the first thing put into the cart until the order is confirmed. Resolves with milliseconds. */
export async function buy(shop: Shop, basket: Basket, number: number): Promise<number> {
  const startedAt = performance.now();
  const buyer = new Buyer(shop, `1990000${(number % 10_000).toString().padStart(4, '0')}`);
  for (const variantId of basket.variantIds) await buyer.add(variantId);
  const placed = await buyer.place(await buyer.readCart(HUBEI), shop.areaCode);
  if (placed.paymentUrl === null) throw new Error(`order ${placed.code} has no page to pay on`);
  const confirmed = shop.confirmations.of(placed.code);
  await pay(placed.paymentUrl);
  await confirmed;
  return performance.now() - startedAt;
}

/** What pressing the button on the sandbox's page sends. */
async function pay(url: string): Promise<void> {
  const body = new URLSearchParams({ method: 'alipay', outcome: 'succeed' });
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  if (response.status !== 303) throw new Error(`the pay page answered ${response.status}`);
}
