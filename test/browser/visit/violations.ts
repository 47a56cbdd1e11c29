import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const OUTPUT = join(import.meta.dirname, '../output');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds. The dark scheme changes colours alone, so that there only contrast has to be looked at again. */
export async function findViolations(page: Page, onlyColours = false) {
  // Frames would need a blank page of their own; the shop has none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (onlyColours ? axe.withRules(['color-contrast']) : axe.withTags(WCAG)).analyze();
  return violations;
}

/** Keeps a picture of the page as it stands, on which axe finds nothing. */
export async function seeClean(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUTPUT, `${name}-${page.viewportSize()?.width}.png`), fullPage: true });
  const violations = await findViolations(page);
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html}`))).toEqual([]);
}
