import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { throughAllPages } from './visit/all-pages.js';
import { visiting, type Visit } from './visit/visit.js';
import { catalogueOf, type Language } from './visit/words.js';

const HAN = /\p{Script=Han}/u;
/** What stays Chinese on an English page, each for a reason a person has read. */
const KEPT_CHINESE: readonly { readonly on?: string; readonly text: RegExp; readonly because: string }[] = [
  { text: /^中文$/, because: 'the link to the Chinese pages is for who reads Chinese' },
  { on: 'search', text: /茶/, because: 'the visitor has searched for it' },
  { on: 'demo-messages', text: /^【山货】/, because: 'each text speaks the language of who asked for it' },
  { on: 'address-area', text: /^\p{Script=Han}+$/u, because: 'an address is written as its parcels are labelled' },
  { on: 'account', text: /山友\w{4}/, because: 'every account is opened with this name' },
];

/** On a Chinese page: texts sent to who had asked in English. */
const KEPT_ENGLISH = /^\[Shanhuo\]/;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each(['zh-CN', 'en'] as const)('[X8] every page in %s', (language) => {
  const seen: { name: string; lang: string | null; title: string; texts: string[] }[] = [];

  beforeAll(async () => {
    await throughAllPages(browser, { language }, async ({ page }, { name }) => {
      seen.push({
        name,
        lang: await page.locator('html').getAttribute('lang'),
        title: await page.title(),
        texts: await readTexts(page),
      });
    });
  }, 60_000);

  test('says so in its lang attribute', () => {
    expect(seen.filter(({ lang }) => lang !== language)).toEqual([]);
  });

  test('has a title of its own', () => {
    expect(seen.filter(({ title }) => !/^\S.* · \S+$/.test(title)).map(({ name }) => name)).toEqual([]);
  });

  test('shows no key of the catalogue, no placeholder and no undefined', () => {
    const keys = new Set(Object.keys(catalogueOf(language)).filter((key) => key.includes('_')));
    const raw = seen.flatMap(({ name, texts }) =>
      texts
        .filter((text) => keys.has(text) || /\{\w+\}|\bundefined\b|\bnull\b|\bNaN\b|\[object/.test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(raw).toEqual([]);
  });

  test('is wholly in that language, but for what was kept on purpose', () => {
    const foreign = seen.flatMap(({ name, texts }) =>
      texts.filter((text) => isForeign(language, name, text)).map((text) => `${name}: ${text}`),
    );
    expect([...new Set(foreign)]).toEqual([]);
    const inChinese = seen.filter(({ texts }) => texts.filter((text) => HAN.test(text)).length >= 8);
    expect(inChinese.length > seen.length / 2).toBe(language === 'zh-CN');
  });
});

test('[X8] Chinese comes first, whatever the browser asks for; the choice is kept and keeps the page', () =>
  visiting(browser, {}, async ({ page, say }) => {
    await page.goto('/products?category=tea');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
    expect(page.url()).toContain('/products?category=tea');
    expect(page.url()).not.toContain('lang=');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto('/villages');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('contentinfo').getByRole('link', { name: '中文' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('villages_title'));
  }));

test.each(['xx', '<b>', '', 'zh', 'EN', '%00'])('a language that is none of ours (%p) is Chinese', (language) =>
  visiting(browser, {}, async (visit) => {
    expect((await visit.open(`/?lang=${language}`)).status()).toBe(200);
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('zh-CN');
  }),
);

function isForeign(language: Language, page: string, text: string): boolean {
  if (language === 'en') {
    return HAN.test(text) && !KEPT_CHINESE.some((kept) => (kept.on ?? page) === page && kept.text.test(text));
  }
  return /[a-z]{2,} [a-z]{2,}/i.test(text) && !KEPT_ENGLISH.test(text);
}

/** What is read, and what is read out: texts, labels, placeholders, descriptions of pictures. */
function readTexts(page: Visit['page']): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && !['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? '')) texts.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]')) {
      for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (text !== '') texts.push(text);
      }
    }
    return texts;
  });
}
