import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { orderPaid, packsOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { approve, takePhoto } from './visit/listing.js';
import { findOverflow } from './visit/measure.js';
import { letAgentIn } from './visit/mandate.js';
import { findSmallLetters, handInButton } from './visit/simple.js';
import { newPhone } from './visit/sign-in.js';
import { untilThere } from './visit/until.js';
import { seeClean } from './visit/violations.js';
import { DESKTOP, type Visit } from './visit/visit.js';

/** A screen of 1280 pixels on which everything is twice as large. */
const ZOOMED = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };
const MOST_TABS = 80;
/** Questions of each task, in their order: by it the page says how far one has come. */
const STEPS = [
  ['photo', 'title', 'category', 'pack', 'price', 'stock', 'check'],
  ['ship_contents', 'ship_carrier', 'ship_number'],
  ['pause_days', 'pause_why', 'pause_words'],
] as const;
/** Fields for which a phone shows nothing but numbers. */
const NUMBER_PADS: Readonly<Record<string, string>> = {
  listing_pack_amount: 'decimal',
  listing_price: 'decimal',
  listing_stock: 'numeric',
  listing_stock_now: 'numeric',
  call_phone: 'tel',
};

let browser: Browser;
let shop: NewShop;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser);
}, 180_000);

afterAll(() => browser.close());

test('[N18] [S11] every task of simple mode is done by the keyboard alone, at 200 % zoom, on pages axe finds clean', async () => {
  const title = `键盘木耳${randomInt(100_000, 999_999)}号`;
  const home = `/desk/${shop.seller}`;
  await shop.as({ size: ZOOMED }, async (visit) => {
    const { page, say } = visit;
    await visit.open(home);
    await press(visit, page.getByRole('button', { name: say('simple_on') }));
    await page.getByRole('button', { name: say('simple_off') }).waitFor();
    await see(visit, 'home');

    await press(visit, page.getByRole('link', { name: say('simple_task_list') }));
    await page.waitForURL('**/products/new');
    await asked(visit, 'simple_photo');
    const choosing = page.waitForEvent('filechooser');
    await press(visit, page.locator('input[type=file]').first());
    await (await choosing).setFiles(await takePhoto());
    await page.locator('[data-chosen] img').waitFor();
    await press(visit, nextButton(visit));
    await asked(visit, 'simple_title');
    await type(visit, 'listing_title', title);
    await asked(visit, 'simple_category');
    const category = page.getByLabel(say('listing_category'), { exact: true });
    await tabTo(visit, category);
    while ((await category.inputValue()) !== 'dried-mushrooms') await page.keyboard.press('ArrowDown');
    await press(visit, nextButton(visit));
    await asked(visit, 'simple_pack');
    await type(visit, 'listing_pack_amount', '2.5');
    await asked(visit, 'simple_price');
    await type(visit, 'listing_price', '128');
    await asked(visit, 'simple_stock');
    await type(visit, 'listing_stock', '50');
    await asked(visit, 'simple_check');
    await press(visit, handInButton(visit));
    await page.waitForURL('**/products/*?done=listed');
    await see(visit, 'listed');
  });
  await approve(browser, title);
  await untilThere(async () => (await packsOf(shop.seller)).length > 0);

  await shop.as({ size: ZOOMED }, async (visit) => {
    const { page, say } = visit;
    await begin(visit, home, 'simple_task_price');
    await see(visit, 'which');
    await press(visit, page.locator('main li a').first());
    await page.getByRole('heading', { name: say('simple_new_price'), exact: true }).waitFor();
    await see(visit, 'price');
    await type(visit, 'listing_price', '118');
    await page.waitForURL('**done=offer*');
    expect(await readMain(page)).toContain('118');
    await see(visit, 'changed');

    await begin(visit, home, 'simple_task_stock');
    await press(visit, page.locator('main li a').first());
    await page.getByRole('heading', { name: say('simple_new_stock'), exact: true }).waitFor();
    await type(visit, 'listing_stock_now', '60');
    await page.waitForURL('**done=offer*');
    expect(await readMain(page)).toContain(say('simple_stock_now', { count: '60' }));
  });

  const [pack] = await packsOf(shop.seller);
  if (pack === undefined) throw new Error('The shop sells nothing.');
  await orderPaid([{ pack, quantity: 1 }]);
  await letAgentIn(shop);
  await shop.as({ size: ZOOMED }, async (visit) => {
    const { page, say } = visit;
    await begin(visit, home, 'simple_task_ship', { count: '1' });
    await asked(visit, 'simple_ship_contents');
    await press(visit, nextButton(visit));
    await asked(visit, 'simple_ship_carrier');
    await press(visit, nextButton(visit));
    await asked(visit, 'simple_ship_number');
    await type(visit, 'desk_tracking_number', `SF${randomInt(1e9, 9e9)}`, false);
    await press(visit, page.getByRole('button', { name: say('desk_ship_button') }));
    await page.waitForURL('**?done=shipped');
    await see(visit, 'shipped');

    await begin(visit, home, 'simple_task_money');
    await page.waitForURL('**/income');
    expect(await readMain(page)).toContain('118');
    await see(visit, 'money');
    await press(visit, page.getByRole('link', { name: say('income_books') }));
    await page.waitForURL('**/books');
    await see(visit, 'books');

    await begin(visit, home, 'simple_task_pause');
    await asked(visit, 'simple_pause_days');
    await press(visit, nextButton(visit));
    await asked(visit, 'simple_pause_why');
    await tabTo(visit, page.locator('input[name=reason]').first());
    await page.keyboard.press('Space');
    await press(visit, nextButton(visit));
    await asked(visit, 'simple_pause_words');
    await press(visit, page.getByRole('button', { name: say('pause_button') }));
    await page.waitForURL('**?done=paused');
    await see(visit, 'paused');

    await begin(visit, home, 'mandate_title');
    await see(visit, 'mandates');
    await press(visit, page.getByRole('button', { name: say('mandate_end') }));
    await page.waitForURL('**?done=ended');
    expect(await readMain(page)).toContain(say('mandate_nobody'));
    await see(visit, 'mandate-ended');

    await begin(visit, home, 'call_title');
    await page.waitForURL('**/help/call?*');
    await see(visit, 'call');
    await type(visit, 'call_phone', newPhone());
    await page.waitForURL('**/help/call/*');
    await see(visit, 'called');
  });
}, 400_000);

