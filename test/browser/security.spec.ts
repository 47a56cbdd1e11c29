import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findShop } from './shop/shop.js';
import { sessionOfMember, throughAllPages } from './visit/all-pages.js';
import { signInWithCode } from './visit/sign-in.js';
import { visiting } from './visit/visit.js';

const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  // Nothing is shown from what somebody kept: what was taken back is gone at the next look.
  'cache-control': /^(private, no-cache|no-store)$/,
  'content-security-policy': /^default-src 'none'/,
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test('every page carries the security headers and a policy without unsafe words', async () => {
  const missing: string[] = [];
  await throughAllPages(browser, {}, async ({ page }, { name }) => {
    const response = await page.reload();
    const headers = response?.headers() ?? {};
    for (const [header, wanted] of Object.entries(HEADERS)) {
      if (!wanted.test(headers[header] ?? '')) missing.push(`${name}: ${header}: ${headers[header]}`);
    }
    const policy = headers['content-security-policy'] ?? '';
    if (/unsafe|\*|https?:/.test(policy)) missing.push(`${name}: ${policy}`);
    if (headers['x-powered-by'] !== undefined) missing.push(`${name}: x-powered-by`);
  });
  expect(missing).toEqual([]);
});

test('pages with secrets are kept in no cache', () =>
  visiting(browser, {}, async (visit) => {
    await signInWithCode(visit);
    for (const path of ['/account/second-factor', '/demo/messages']) {
      const response = await visit.open(path);
      expect(response.headers()['cache-control']).toBe('no-store');
    }
  }));

test('the policy is enforced: a style and a script that are not ours do nothing', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/');
    const done = await visit.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(style, script);
      return { display: getComputedStyle(document.body).display, title: document.title };
    });
    expect(done.display).not.toBe('none');
    expect(done.title).not.toBe('taken over');
    // Chromium reports both; that is the fault this journey came to see.
    expect(visit.faults.filter((fault) => /Content Security Policy/.test(fault))).toHaveLength(2);
    visit.faults.length = 0;
  }));

test('no script reads the cookies of the shop, and no other site’s form carries them', () =>
  visiting(browser, {}, async (visit) => {
    await signInWithCode(visit);
    await visit.open('/?lang=en');
    const cookies = await visit.context.cookies();
    expect(cookies.map(({ name }) => name)).toContain('shanhuo_session');
    expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== 'Lax')).toEqual([]);
    expect(await visit.page.evaluate(() => document.cookie)).toBe('');
  }));

test('a form posted from another site is refused, and the session goes on', async () => {
  const { webUrl } = findShop();
  const [session] = await sessionOfMember(browser);
  for (const origin of ['https://evil.example', 'null', 'http://localhost']) {
    const cookie = `shanhuo_session=${session?.value}`;
    const response = await fetch(`${webUrl}/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect({ origin, status: response.status }).toEqual({ origin, status: 403 });
    const account = await fetch(`${webUrl}/account`, { redirect: 'manual', headers: { cookie } });
    expect(account.status).toBe(200);
  }
});

test('after signing in nobody is led to another site', () =>
  visiting(browser, {}, async (visit) => {
    await signInWithCode(visit);
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
      await visit.open(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(new URL(visit.page.url()).origin).toBe(findShop().webUrl);
    }
  }));

test.each([
  ['short', 'x'],
  ['of the right length', 'a'.repeat(43)],
  ['an emoji', '🍄'],
  ['SQL', "'; drop table"],
  ['long', 'a'.repeat(3000)],
])('a made-up session cookie is nobody’s: %s', async (_what, value) => {
  const { webUrl } = findShop();
  const response = await fetch(`${webUrl}/account`, {
    redirect: 'manual',
    headers: { cookie: `shanhuo_session=${encodeURIComponent(value)}` },
  });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toContain('/sign-in');
  const front = await fetch(webUrl, { headers: { cookie: `shanhuo_session=${encodeURIComponent(value)}` } });
  expect(front.status).toBe(200);
});
