import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { Buyer } from '../../support/buyer.js';
import { askApi, findCards } from '../shop/ask-api.js';
import { findShop, type Account } from '../shop/shop.js';
import { newPhone } from './sign-in.js';
import { visiting, type Look, type Visit } from './visit.js';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

/** A pack as it can be bought, by weight where it has one. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly netWeightGrams: number | null;
}

/** A guest's order of one seller's goods, paid. */
export interface PaidOrder {
  readonly buyer: Buyer;
  readonly code: string;
  readonly receiptToken: string;
  readonly sellerOrderCode: string;
}

const BUYERS_TOWN = '420381';

/** Begins a visit of somebody who is at work already: the account signed in when the shop was opened. */
export async function atWork(
  browser: Browser,
  role: Account['role'],
  look: Partial<Look>,
  journey: (visit: Visit) => Promise<void>,
): Promise<void> {
  await visiting(browser, look, async (visit) => {
    await visit.context.addCookies(sessionOf(role));
    await journey(visit);
  });
}

/** The cookie of somebody at work, for who keeps a browser of their own. */
export function sessionOf(role: Account['role']): Cookies {
  const { webUrl, sessions } = findShop();
  return [sessionCookie(webUrl, sessions[role] ?? '')];
}

/** How the shop keeps a session with a browser. */
export function sessionCookie(url: string, value: string): Cookies[number] {
  return { name: 'shanhuo_session', value, url, httpOnly: true, sameSite: 'Lax' };
}

/** The code of the shop whose desk an account sits at. */
export async function deskOf(browser: Browser, role: Account['role']): Promise<string> {
  let code = '';
  await atWork(browser, role, {}, async (visit) => {
    await visit.open('/desk');
    // Who has one shop and nothing else to choose from is led there; others find their own shops first.
    const first = visit.page.locator('main a[href^="/desk/"]:not([href^="/desk/cooperative/"])').first();
    const path = visit.address === '/desk' ? await first.getAttribute('href') : visit.address;
    code = path?.split('/')[2] ?? '';
  });
  return code;
}

const PACKS = `query ($code: String!) {
  product(code: $code) { title variants { id netWeightGrams availableQuantity } }
}`;

/** Packs of a seller of which there are enough for journeys, those of which there are most first. */
export async function packsOf(sellerCode: string): Promise<readonly Pack[]> {
  interface Answer {
    readonly product: { readonly title: string; readonly variants: readonly (Pack & { availableQuantity: number })[] };
  }
  const cards = await findCards({ sellerCode });
  const products = await Promise.all(cards.map(({ code }) => askApi<Answer>(PACKS, { code })));
  return products
    .flatMap(({ product: { title, variants } }) => variants.map((variant) => ({ ...variant, title })))
    .filter(({ availableQuantity }) => availableQuantity >= 20)
    .toSorted((one, other) => other.availableQuantity - one.availableQuantity);
}

const LOOK = `query ($code: String!, $receiptToken: String) {
  order(code: $code, receiptToken: $receiptToken) { state sellerOrders { code } }
}`;

/** A guest orders and pays on the sandbox's page; resolves when the word of the payment has come. */
export async function orderPaid(wanted: readonly { pack: Pack; quantity: number }[]): Promise<PaidOrder> {
  const { apiUrl, variables } = findShop();
  const buyer = new Buyer({ apiUrl, webSecret: variables['WEB_SECRET'] ?? '' }, newPhone());
  for (const { pack, quantity } of wanted) await buyer.add(pack.id, quantity);
  const { code, receiptToken, paymentUrl } = await buyer.place(await buyer.readCart('420000'), await findTown());
  const body = new URLSearchParams({ method: 'alipay', outcome: 'succeed' });
  await fetch(paymentUrl ?? '', { method: 'POST', body, redirect: 'manual' });
  for (let looks = 0; looks < 150; looks++) {
    interface Answer {
      readonly order: { readonly state: string; readonly sellerOrders: readonly { readonly code: string }[] };
    }
    const { order } = await buyer.ask<Answer>(LOOK, { code, receiptToken });
    if (order.state === 'PAID')
      return { buyer, code, receiptToken, sellerOrderCode: order.sellerOrders[0]?.code ?? '' };
    await pause(200);
  }
  throw new Error(`No word of the payment of ${code} came.`);
}

async function findTown(): Promise<string> {
  const { areas } = await askApi<{ areas: { code: string }[] }>(`{ areas(parentCode: "${BUYERS_TOWN}") { code } }`);
  return areas[0]?.code ?? '';
}
