import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { HELP_PHONE } from '../support/test-variables.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { atWork } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { keepWhole } from './visit/picture.js';
import { newPhone } from './visit/sign-in.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, mostScriptBytes: 35 * 1024, strong: true } as const;

let browser: Browser;
let shop: NewShop;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser);
}, 180_000);

afterAll(() => browser.close());

/** Asks on the page that is open; the code that is shown, without its gap. */
async function ask({ page, say }: Visit, phone: string, topic = 'SELLING'): Promise<string> {
  await page.getByLabel(say('call_phone')).fill(phone);
  await page.locator(`input[name=topic][value=${topic}]`).check();
  await page.getByRole('button', { name: say('call_ask') }).click();
  await page.waitForURL('**/help/call/*');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: true },
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: false },
  { language: 'zh-CN', size: DESKTOP, scripts: true },
] as const)('[N18] a call back ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('is asked for by a guest from the foot of any page, once, and has a code to read out', async () => {
    await visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/products');
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: say('footer_call') })
        .click();
      await page.waitForURL('**/help/call');
      await page.getByRole('button', { name: say('call_ask') }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel(say('call_phone')).getAttribute('aria-invalid')).toBe('true');
      const phone = newPhone();
      const code = await ask(visit, phone, 'BUYING');
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(await readMain(page)).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
      await keepWhole(page, `call-code-${look.size.width}-${look.scripts}`);
      await page.reload();
      expect(await readMain(page)).toContain(code.slice(4));
    });
  }, 60_000);

  test('pages of it are light, fit the screen and the finger, and read well for weak eyes', async () => {
    const faults: string[] = [];
    await visiting(browser, look, async (visit) => {
      const name = `call-${look.size.width}-${look.language}-${look.scripts}`;
      // Axe itself is a script.
      const standard = { ...STANDARD, axe: look.scripts ? 'all' : 'nothing' } as const;
      faults.push(...(await lookOver(visit, `${name}-ask`, '/help/call', standard)));
      faults.push(...(await lookOver(visit, `${name}-code`, '/help/call/0123ABCD', standard)));
    });
    expect(faults).toEqual([]);
  }, 120_000);

  test('from a desk is taken by the agent of the village, who sees the number, calls, and is done', async () => {
    const phone = newPhone();
    let code = '';
    await shop.as(look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop.seller}`);
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: say('footer_call') })
        .click();
      await page.waitForURL(`**/help/call?about=SHOP&shop=${shop.seller}`);
      expect(await readMain(page)).toContain(say('call_about_shop', { code: shop.seller }));
      code = await ask(visit, phone);
    });
    await atWork(browser, 'agent', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/desk/village/calls');
      await page.getByLabel(say('call_find')).fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
      await page.getByRole('button', { name: say('call_find_open') }).click();
      await page.waitForURL(`**/desk/village/calls/${code}`);
      expect(await readMain(page)).toContain(say('call_no_mandate'));
      await page.getByRole('button', { name: say('call_take'), exact: true }).click();
      await page.waitForURL('**?done=taken');
      const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
      await page.getByRole('button', { name: say('call_show_number', { masked }) }).click();
      await page.getByText(phone).waitFor();
      await keepWhole(page, `call-answer-${look.size.width}-${look.scripts}`);
      await page.getByRole('button', { name: say('call_finish'), exact: true }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel(say('call_note')).fill('教会了怎么改价。');
      await page.getByRole('button', { name: say('call_finish'), exact: true }).click();
      await page.waitForURL('**?done=finished');
      expect(await readMain(page)).toContain(say('call_outcome_helped'));
      await visit.open('/desk/village/calls');
      expect(await readMain(page)).not.toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    });
    await shop.as(look, async (visit) => {
      await visit.open('/account');
      expect(await readMain(visit.page)).toContain(code);
    });
  }, 120_000);
});

test('[N18] whoever asks for help may as well dial at once, before and after a call back was asked for', async () => {
  await visiting(browser, { scripts: false }, async (visit) => {
    const { page, say } = visit;
    for (const path of ['/help', '/help/call', '/help/call/0123ABCD']) {
      await visit.open(path);
      const number = page.getByRole('main').getByRole('link', { name: say('call_us', { phone: HELP_PHONE }) });
      expect({ path, dials: await number.getAttribute('href') }).toEqual({ path, dials: 'tel:07190123456' });
    }
  });
}, 60_000);

test('[N18] what is about the agent is read by an operator alone', async () => {
  let code = '';
  await shop.as({}, async (visit) => {
    await visit.open(`/help/call?about=SHOP&shop=${shop.seller}`);
    code = await ask(visit, newPhone(), 'AGENT');
  });
  await atWork(browser, 'agent', {}, async (visit) => {
    expect((await visit.open(`/desk/village/calls/${code}`)).status()).toBe(404);
  });
  await atWork(browser, 'operator', { size: DESKTOP }, async (visit) => {
    const { page, say } = visit;
    await visit.open('/operator/calls');
    await page.getByRole('link', { name: `${code.slice(0, 4)} ${code.slice(4)}` }).click();
    await page.waitForURL(`**/operator/calls/${code}`);
    expect(await readMain(page)).toContain(say('call_topic_agent'));
  });
}, 60_000);
