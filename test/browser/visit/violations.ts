import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds. The dark scheme changes colours alone, so that there only contrast has to be looked at again. */
export async function findViolations(page: Page, onlyColours = false) {
  // Frames would need a blank page of their own; the shop has none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (onlyColours ? axe.withRules(['color-contrast']) : axe.withTags(WCAG)).analyze();
  return violations;
}
