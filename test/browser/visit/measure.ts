import type { Page } from 'playwright-core';

const TOUCH_PIXELS = 48;

/** By how much a page is wider than the screen, and the first thing that makes it so. */
export async function findOverflow(page: Page): Promise<{ by: number; from: string | undefined }> {
  return page.evaluate(() => ({
    by: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    from: [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80))[0],
  }));
}

/** What is mainly pressed and lower than a finger needs. */
export async function findSmall(page: Page): Promise<string[]> {
  return page
    .locator(
      'button, input:not([type=hidden], [type=checkbox], [type=radio]), select, summary, header a, footer nav a, nav a',
    )
    .evaluateAll((elements, least) => {
      const heights = elements
        .filter((element) => element.checkVisibility() && !element.closest('p, dd, .hidden'))
        .map((element) => ({ height: element.getBoundingClientRect().height, html: element.outerHTML }));
      return heights
        .filter(({ height }) => height < least)
        .map(({ height, html }) => `${height} ${html.slice(0, 120)}`);
    }, TOUCH_PIXELS);
}
