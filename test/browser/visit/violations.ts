import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepWhole } from './picture.js';

const ENHANCED = 'color-contrast-enhanced';
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How far axe looks. The dark scheme and another language change no structure: there colours are enough. */
export interface Scope {
  readonly colours?: boolean;
  /** In the main part contrast as AAA has it, which pages of sellers keep; the frame around it has that of all pages. */
  readonly strong?: boolean;
}

/** What axe finds, in one look: reckoning with all colours of a page takes it longest. */
export async function findViolations(page: Page, { colours = false, strong = false }: Scope = {}) {
  // Frames would need a blank page of their own; the shop has none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    runOnly: colours
      ? { type: 'rule', values: ['color-contrast', ...(strong ? [ENHANCED] : [])] }
      : { type: 'tag', values: WCAG },
    rules: { [ENHANCED]: { enabled: strong } },
  });
  const { violations } = await axe.analyze();
  const weak = violations.find(({ id }) => id === ENHANCED);
  if (weak === undefined) return violations;
  const nodes = await withinMain(page, weak.nodes);
  return [...violations.filter((each) => each !== weak), ...(nodes.length > 0 ? [{ ...weak, nodes }] : [])];
}

async function withinMain<Found extends { target: unknown[] }>(page: Page, found: readonly Found[]): Promise<Found[]> {
  const frames = await page.evaluate(
    (selectors) => selectors.map((selector) => document.querySelector(selector)?.closest('main') === null),
    found.map(({ target }) => String(target.at(-1))),
  );
  return found.filter((_, i) => frames[i] !== true);
}

/** Keeps a picture of the page as it stands, on which axe finds nothing. */
export async function seeClean(page: Page, name: string): Promise<void> {
  await keepWhole(page, `${name}-${page.viewportSize()?.width}`);
  const violations = await findViolations(page);
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html}`))).toEqual([]);
}
