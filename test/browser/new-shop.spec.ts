import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { atWork } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

const PAPER = join(import.meta.dirname, '../../data/pictures/01.webp');
const DAY_MS = 86_400_000;

let browser: Browser;
let shop: NewShop;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser);
}, 120_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('a new shop ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('[S19] rests from today on, tells visitors until when and why, and opens again before its time', () =>
    shop.as(look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop.seller}/pause`);
      expect(await readMain(page)).toContain(say('pause_open'));
      await page.getByRole('button', { name: say('pause_button') }).click();
      expect(await page.getByRole('alert').innerText()).toContain(say('pause_reason_missing'));
      await page.getByRole('radio', { name: say('pause_harvest') }).check();
      await page.getByLabel(say('pause_words')).fill('收完这季茶就回来');
      await page.getByRole('button', { name: say('pause_button') }).click();
      await page.waitForURL('**?done=paused');
      await visiting(browser, look, async (buyer) => {
        await buyer.open(`/sellers/${shop.seller}`);
        const words = await readMain(buyer.page);
        expect(words).toContain('收完这季茶就回来');
        expect(words).toContain(say('seller_rests', { day: '|' }).split('|')[0]);
      });
      await page.getByRole('button', { name: say('pause_open_again') }).click();
      await page.waitForURL('**?done=ended');
      await visiting(browser, look, async (buyer) => {
        await buyer.open(`/sellers/${shop.seller}`);
        expect(await readMain(buyer.page)).not.toContain('收完这季茶就回来');
      });
    }));

  test('[S19][X10] plans a rest by days of its own zone, and calls it off', () =>
    shop.as(look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop.seller}/pause`);
      await page.locator('summary').last().click();
      await page.getByLabel(say('pause_zone_label'), { exact: true }).selectOption('Asia/Urumqi');
      await page.getByRole('button', { name: say('pause_zone_save'), exact: true }).click();
      await page.waitForURL('**?done=zone');
      await page.getByLabel(say('pause_from'), { exact: true }).fill('2020-01-01');
      await page.getByLabel(say('pause_until'), { exact: true }).fill(dayIn(31));
      await page.getByRole('radio', { name: say('pause_holiday') }).check();
      await page.getByRole('button', { name: say('pause_button') }).click();
      expect(await page.getByLabel(say('pause_from'), { exact: true }).getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel(say('pause_from'), { exact: true }).fill(dayIn(30));
      await page.getByRole('button', { name: say('pause_button') }).click();
      await page.waitForURL('**?done=paused');
      expect(await readMain(page)).toContain(say('pause_planned'));
      await page.getByRole('button', { name: say('pause_take_back') }).click();
      await page.waitForURL('**?done=ended');
      expect(await readMain(page)).not.toContain(say('pause_planned'));
    }));

  test('[T7] hands a permit in with its photo, and the county desk accepts it', () =>
    shop.as(look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop.seller}/permits`);
      await page.getByRole('radio', { name: say('permit_sc') }).check();
      await page.getByRole('textbox', { name: say('permit_number'), exact: true }).fill('SC123');
      await page.getByLabel(say('permit_issuer')).fill('房县市场监督管理局');
      await page.getByLabel(say('permit_from'), { exact: true }).fill('2025-01-01');
      await page.getByLabel(say('permit_until'), { exact: true }).fill(dayIn(300));
      await page.getByLabel(say('permit_photo')).setInputFiles(PAPER);
      await page.getByRole('button', { name: say('permit_button') }).click();
      await page.getByRole('alert').waitFor();
      expect(await readMain(page)).toContain(say('apply_paper_arrived'));
      const number = `SC10142${String(Date.now()).slice(-9)}`;
      await page.getByRole('textbox', { name: say('permit_number'), exact: true }).fill(number);
      await page.getByRole('button', { name: say('permit_button') }).click();
      await page.waitForURL('**?done=submitted');
      await atWork(browser, 'operator', look, async (operator) => {
        await operator.open('/operator/permits');
        await operator.page
          .getByRole('button', { name: `${say('operator_permit_accept')} ${number}`, exact: true })
          .click();
        await operator.page.waitForURL('**?done=accepted');
      });
      await page.reload();
      const permit = page.locator('main li').filter({ hasText: number });
      expect(await permit.innerText()).toContain(say('permit_counts'));
      await permit.getByRole('button', { name: say('permit_withdraw') }).click();
      await page.waitForURL('**?done=withdrawn');
      expect(await permit.innerText()).toContain(say('permit_withdrawn'));
    }));

  test('[S2] an operator asks something more of a kind from a day on, and ends it again', () =>
    atWork(browser, 'operator', look, async (visit) => {
      const { page, say } = visit;
      const words = `样品照片 ${Date.now()}`;
      await visit.open('/operator/checklists?kind=petty-trade');
      await page.getByRole('button', { name: say('checklist_add') }).click();
      expect(await page.getByRole('alert').innerText()).toContain(say('checklist_kind_missing'));
      await page.getByRole('radio', { name: say('checklist_review') }).check();
      await page.getByLabel(say('checklist_words_zh')).fill(words);
      await page.getByLabel(say('checklist_words_en')).fill(`${words} in English`);
      await page.getByLabel(say('checklist_code')).fill(`sample-${Date.now()}`);
      await page.getByLabel(say('checklist_from'), { exact: true }).fill(dayIn(300));
      await page.getByRole('button', { name: say('checklist_add') }).click();
      await page.waitForURL('**done=added');
      const item = page.locator('tbody tr').filter({ hasText: words });
      await item.locator('input[type=date]').fill(dayIn(301));
      await item.getByRole('button').click();
      await page.waitForURL('**done=ended');
      expect(await item.innerText()).toContain(dayIn(301));
    }));
});

/** A day to come, as the calendar of China has it. */
function dayIn(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
}
