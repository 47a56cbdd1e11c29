import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { launchBrowser } from '../support/chromium.js';
import type { Browser, Page } from 'playwright-core';
import { askApi } from './shop/ask-api.js';
import { atWork, orderPaid, packsOf } from './visit/at-work.js';
import { lookOver } from './visit/look-over.js';
import { untilSame } from './visit/until.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

/** web.md: a dashboard, its chart included. The script that listens for news is extra and small. */
const MOST_BYTES = 40 * 1024;
const MOST_SCRIPT_BYTES = 2 * 1024;
/** Right within five seconds of the ledger, and a little for the browser. */
const SOON_MS = 30_000;

interface Place {
  readonly code: string;
  readonly sellerCode: string;
}

let browser: Browser;
let own: Place;
let others: Place;

beforeAll(async () => {
  browser = await launchBrowser();
  own = await findOwn();
  others = await findOther(own.code);
}, 90_000);

afterAll(() => browser.close());

/** The cooperative that the demo's manager manages, by the way a manager finds it. */
async function findOwn(): Promise<Place> {
  let code = '';
  await atWork(browser, 'manager', {}, async ({ page }) => {
    await page.goto('/desk');
    code = (await page.locator('main a[href^="/desk/cooperative/"]').first().getAttribute('href'))?.split('/')[3] ?? '';
  });
  return { code, sellerCode: await sellerOf(code) };
}

const COOPERATIVES = `{ cooperatives(first: 50) { nodes { code } } }`;
const SELLER = `query ($code: String!) { cooperative(code: $code) { seller { code } } }`;

async function findOther(code: string): Promise<Place> {
  const { cooperatives } = await askApi<{ cooperatives: { nodes: { code: string }[] } }>(COOPERATIVES, {});
  const other = cooperatives.nodes.find((each) => each.code !== code)?.code ?? '';
  return { code: other, sellerCode: await sellerOf(other) };
}

async function sellerOf(code: string): Promise<string> {
  const { cooperative } = await askApi<{ cooperative: { seller: { code: string } } }>(SELLER, { code });
  return cooperative.seller.code;
}

async function sell(quantity: number): Promise<void> {
  const [pack] = await packsOf(own.sellerCode);
  if (pack === undefined) throw new Error('The cooperative sells nothing.');
  await orderPaid([{ pack, quantity }]);
}

/** `¥1,234.50` → 123450. */
function fenOf(text: string): number {
  const [, minus, yuan = '', fen = ''] = /([−-]?)¥([\d,]+)\.(\d\d)/.exec(text) ?? [];
  return (minus ? -1 : 1) * Number(yuan.replaceAll(',', '') + fen);
}

const figure = (page: Page) => page.locator('main dl .hero .value a');

async function readNet({ page }: Visit): Promise<number> {
  return fenOf(await figure(page).innerText());
}

