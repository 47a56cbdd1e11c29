import type { Page } from 'playwright-core';
import type { Visit } from './visit.js';

/** The codes of the products a page shows, in its order; after a click the page may have come only in part. */
export async function productCodes(page: Page): Promise<string[]> {
  await page.waitForLoadState('domcontentloaded');
  const links = await page.getByRole('main').locator('a[href^="/products/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((address) => address?.split('/').at(-1) ?? '');
}

/** Turns pages to the last one; each page's products in its order. */
export async function turnToTheEnd({ page, say }: Visit): Promise<string[][]> {
  const pages = [await productCodes(page)];
  const next = page.getByRole('link', { name: say('pager_next') });
  while ((await next.count()) > 0) {
    const there = new URL((await next.getAttribute('href')) ?? '', page.url()).href;
    await next.click();
    await page.waitForURL(there);
    pages.push(await productCodes(page));
    if (pages.length > 20) throw new Error('There is no last page.');
  }
  return pages;
}

/** What stands in the main part of the page, as a visitor reads it. */
export async function readMain(page: Page): Promise<string> {
  await page.waitForLoadState('domcontentloaded');
  return page.getByRole('main').innerText();
}
