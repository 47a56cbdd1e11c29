import type { Page } from 'playwright-core';
import { askApi, findCards } from '../shop/ask-api.js';
import { enterCode, readCode } from './sign-in.js';
import type { Visit } from './visit.js';

/** Something to buy, as the API knows it. */
export interface Goods {
  readonly code: string;
  readonly title: string;
  readonly variantId: string;
  readonly availableQuantity: number;
  readonly price: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly freight: { readonly delivers: boolean; readonly fee: { readonly amount: string } | null };
}

interface Asked {
  readonly product: {
    readonly variants: readonly { id: string; availableQuantity: number; price: { amount: string } }[];
    readonly freight: Goods['freight'];
  };
}

export const HUBEI = '420000';
/** From the province down, as the lists of areas lead there. */
export const TOWN = ['420000', '420300', '420381'] as const;

const GOODS = `query ($code: String!, $provinceCode: String!) {
  product(code: $code) {
    variants { id availableQuantity price { amount } }
    freight(provinceCode: $provinceCode) { delivers fee { amount } }
  }
}`;

/** What is on sale, with its freight to a province; `isWanted` chooses, and each seller stands here once. */
export async function findGoods(
  count: number,
  provinceCode: string,
  isWanted: (goods: Goods) => boolean,
  language = 'zh-CN',
): Promise<Goods[]> {
  const found = new Map<string, Goods>();
  for (const { code, title, sellerCode, sellerName } of await findCards({ inStock: true }, language)) {
    if (found.has(sellerCode)) continue;
    const { product } = await askApi<Asked>(GOODS, { code, provinceCode }, language);
    const variant = product.variants.find(({ availableQuantity }) => availableQuantity >= 20);
    if (variant === undefined) continue;
    const { id: variantId, availableQuantity, price } = variant;
    const goods = { code, title, variantId, availableQuantity, price: price.amount, sellerCode, sellerName };
    const whole = { ...goods, freight: product.freight };
    if (isWanted(whole)) found.set(sellerCode, whole);
    if (found.size === count) return [...found.values()];
  }
  throw new Error(`There are only ${found.size} sellers of such goods.`);
}

/** Goods of two sellers that go to Hubei. */
export async function findTwoSellers(language = 'zh-CN'): Promise<readonly [Goods, Goods]> {
  const [one, other] = await findGoods(2, HUBEI, ({ freight }) => freight.delivers, language);
  if (one === undefined || other === undefined) throw new Error('There are no two sellers.');
  return [one, other];
}

export async function putIntoCart(visit: Visit, goods: Goods, quantity: number): Promise<void> {
  const { page, say } = visit;
  await visit.open(`/products/${goods.code}?variant=${goods.variantId}`);
  await page.getByLabel(say('quantity_label')).fill(String(quantity));
  await page.getByRole('button', { name: say('buy_add') }).click();
  await page.getByText(say('buy_added')).waitFor();
}

/** Chooses a town of Hubei by four taps, and stands before the form again. */
export async function chooseTown({ page, say }: Visit): Promise<void> {
  await page.getByRole('button', { name: say('delivery_area_choose') }).click();
  for (const code of TOWN) await page.locator(`main a[href$="${code}"]`).click();
  await page.locator('main a[href*="take="]').first().click();
}

/** Chooses the first town there is in a province; what is typed so far is kept. */
export async function chooseTownIn(visit: Visit, provinceCode: string): Promise<void> {
  const { page, say } = visit;
  await page.getByRole('button', { name: say('delivery_area_choose') }).click();
  await page.locator(`main a[href$="${provinceCode}"]`).click();
  while (!visit.address.startsWith('/checkout/delivery')) await page.locator('main ul a').first().click();
}

/** A guest says who receives it and where, and stands before the summary. */
export async function fillDelivery(visit: Visit, phone: string): Promise<void> {
  const { page, say } = visit;
  await page.getByLabel(say('delivery_recipient')).first().fill('王小明');
  await page.getByLabel(say('delivery_phone')).fill(phone);
  await chooseTown(visit);
  await page.getByLabel(say('delivery_detail')).fill('人民路 18 号 3 单元');
  await page
    .getByRole('button', { name: say('delivery_save') })
    .last()
    .click();
  await page.waitForURL('**/checkout');
}

/** Presses the one button that orders, and stands before the payment page. */
export async function submitOrder({ page }: Visit): Promise<void> {
  await page.locator('form[action="?/place"] button').click();
  await page.waitForURL('**/pay/**');
}

export type Outcome = 'succeed' | 'decline' | 'succeed-late';

/** What happens on the sandbox's page. */
export async function pay(page: Page, outcome: Outcome): Promise<void> {
  if (outcome === 'succeed-late') await page.locator('summary').click();
  await page.locator(`button[value="${outcome}"]`).click();
}

/** The order's page, once the word of the payment has come. */
export async function waitForPaid({ page, say }: Visit): Promise<string> {
  await page.waitForURL('**/orders/**');
  const code = /\/orders\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
  for (let looks = 0; looks < 40; looks++) {
    if ((await page.getByRole('heading', { level: 1 }).innerText()) === say('order_paid')) return code;
    await page.waitForTimeout(500);
    await page.reload();
  }
  throw new Error(`No word of the payment of ${code} came.`);
}

/** A guest proves the phone given with an order, and stands before all of it. */
export async function provePhone(visit: Visit, code: string, phone: string): Promise<void> {
  const { page, say } = visit;
  await visit.open(`/orders/find?code=${code}`);
  await page.getByLabel(say('phone_label')).fill(phone);
  await page.getByRole('button', { name: say('sign_in_send_code') }).click();
  await enterCode(visit, await readCode(visit, phone));
  await page.waitForURL(`**/orders/${code}`);
}

/** The code of the order a visitor stands before, or has just placed. */
export function orderCodeOf(page: Page): string {
  return /\/orders\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
}

/** `"39.90"` times 3, in fen and exact. */
export function toFen(amount: string): number {
  return Math.round(Number(amount) * 100);
}

/** 11970 as a page writes it: ¥119.70, and ¥120 where there is nothing behind the point. */
export function yuan(fen: number): string {
  const text = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2 }).format(fen / 100);
  return `¥${text.replace(/\.00$/, '')}`;
}