/** Opens the desk in simple mode and goes to a task. */
async function begin(visit: Visit, home: string, task: string, words?: Record<string, string>): Promise<void> {
  const { page, say } = visit;
  await visit.open(home);
  const on = page.getByRole('button', { name: say('simple_on') });
  if (await on.isVisible()) await press(visit, on);
  await press(visit, page.getByRole('main').getByRole('link', { name: say(task, words) }));
  await page.waitForURL(({ pathname }) => pathname !== home);
}

function nextButton({ page, say }: Visit): Locator {
  return page.getByRole('button', { name: say('simple_next'), exact: true });
}

/** Until a question is asked; the page is looked at then. */
async function asked(visit: Visit, question: string): Promise<void> {
  const { page, say } = visit;
  await page.getByRole('heading', { name: say(question), exact: true }).waitFor();
  const name = question.replace('simple_', '');
  const steps: readonly string[] = STEPS.find((all) => (all as readonly string[]).includes(name)) ?? [];
  const [number, count] = [steps.indexOf(name) + 1, steps.length];
  const progress = page.locator('[data-question]:visible .progress');
  expect({ name, progress: (await progress.innerText()).trim() }).toEqual({
    name,
    progress: say('simple_step', { number, count }),
  });
  const bar = progress.locator('progress');
  expect(await bar.evaluate(({ value, max }: HTMLProgressElement) => [value, max])).toEqual([number, count]);
  await see(visit, name);
}

async function see({ page }: Visit, name: string): Promise<void> {
  expect({ name, ...(await findOverflow(page)) }).toEqual({ name, by: 0, from: undefined });
  expect({ name, small: await findSmallLetters({ page }) }).toEqual({ name, small: [] });
  await seeClean(page, `simple-zoomed-${name}`);
}

/** Types into a field; the Enter key goes on. */
async function type(visit: Visit, label: string, text: string, goesOn = true): Promise<void> {
  const { page, say } = visit;
  const field = page.getByLabel(say(label), { exact: true });
  expect({ label, pad: await field.getAttribute('inputmode') }).toEqual({ label, pad: NUMBER_PADS[label] ?? null });
  await tabTo(visit, field);
  await page.keyboard.type(text);
  if (goesOn) await page.keyboard.press('Enter');
}

async function press(visit: Visit, target: Locator): Promise<void> {
  await tabTo(visit, target);
  await visit.page.keyboard.press('Enter');
}

/** Presses Tab until the focus is there. */
async function tabTo({ page }: Visit, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${target.toString()}.`);
}
