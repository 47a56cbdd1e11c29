import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { Buyer } from '../../support/buyer.js';
import { askApi, findCards } from '../shop/ask-api.js';
import { accountOf, findShop, type Account } from '../shop/shop.js';
import { authenticatorCode, enterPassword, enterSecondFactor, newPhone } from './sign-in.js';
import { visiting, type Look, type Visit } from './visit.js';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

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

const HALF_MINUTE = 30_000;
const BUYERS_TOWN = '420381';
const sessions = new Map<Account['role'], Promise<Cookies>>();

/** Begins a visit of somebody who is at work already. The same account signs in once for all journeys of a spec. */
export async function atWork(
  browser: Browser,
  role: Account['role'],
  look: Partial<Look>,
  journey: (visit: Visit) => Promise<void>,
): Promise<void> {
  const cookies = await sessionOf(browser, role);
  await visiting(browser, look, async (visit) => {
    await visit.context.addCookies(cookies);
    await journey(visit);
  });
}

/** The cookie of somebody at work, for who keeps a browser of their own. */
export function sessionOf(browser: Browser, role: Account['role']): Promise<Cookies> {
  const session = sessions.get(role) ?? signInOnce(browser, role);
  sessions.set(role, session);
  return session;
}

async function signInOnce(browser: Browser, role: Account['role']): Promise<Cookies> {
  let cookies: Cookies = [];
  await visiting(browser, { scripts: false }, async (visit) => {
    const { phone, password, totpSecret } = accountOf(role);
    await visit.open('/sign-in/password');
    await enterPassword(visit, phone, password);
    if (totpSecret !== undefined) await passSecondFactor(visit, totpSecret);
    await visit.page.waitForURL('**/account');
    cookies = (await visit.context.cookies()).filter(({ name }) => name === 'shanhuo_session');
  });
  return cookies;
}

/**
 * The shop takes each code once, and none older than the last: the one of the half minute before leaves this half
 * minute's to the spec that signs in beside this one. Where that was first, the next half minute is waited for.
 */
async function passSecondFactor(visit: Visit, secret: string): Promise<void> {
  await visit.page.waitForURL('**/sign-in/second-factor');
  for (const steps of [-1, 0, 0]) {
    await enterSecondFactor(visit, authenticatorCode(secret, steps));
    await visit.page.waitForLoadState();
    if (!visit.page.url().includes('second-factor')) return;
    await pause(HALF_MINUTE - (Date.now() % HALF_MINUTE) + 500);
  }
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
