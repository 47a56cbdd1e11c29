import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findFreePort } from '../../scripts/launcher/free-port.js';
import { launchBrowser } from '../support/chromium.js';
import { startService, type Service, type Variables } from './shop/service.js';
import { findShop } from './shop/shop.js';
import { productCodes, readMain } from './visit/goods.js';
import { enterCode, newPhone, readCode, requestCode } from './visit/sign-in.js';
import { Visit } from './visit/visit.js';

let browser: Browser;
let variables: Variables;
let api: Service;
let web: Service;
let visit: Visit;

// An API and a web server of this journey's own, on the database and pictures of the others, who must not notice.
beforeAll(async () => {
  browser = await launchBrowser();
  const [apiPort, webPort] = [await findFreePort(), await findFreePort()];
  variables = {
    ...findShop().variables,
    API_PORT: String(apiPort),
    WEB_PORT: String(webPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    PUBLIC_URL: `http://localhost:${webPort}`,
  };
  api = await startApi();
  web = await startService('web', variables, `${variables['PUBLIC_URL']}/health/ready`);
  visit = await Visit.begin(browser, {}, variables['PUBLIC_URL']);
}, 120_000);

afterAll(async () => {
  await Promise.all([web.end(), api.end(), browser.close()]);
});

const startApi = (): Promise<Service> => startService('api', variables, `${variables['API_URL']}/health/ready`);

test('a killed API leaves a page that says so and offers another try, which works when it is back', async () => {
  const { page, say } = visit;
  await visit.open('/products?category=tea');
  const before = await productCodes(page);
  const phone = newPhone();
  await requestCode(visit, phone);
  const code = await readCode(visit, phone);

  await api.end('SIGKILL');
  await enterCode(visit, code);
  expect(await readMain(page)).toContain(say('error_away_title'));
  const response = await visit.open('/products?category=tea');
  expect(response.status()).toBe(503);
  expect(await readMain(page)).toContain(say('error_away'));
  // Chromium names the pictures that could not come; nobody promised them.
  visit.faults.length = 0;

  api = await startApi();
  await page
    .getByRole('main')
    .getByRole('link', { name: say('error_try_again') })
    .click();
  expect(visit.address).toBe('/products?category=tea');
  expect(await productCodes(page)).toEqual(before);
  await visit.open('/sign-in/code');
  await enterCode(visit, code);
  await page.waitForURL('**/account');
  await visit.end();
}, 120_000);
