import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findFreePort } from '../../scripts/launcher/free-port.js';
import { startService, type Service } from './shop/service.js';
import { findShop } from './shop/shop.js';
import { openShop } from './visit/new-shop.js';
import { draftsOn, keptDrafts, typeGoods, untilKept } from './visit/draft.js';
import { letAgentIn } from './visit/mandate.js';
import { holding } from './visit/own-phone.js';
import { signInWithCode } from './visit/sign-in.js';
import { untilThere } from './visit/until.js';
import { seeClean } from './visit/violations.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test.each([PHONE, DESKTOP])(
  '[N1] [X15] what is on the phone alone is named before signing out, and wiped after the word ($width pixels)',
  async (size) => {
    const { seller, session } = await openShop(browser);
    await holding({ size }, async (phone) => {
      const { page, say } = phone;
      const title = `走前木耳${randomInt(100, 1_000)}号`;
      await phone.signInWith(session);
      await phone.openForm(seller);
      await typeGoods(phone, { title });
      await untilKept(phone, title);
      await page.goto('/account');
      await page.getByRole('button', { name: say('sign_out_button'), exact: true }).click();
      await page.waitForURL('**/sign-out');
      const warning = page.getByRole('alert').filter({ hasText: say('sign_out_unsent') });
      await warning.filter({ hasText: title }).waitFor();
      await seeClean(page, 'sign-out-unsent');
      await page.getByRole('link', { name: say('sign_out_stay') }).click();
      await page.waitForURL('**/desk/**');
      await keptDrafts(page).filter({ hasText: title }).waitFor();

      await page.goto('/sign-out');
      await page.getByRole('button', { name: say('sign_out_leave') }).click();
      await page.waitForURL('**/sign-out?done=1');
      expect(await whatIsKept(page)).toEqual({ drafts: 0, photos: 0, device: 0, pages: [] });
    });
  },
  240_000,
);

test('[N1] whoever signs out where an agent left drafts is told of none and loses none, and the agent alone takes theirs along', async () => {
  const shop = await openShop(browser);
  await letAgentIn(shop);
  await withOwnApi(async ({ webUrl, endApi }) => {
    await holding({ size: DESKTOP, shopUrl: webUrl }, async (computer) => {
      const { page, say } = computer;
      const title = `代办留下的木耳${randomInt(100, 1_000)}号`;
      const staysWithoutAWord = async (): Promise<void> => {
        expect(await page.getByRole('alert').count()).toBe(0);
        expect(await page.content()).not.toContain(title);
        expect((await draftsOn(page)).map((draft) => draft.title)).toEqual([title]);
      };
      await computer.signIn('agent');
      await computer.openForm(shop.seller);
      await typeGoods(computer, { title });
      await untilKept(computer, title);
      // The agent goes without signing out, and somebody who buys sits down: the PC has one browser.
      await page.goto('about:blank');
      await computer.signInWith(await sessionOfABuyer());
      await page.goto('/sign-out');
      await staysWithoutAWord();
      await page.goto('/account');
      await untilThere(async () => (await whatIsKept(page)).device === 1);
      await computer.airplane(true);
      for (const path of ['/desk', `/desk/${shop.seller}/products/new`]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1, name: say('offline_title') }).waitFor();
        await staysWithoutAWord();
      }
      await computer.airplane(false);
      await page.goto('/account');
      await page.getByRole('button', { name: say('sign_out_button'), exact: true }).click();
      await page.waitForURL('**/sign-out?done=1');
      await staysWithoutAWord();

      const next = await sessionOfABuyer();
      await computer.signIn('agent');
      await page.goto('/desk');
      await keptDrafts(page).filter({ hasText: title }).waitFor();
      await endApi();
      await computer.signInWith(next);
      await page.goto('/sign-out');
      await page.getByRole('button', { name: say('sign_out_button'), exact: true }).waitFor();
      await staysWithoutAWord();
      await computer.signIn('agent');
      await page.goto('/sign-out');
      await page.getByRole('alert').filter({ hasText: title }).waitFor();
      await page.getByRole('button', { name: say('sign_out_leave') }).click();
      // The session ends here whatever the shop says, and it says nothing now.
      await page.getByText(say('error_away_title')).waitFor();
      expect(await draftsOn(page)).toEqual([]);
    });
  });
}, 240_000);

/** A session of somebody who has only ever bought. */
async function sessionOfABuyer(): Promise<string> {
  let session = '';
  await visiting(browser, { scripts: false }, async (visit) => {
    await signInWithCode(visit);
    session = (await visit.context.cookies()).find(({ name }) => name === 'shanhuo_session')?.value ?? '';
  });
  return session;
}

/** A web server of this journey's own, on an API that it can end. */
async function withOwnApi(
  journey: (own: { readonly webUrl: string; readonly endApi: () => Promise<void> }) => Promise<void>,
): Promise<void> {
  const [apiPort, webPort] = [await findFreePort(), await findFreePort()];
  const [apiUrl, webUrl] = [`http://127.0.0.1:${apiPort}`, `http://localhost:${webPort}`];
  const ports = { API_PORT: String(apiPort), WEB_PORT: String(webPort), API_URL: apiUrl, PUBLIC_URL: webUrl };
  const variables = { ...findShop().variables, ...ports };
  const services: Service[] = [];
  try {
    const api = await startService('api', variables, `${apiUrl}/health/ready`);
    services.push(api, await startService('web', variables, `${webUrl}/health/ready`));
    await journey({ webUrl, endApi: () => api.end('SIGKILL') });
  } finally {
    for (const service of services) await service.end();
  }
}

/** Everything of the shop on this device. */
function whatIsKept(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('shanhuo-drafts');
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('no memory')));
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const asked = database.transaction(store).objectStore(store).count();
        asked.addEventListener('success', () => resolve(asked.result));
      });
    const kept = { drafts: await count('drafts'), photos: await count('photos'), device: await count('device') };
    database.close();
    const pages = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
      .flatMap((requests) => requests.map(({ url }) => new URL(url).pathname))
      // Those of nobody.
      .filter((path) => path !== '/desk/offline' && !path.startsWith('/_app/'));
    return { ...kept, pages };
  });
}
