import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { throughAllPages } from './visit/all-pages.js';
import { findViolations } from './visit/violations.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each([
  { size: PHONE, dark: false },
  { size: DESKTOP, dark: false },
  { size: PHONE, dark: true },
  { size: DESKTOP, dark: true },
] as const)('[X15] at $size.width pixels, dark: $dark', (look) => {
  test('axe finds no violation of WCAG A and AA on any page', async () => {
    const found: string[] = [];
    await throughAllPages(browser, look, async ({ page }, { name }) => {
      for (const { id, nodes } of await findViolations(page, { colours: look.dark })) {
        found.push(...nodes.map(({ html, failureSummary }) => `${name}: ${id}: ${html} ${failureSummary ?? ''}`));
      }
    });
    expect(found).toEqual([]);
  }, 240_000);
});

test('[X15] axe is at work: it finds a planted violation', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/');
    await visit.page.evaluate(() => document.querySelector('img')?.removeAttribute('alt'));
    const violations = await findViolations(visit.page);
    expect(violations.map(({ id }) => id)).toEqual(['image-alt']);
  }));

test('[X15] axe asks for strong contrast where it is told to, and only within the page', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/help');
    const plant = (place: string): Promise<void> =>
      visit.page.evaluate((selector) => {
        const weak = document.querySelector<HTMLElement>('#weak') ?? document.createElement('p');
        Object.assign(weak, { id: 'weak', textContent: '这几个字太淡' });
        Object.assign(weak.style, { color: '#727272', background: '#fff' });
        document.querySelector(selector)?.append(weak);
      }, place);
    const find = async (strong: boolean, colours: boolean): Promise<string[]> =>
      (await findViolations(visit.page, { strong, colours })).flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => id + html.slice(0, 12)),
      );
    await plant('main');
    for (const colours of [true, false]) {
      expect(await find(true, colours)).toContain('color-contrast-enhanced<p id="weak"');
      expect(await find(false, colours)).toEqual([]);
    }
    await plant('footer');
    expect(await find(true, false)).not.toContain('color-contrast-enhanced<p id="weak"');
  }));

test('[X15] a refused form has no violation either, light and dark', async () => {
  for (const dark of [false, true]) {
    await visiting(browser, { dark }, async (visit) => {
      await visit.open('/sign-in');
      await visit.page.getByLabel(visit.say('phone_label')).fill('12');
      await visit.page.getByRole('button', { name: visit.say('sign_in_send_code') }).click();
      await visit.page.getByRole('alert').waitFor();
      const violations = await findViolations(visit.page);
      expect(violations).toEqual([]);
    });
  }
});
