import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { applyAsFarmer, beginToApply, villageOfAgent } from './visit/applying.js';
import { atWork, deskOf } from './visit/at-work.js';
import { Hand } from './visit/hand.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

/** What web.md gives to pages of sellers, and to those of operators. */
const SELLER_BYTES = 20 * 1024;
const OPERATOR_BYTES = 40 * 1024;
const TEXT_PIXELS = 18;

let browser: Browser;
let village: string;
let shop: string;
let code: string;
let applicant: Awaited<ReturnType<BrowserContext['cookies']>>;

beforeAll(async () => {
  browser = await launchBrowser();
  village = await villageOfAgent();
  shop = await deskOf(browser, 'seller');
  await visiting(browser, { scripts: false }, async (visit) => {
    await beginToApply(visit, new Hand());
    code = await applyAsFarmer(visit, new Hand(), village);
    applicant = (await visit.context.cookies()).filter(({ name }) => name === 'shanhuo_session');
  });
}, 120_000);

afterAll(() => browser.close());

const LOOKS = [
  { language: 'zh-CN', size: PHONE, dark: false, axe: 'all' },
  { language: 'en', size: PHONE, dark: false, axe: 'nothing' },
  { language: 'zh-CN', size: DESKTOP, dark: false, axe: 'all' },
  { language: 'zh-CN', size: PHONE, dark: true, axe: 'contrast' },
] as const;

describe.each(LOOKS)('[X15] pages about applying ($language, $size.width pixels, dark: $dark)', (look) => {
  const suffix = `${look.size === PHONE ? 'phone' : 'desktop'}-${look.language}${look.dark ? '-dark' : ''}`;
  const seller = { mostBytes: SELLER_BYTES, axe: look.axe, strong: true };

  test(
    'of the applicant are light, fit the screen and the finger, and read well for weak eyes',
    () =>
      visiting(browser, look, async (visit) => {
        await visit.context.addCookies(applicant);
        const faults = await lookOver(visit, `apply-own-${suffix}`, '/apply', seller);
        faults.push(...(await lookOver(visit, `apply-form-${suffix}`, '/apply/as/own-produce', seller)));
        faults.push(...(await lookOver(visit, `apply-form-licensed-${suffix}`, '/apply/as/cooperative', seller)));
        faults.push(...(await lookOver(visit, `apply-status-${suffix}`, `/apply/${code}`, seller)));
        await visit.open('/apply/as/own-produce');
        await visit.page.getByRole('button', { name: visit.say('apply_village_choose') }).click();
        const town = `?county=${village.slice(0, 6)}&town=${village.slice(0, 9)}`;
        for (const [name, search] of [
          ['county', ''],
          ['town', town.split('&')[0]],
          ['village', town],
          ['found', '?find=%E8%A7%82'],
        ]) {
          faults.push(...(await lookOver(visit, `apply-${name}-${suffix}`, `/apply/village${search}`, seller)));
        }
        expect(faults).toEqual([]);
      }),
    240_000,
  );

  test('of a visitor, an agent, a seller and an operator, too', async () => {
    const faults: string[] = [];
    await visiting(browser, look, async (visit) => {
      faults.push(...(await lookOver(visit, `apply-${suffix}`, '/apply', seller)));
    });
    await atWork(browser, 'agent', look, async (visit) => {
      faults.push(...(await lookOver(visit, `vouch-list-${suffix}`, `/desk/village/${village}`, seller)));
      faults.push(...(await lookOver(visit, `vouch-shops-${suffix}`, '/desk/village/shops', seller)));
      faults.push(...(await lookOver(visit, `vouch-${suffix}`, `/desk/village/${village}/${code}`, seller)));
    });
    await atWork(browser, 'seller', look, async (visit) => {
      faults.push(...(await lookOver(visit, `desk-pause-${suffix}`, `/desk/${shop}/pause`, seller)));
      faults.push(...(await lookOver(visit, `desk-standing-${suffix}`, `/desk/${shop}/standing`, seller)));
      faults.push(...(await lookOver(visit, `desk-permits-${suffix}`, `/desk/${shop}/permits`, seller)));
      faults.push(...(await lookOver(visit, `desk-consents-${suffix}`, `/desk/${shop}/consents`, seller)));
    });
    const operator = { mostBytes: OPERATOR_BYTES, axe: look.axe, strong: false };
    await atWork(browser, 'operator', look, async (visit) => {
      for (const path of [
        'applications?state=APPLIED',
        `applications/${code}`,
        'checklists',
        'permits',
        'marks',
        'marks?state=accepted',
        'sellers',
        `sellers/${shop}`,
      ]) {
        const name = `operator-${path.replace(code, 'one').replace(shop, 'one').replace(/\W+/g, '-')}-${suffix}`;
        faults.push(...(await lookOver(visit, name, `/operator/${path}`, operator)));
      }
    });
    expect(faults).toEqual([]);
  }, 240_000);
});

test('[X15] what is wrong is said on top and beside its field, without a violation, and reads 18 pixels high', () =>
  visiting(browser, {}, async (visit) => {
    const { page, say } = visit;
    await visit.context.addCookies(applicant);
    await visit.open('/apply/as/own-produce');
    await page
      .getByRole('button', { name: say('apply_send') })
      .last()
      .click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('link').count()).toBe(5);
    for (const link of await alert.getByRole('link').all()) {
      const field = await link.getAttribute('href');
      expect(await page.locator(field ?? '').count()).toBe(1);
    }
    expect(await smallestText(visit)).toBe(TEXT_PIXELS);
  }));

async function smallestText({ page }: Visit): Promise<number> {
  const sizes = await page
    .locator('main p, main li, main dd, main label')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && !element.closest('.hidden, .small, nav'))
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    );
  return Math.min(...sizes);
}
