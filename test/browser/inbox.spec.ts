import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi } from './shop/ask-api.js';
import { findShop } from './shop/shop.js';
import { findOverflow } from './visit/measure.js';
import { signInWithCode } from './visit/sign-in.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

/** More than the badge counts. */
const MANY = 120;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

/** Somebody who was away for long: as many messages as a busy season brings. */
async function fillInbox(personId: string): Promise<void> {
  const client = new pg.Client(findShop().variables['DATABASE_URL'] ?? '');
  await client.connect();
  try {
    const added = await client.query(
      `insert into notice.messages (id, person_id, event_id, template, details, sent_at)
       select gen_random_uuid(), $1, gen_random_uuid(), 'password-changed', '{}', now() - n * interval '1 hour'
       from generate_series(1, ${MANY}) n`,
      [personId],
    );
    expect(added.rowCount).toBe(MANY);
  } finally {
    await client.end();
  }
}

async function whoIsHere({ context }: Visit): Promise<string> {
  const session = (await context.cookies()).find(({ name }) => name === 'shanhuo_session')?.value;
  const { me } = await askApi<{ me: { id: string } }>('{ me { id } }', {}, 'zh-CN', session);
  return me.id;
}

/** How far the badge reaches over the word it stands at, in pixels. */
async function coveredBy({ page }: Visit): Promise<number> {
  return page.locator('header a[href="/account"]').evaluate((link) => {
    const word = document.createRange();
    word.selectNode(link.firstChild as Node);
    const badge = link.querySelector('b')?.getBoundingClientRect();
    return word.getBoundingClientRect().right - (badge?.left ?? 0);
  });
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: PHONE, scripts: true },
  { language: 'zh-CN', size: DESKTOP, scripts: true },
] as const)('an inbox nobody looked into ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('[X15] is counted up to 99+ beside its word and over none, and is read at one press', () =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      await signInWithCode(visit);
      await fillInbox(await whoIsHere(visit));
      await visit.open('/account');
      const badge = page.locator('header a[href="/account"] b');
      expect(await badge.innerText()).toBe('99+');
      expect(await coveredBy(visit)).toBeLessThanOrEqual(0);
      expect(await findOverflow(page)).toEqual({ by: 0, from: undefined });

      await page.getByRole('button', { name: say('inbox_mark_all_read'), exact: true }).dblclick();
      await page.waitForURL('**/account#inbox');
      await badge.waitFor({ state: 'detached' });
      expect(await page.locator('#inbox .unread').count()).toBe(0);
      expect(await page.getByRole('button', { name: say('inbox_mark_all_read') }).count()).toBe(0);
    }));
});
