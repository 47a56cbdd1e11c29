import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf } from './visit/at-work.js';
import { provePhone } from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, axe: 'all', strong: true } as const;
const CONTACT = '0719-5551234';
const BUYERS = { ...STANDARD, mostBytes: 14 * 1024, strong: false } as const;

let browser: Browser;
let shop = '';
let lot = '';
let label = '';
let order = '';

beforeAll(async () => {
  browser = await launchBrowser();
  shop = `/desk/${await deskOf(browser, 'manager')}`;
}, 180_000);
afterAll(() => browser.close());

test(
  '[T1] a cooperative issues a conformity certificate for a lot without script: what it rests on, and the promise ticked',
  () =>
    atWork(browser, 'manager', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`${shop}/harvests`);
      const record = page.locator('form[action="?/record"]');
      const goods = record.locator('[name=productCode] option', { hasText: '鲜香菇' }).first();
      await record.locator('[name=productCode]').selectOption((await goods.getAttribute('value')) ?? '');
      await record.locator('[name=amount]').fill('40');
      await record.getByRole('button', { name: say('harvest_button') }).click();
      await page.waitForURL('**/harvests?written=*');
      lot = new URL(page.url()).searchParams.get('written') ?? '';
      await visit.open(`${shop}/harvests/${lot}`);

      const form = page.locator('form[action="?/certify"]');
      expect(await form.locator('[name=amount]').inputValue()).toBe('40');
      expect(await form.locator('input:checked').count()).toBe(0);
      expect(await form.locator('[name=contact]').inputValue()).toBe('');
      await form.locator('[name=amount]').fill('41');
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      expect(await form.locator('.problem').count()).toBe(2);
      await form.getByRole('checkbox', { name: say('certificate_basis_check'), exact: true }).check();
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      expect(await page.locator('#contact-problem').innerText()).not.toBe('');
      await form.locator('[name=contact]').fill('5551234');
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      expect(await page.locator('#contact-problem').innerText()).toContain('0719-5551234');
      expect(await form.locator('[name=contact]').inputValue()).toBe('5551234');
      await form.locator('[name=contact]').fill('0719 555 1234');
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      expect(await page.locator('#certified-problem').innerText()).not.toBe('');
      expect(await form.locator('[name=amount]').inputValue()).toBe('41');
      await form.locator('[name=amount]').fill('30');
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      await page.waitForURL('**?done=certified');
      const said = await readMain(page);
      expect(said).toContain(say('certificate_number', { number: `HG-${lot}-1` }));
      expect(said).toContain(say('certificate_shipped', { quantity: say('quantity_weight', { amount: '0' }) }));
      expect(said).toContain(CONTACT);
      expect(await page.locator('form[action="?/certify"] [name=amount]').inputValue()).toBe('10');
    }),
  180_000,
);

test('[N9] the label of a lot leads without script to village, day and certificate, and a changed one to a plain no', async () => {
  await atWork(browser, 'manager', { scripts: false, size: PHONE }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`${shop}/harvests/${lot}`);
    await page.getByRole('link', { name: say('label_print'), exact: true }).click();
    await page.waitForURL('**/label');
    expect(await page.getByRole('img', { name: say('label_square') }).count()).toBe(1);
    for (const told of ['我承诺', CONTACT]) expect(await readMain(page)).toContain(told);
    const href = (await page.getByRole('link', { name: say('label_try') }).getAttribute('href')) ?? '';
    label = new URL(href).pathname;
  });
  await visiting(browser, { scripts: false, size: PHONE }, async (visit) => {
    const { page, say } = visit;
    expect((await visit.open(label)).status()).toBe(200);
    const said = await readMain(page);
    for (const told of [say('trace_ours'), lot, `HG-${lot}-1`, '青峰岭', '我承诺', CONTACT])
      expect(said).toContain(told);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('script').count()).toBe(0);
    const changed = label.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await visit.open(changed)).status()).toBe(404);
    expect(await readMain(page)).toContain(say('error_label_title'));
  });
}, 180_000);

test('[N7] [T2] a parcel leaves from the lot that was ticked, and says so to seller and buyer, without script', async () => {
  const packs = await packsOf(shop.slice('/desk/'.length));
  const pack = packs.find(({ title }) => title.includes('鲜香菇'));
  if (pack === undefined) throw new Error('the cooperative sells no fresh mushrooms');
  const paid = await orderPaid([{ pack, quantity: 2 }]);
  order = `${shop}/orders/${paid.sellerOrderCode}`;
  await atWork(browser, 'manager', { scripts: false, size: PHONE }, async (visit) => {
    const { page, say } = visit;
    await visit.open(order);
    const form = page.locator('form[action="?/ship"]');
    expect(await form.locator('[name^=certificates-]').count()).toBeGreaterThan(1);
    expect(await form.locator('[name^=certificates-]:checked').count()).toBe(0);
    await form.locator(`[name^=certificates-][value="HG-${lot}-1"]`).check();
    await form.locator('[name=trackingNumber]').fill('EM 100 299');
    await form.locator('[name^=quantity-]').fill('9');
    await form.getByRole('button', { name: say('desk_ship_button') }).click();
    await page.getByRole('alert').waitFor();
    expect(await form.locator('[name^=certificates-]:checked').count()).toBe(1);
    await form.locator('[name=trackingNumber]').fill('EM 100299300 CN');
    await form.locator('[name^=quantity-]').fill('1');
    await form.getByRole('button', { name: say('desk_ship_button') }).click();
    await page.waitForURL('**?done=shipped');
    expect(await readMain(page)).toContain(say('parcel_lot', { lot, number: `HG-${lot}-1` }));
  });
  await visiting(browser, { scripts: false, size: PHONE }, async (visit) => {
    await provePhone(visit, paid.code, paid.buyer.phone);
    expect(await readMain(visit.page)).toContain(visit.say('parcel_lot', { lot, number: `HG-${lot}-1` }));
  });
}, 180_000);

test('[X15] pages of a certified lot, its label and what that leads to are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const [name, size] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    await atWork(browser, 'manager', { size }, async (visit) => {
      faults.push(...(await lookOver(visit, `certified-lot-${name}`, `${shop}/harvests/${lot}`, STANDARD)));
      faults.push(...(await lookOver(visit, `lot-label-${name}`, `${shop}/harvests/${lot}/label`, STANDARD)));
      faults.push(...(await lookOver(visit, `trace-${name}`, label, BUYERS)));
      faults.push(...(await lookOver(visit, `certified-order-${name}`, order, STANDARD)));
    });
  }
  expect(faults).toEqual([]);
}, 240_000);