describe.each([
  { size: PHONE, scripts: false },
  { size: DESKTOP, scripts: true },
])('a manager reads the sales ($size.width pixels, scripts: $scripts)', (look) => {
  test('[C3] [N22] an order shows within seconds, and its figure opens lines of the same sum, down to the ledger', async () => {
    await atWork(browser, 'manager', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/cooperative/${own.code}?period=today`);
      const before = await readNet(visit);
      await sell(2);
      const until = Date.now() + SOON_MS;
      // With scripts the page changes by itself; without them at the next look.
      while ((await readNet(visit)) === before && Date.now() < until) {
        await page.waitForTimeout(500);
        if (!look.scripts) await page.reload();
      }
      const net = await readNet(visit);
      expect(net).toBeGreaterThan(before);

      await figure(page).click();
      await page.waitForURL('**/sales?*');
      expect(fenOf(await page.locator('main .sum').innerText())).toBe(net);
      const line = page.locator('tbody tr').first();
      const amount = fenOf(await line.locator('a').innerText());
      await line.locator('a').click();
      await page.waitForURL('**/sales/*/*');
      expect(await page.locator('main h1').innerText()).toBe(say('sales_entries'));
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
      expect(Math.abs(amount)).toBeGreaterThan(0);
      expect(visit.faults).toEqual([]);
    });
  }, 120_000);
});

test('[C3] the figures of orders, buyers, their average and of promises open lists that come to them', async () => {
  await sell(1);
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    const { page } = visit;
    const home = `/desk/cooperative/${own.code}?period=month`;
    for (const list of ['orders', 'buyers']) {
      await untilSame(async () => {
        await visit.open(home);
        const links = page.locator(`main dl .value a[href*="/sales/${list}?"]`);
        const shown = await links.first().innerText();
        const average = list === 'orders' ? await links.last().innerText() : '';
        await links.first().click();
        await page.waitForURL(`**/sales/${list}?*`);
        const facts = await page.locator('main .facts').innerText();
        const count = await page.locator('main tbody tr').count();
        return {
          figures: [shown, average, Math.min(Number(shown), 20)],
          lists: [await page.locator('main .sum').innerText(), facts.includes(average) ? average : facts, count],
        };
      });
    }
    await visit.open(home);
    const due = page.locator('main dl .how a[href*="/sales/promises?"]').first();
    const words = await due.innerText();
    await due.click();
    await page.waitForURL('**/sales/promises?*');
    expect(await page.locator('main nav a[aria-current=true]').innerText()).toBe(words);
    const count = Number(/\d+/.exec(words)?.[0]);
    expect(await page.locator('main tbody tr').count()).toBe(Math.min(count, 20));
    expect(visit.faults).toEqual([]);
  });
}, 120_000);

test('[N22] the file of a month adds up to the page, to the fen, and opens in Chinese Excel', async () => {
  await sell(1);
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    const { page } = visit;
    await visit.open(`/desk/cooperative/${own.code}?period=month`);
    const net = await readNet(visit);
    const address = await page.locator('a[href*="format=csv"]').getAttribute('href');
    const file = await visit.context.request.get(address ?? '');
    expect(file.headers()['content-disposition']).toMatch(/attachment; filename="[\w.-]+\.csv"/);
    const text = (await file.body()).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const total = text.trimEnd().split('\r\n').at(-1) ?? '';
    expect(total.split(',').map((cell) => Math.round(Number(cell) * 100))).toContain(net);
    const sheet = await visit.context.request.get((address ?? '').replace('csv', 'xlsx'));
    expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
  });
}, 120_000);

test('[C3] another cooperative, its lines, files and news are not there; nor is anything for who sells', async () => {
  const lists = ['/sales', '/sales/orders', '/sales/buyers', '/sales/promises'];
  const pages = ['', ...lists, '/export?format=csv', '/live', '/sales/01970000-0000-7000-8000-000000000001/x'];
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    for (const page of pages) {
      const answer = await visit.context.request.get(`/desk/cooperative/${others.code}${page}`);
      expect([page, answer.status()]).toEqual([page, 404]);
    }
  });
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    for (const page of pages) {
      const answer = await visit.context.request.get(`/desk/cooperative/${own.code}${page}`);
      expect([page, answer.status()]).toEqual([page, 404]);
    }
  });
}, 60_000);

test('[X15] dashboards and their lists are light, fit the screen and have no violation', async () => {
  await sell(1);
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    const name = size === PHONE ? 'phone' : 'desktop';
    const standard = { mostBytes: MOST_BYTES, axe: 'all', strong: false, mostScriptBytes: MOST_SCRIPT_BYTES } as const;
    await atWork(browser, 'manager', { size }, async (visit) => {
      const home = `/desk/cooperative/${own.code}`;
      for (const [what, path] of [
        ['month', home],
        ['year', `${home}?period=year&by=product`],
        ['lines', `${home}/sales?period=month`],
        ['orders', `${home}/sales/orders?period=month`],
        ['buyers', `${home}/sales/buyers?period=month`],
        ['promises', `${home}/sales/promises?period=year`],
      ] as const) {
        faults.push(...(await lookOver(visit, `sales-${what}-${name}`, path, standard)));
      }
    });
  }
  expect(faults).toEqual([]);
}, 180_000);
