import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findShop } from './shop/shop.js';
import { readMain } from './visit/goods.js';
import { authenticatorCode, signInWithCode } from './visit/sign-in.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test.each([
  { language: 'zh-CN', size: PHONE, scripts: false, desk: '/operator/refunds' },
  { language: 'en', size: DESKTOP, scripts: true, desk: '/operator' },
] as const)(
  '[S25] an operator without a second factor is led to set one up, and then comes to $desk ($language)',
  ({ desk, ...look }) =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      const phone = await signInWithCode(visit);
      await makeOperator(phone);
      await page.goto(desk);
      await page.waitForURL('**/desk/second-factor');
      expect(await readMain(page)).toContain(say('desk_second_factor_lead'));
      await page.getByRole('link', { name: say('second_factor_set_up') }).click();
      await page.waitForURL('**/account/second-factor');
      await page.getByRole('button', { name: say('second_factor_set_up') }).click();
      await page.waitForURL('**/account/second-factor/set-up');
      const secret = (await page.getByRole('code').innerText()).replace(/\s/g, '');
      await page.getByLabel(say('second_factor_code_label')).fill(authenticatorCode(secret));
      await page.getByRole('button', { name: say('second_factor_confirm') }).click();
      await page.waitForURL('**/account/second-factor/recovery-codes');

      await page.goto(desk);
      expect(new URL(page.url()).pathname).toBe(desk);
      expect(await page.getByRole('navigation', { name: say('operator_nav_label') }).isVisible()).toBe(true);
    }),
);

/** What nobody does on a page: whoever may look after the whole shop is named beside it. */
async function makeOperator(phone: string): Promise<void> {
  const client = new pg.Client({ connectionString: findShop().variables['DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(
      `insert into identity.grants (id, person_id, role, subject_kind, subject_id, granted_at)
       select gen_random_uuid(), p.id, 'operator', 'platform', '00000000-0000-0000-0000-000000000000', now()
       from identity.persons p where p.masked_phone = $1 order by p.created_at desc limit 1`,
      [`${phone.slice(0, 3)}****${phone.slice(-4)}`],
    );
  } finally {
    await client.end();
  }
}
