import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { approve, findWaiting, listGoods } from './visit/listing.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

const PAPER = join(import.meta.dirname, '../../data/pictures/01.webp');
const DAY_MS = 86_400_000;
const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

let browser: Browser;
let shop: string;
const title = `有证的菇${randomInt(100_000, 999_999)}`;
let code: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    code = await listGoods(visit, shop, { title, price: '128' });
  });
  await approve(browser, title);
}, 180_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('a certified product ($language, $size.width pixels, scripts: $scripts)', (look) => {
  const number = `DEMO-GREEN-${randomInt(100_000, 999_999)}`;

  /** What a buyer reads on its page. */
  async function pageSays(): Promise<string> {
    let words = '';
    await visiting(browser, look, async (buyer) => {
      await buyer.open(`/products/${code}`);
      words = await readMain(buyer.page);
    });
    return words;
  }

  test('[T5] [N10] shows its mark once the county desk saw the certificate, and no more once it is withdrawn', () =>
    atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/products/${code}`);
      await page.getByRole('link', { name: say('mark_title'), exact: true }).click();
      await page.waitForURL('**/marks');
      await page.getByRole('button', { name: say('permit_button') }).click();
      await page.getByRole('alert').waitFor();
      await page.getByRole('radio', { name: say('mark_green') }).check();
      await page.getByRole('textbox', { name: say('permit_number'), exact: true }).fill(number);
      await page.getByLabel(say('permit_issuer')).fill('中国绿色食品发展中心');
      await page.getByLabel(say('permit_from'), { exact: true }).fill(dayIn(-30));
      await page.getByLabel(say('permit_until'), { exact: true }).fill(dayIn(300));
      await page.getByLabel(say('mark_photo')).setInputFiles(PAPER);
      await page.getByRole('button', { name: say('permit_button') }).click();
      await page.waitForURL('**?done=submitted');
      expect(await pageSays()).not.toContain(number);

      const decide = (button: string, path: string, reason: string) =>
        atWork(browser, 'operator', look, async (operator) => {
          await operator.open(path);
          await findWaiting(operator.page, title);
          const row = operator.page.locator('main li').filter({ hasText: number });
          const press = () => row.getByRole('button', { name: new RegExp(`^${operator.say(button)} `) }).click();
          if (await row.locator('summary').isVisible()) {
            await row.locator('summary').click();
            // Without a reason nothing is withdrawn, and the form is asked again where it stood.
            await press();
            await operator.page.getByRole('alert').waitFor();
          }
          await row.getByRole('textbox').fill(reason);
          await press();
          await operator.page.waitForURL('**done=*');
        });
      await decide('operator_permit_accept', '/operator/marks', '对过原件。');
      expect(await pageSays()).toContain(number);
      await page.reload();
      const mark = page.locator('main li').filter({ hasText: number });
      expect(await mark.innerText()).toContain(say('mark_shows'));

      await decide('operator_mark_withdraw', '/operator/marks?state=accepted', '证书被注销。');
      expect(await pageSays()).not.toContain(number);
      await page.reload();
      expect(await mark.innerText()).toContain('证书被注销。');
    }));
});
