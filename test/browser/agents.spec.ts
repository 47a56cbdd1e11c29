import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { HELP_PHONE } from '../support/test-variables.js';
import { villageOfAgent } from './visit/applying.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { atWork } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { codeOf, fillListing, listGoods, submitButton } from './visit/listing.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, type Look, type Visit } from './visit/visit.js';

let browser: Browser;
let village: string;
let one: NewShop;
let other: NewShop;

beforeAll(async () => {
  browser = await launchBrowser();
  village = await villageOfAgent();
  one = await openShop(browser);
  other = await openShop(browser);
}, 180_000);

afterAll(() => browser.close());

const STANDARD = { mostBytes: 20_480, axe: 'all', strong: true } as const;
/** A page of the desk that keeps drafts on the phone. */
const WITH_DRAFTS = { ...STANDARD, mostScriptBytes: 61_440 } as const;
let made = 100 + (Date.now() % 800);
/** Few digits: many would be taken for a telephone. */
const aNumber = (): number => ++made;
const served = (): string => `/desk/village/${village}/served`;

/** The household chooses whom, what and how long, and agrees. */
async function letIn(shop: NewShop, look: Partial<Look>): Promise<void> {
  await shop.as(look, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop.seller}`);
    await page.getByRole('link', { name: say('mandate_title'), exact: true }).click();
    await page.getByRole('button', { name: say('mandate_grant'), exact: true }).click();
    const alert = await page.getByRole('alert').innerText();
    for (const missing of ['mandate_who_missing', 'mandate_scopes_missing', 'mandate_months_missing']) {
      expect(alert).toContain(say(missing));
    }
    await page.locator('input[name=who]').first().check();
    await page.locator('input[name=scopes][value=LIST]').check();
    await page.locator('input[name=months][value="3"]').check();
    await page.getByRole('button', { name: say('mandate_grant'), exact: true }).click();
    await page.waitForURL('**?done=granted');
    expect(await readMain(page)).toContain(say('member_scope_list'));
    const number = page.getByRole('main').getByRole('link', { name: HELP_PHONE, exact: true });
    expect(await number.getAttribute('href')).toBe('tel:07190123456');
  });
}

async function takeBack(shop: NewShop, look: Partial<Look>): Promise<void> {
  await shop.as(look, async ({ page, say, ...visit }) => {
    await page.goto(`/desk/${shop.seller}/mandates`);
    await page.getByRole('button', { name: say('mandate_end') }).click();
    await page.waitForURL('**?done=ended');
    expect(await readMain(page)).toContain(say('mandate_nobody'));
    expect(visit.faults).toEqual([]);
  });
}

/** The worker tells in its own time. */
async function toldOf(visit: Visit, path: string, title: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await visit.open(path);
    if ((await readMain(visit.page)).includes(title)) return;
    await visit.page.waitForTimeout(500);
  }
  throw new Error(`Nobody told the household of ${title}.`);
}

/** The code that stands on a household's phone, in the text that says what it agrees to. */
async function readConsent(visit: Visit, phone: string): Promise<string> {
  const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const page = await visit.context.newPage();
  try {
    for (let tries = 0; tries < 100; tries++) {
      await page.goto('/demo/messages');
      const text = page.getByRole('listitem').filter({ hasText: masked }).filter({ hasText: '告诉他' }).first();
      if ((await text.count()) > 0) return /把 (\d{6}) 告诉他/.exec(await text.innerText())?.[1] ?? '';
      await page.waitForTimeout(200);
    }
  } finally {
    await page.close();
  }
  throw new Error(`No code came for ${masked}.`);
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('an agent ($language, $size.width pixels, scripts: $scripts)', (look: Partial<Look>) => {
  test('[N2] who serves nobody yet is led from the desk to the village’s', async () => {
    await atWork(browser, 'agent', look, async ({ page, say, ...visit }) => {
      await page.goto('/desk');
      const words = await readMain(page);
      expect(words).toContain(say('desk_serves_nobody'));
      expect(words).not.toContain(say('desk_no_shop'));
      await page.getByRole('link', { name: say('served_title'), exact: true }).click();
      await page.waitForURL(`**${served()}`);
      expect(visit.faults).toEqual([]);
    });
    await see(() => undefined, look, 'desk-of-agent', '/desk');
  }, 60_000);

  test('[N2] [S6] lists for a household that let it, which reads of it and ends it; what was typed then is kept', async () => {
    const titles = ['first', 'second'].map((each) => `代办木耳 ${each} ${aNumber()}`);
    const [listed = '', late = ''] = titles;
    await letIn(one, look);
    await see(() => one, look, 'household-mandates', `/desk/${one.seller}/mandates`);
    await atWork(browser, 'agent', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/desk/village');
      await page.locator(`main a[href="${served()}"]`).click();
      await page.locator(`main a[href="/desk/${one.seller}"]`).click();
      await page.waitForURL(`**/desk/${one.seller}`);
      const band = page.getByRole('complementary', { name: say('desk_agent_for') });
      const name = await band.locator('.name').innerText();
      expect(await page.getByRole('link', { name: say('desk_money'), exact: true }).count()).toBe(0);
      for (const own of ['mandates', 'freight', 'money', 'income', 'pause', 'permits', 'members', 'books']) {
        expect({ own, status: (await visit.open(`/desk/${one.seller}/${own}`)).status() }).toEqual({
          own,
          status: 404,
        });
      }
      await listGoods(visit, one.seller, { title: listed, price: '128' });
      expect(await band.locator('.name').innerText()).toBe(name);
      await fillListing(visit, one.seller, { title: late, price: '131.5' });

      await one.as(look, async (household) => {
        await toldOf(household, '/account', listed);
        expect(await readMain(household.page)).toContain(HELP_PHONE);
        await toldOf(household, `/desk/${one.seller}/mandates`, listed);
      });
      await takeBack(one, look);

      await submitButton(visit).click();
      await page.getByRole('heading', { name: say('desk_closed_title') }).waitFor();
      const words = await readMain(page);
      expect(words).toContain(say('desk_closed'));
      expect(words).toContain(late);
      expect(words).toContain('131.5');
      expect((await visit.open(`/desk/${one.seller}`)).status()).toBe(404);
      await visit.open(served());
      expect(await page.locator(`main a[href="/desk/${one.seller}"]`).count()).toBe(0);
    });
    await one.as(look, async ({ page, ...visit }) => {
      await page.goto(`/desk/${one.seller}/products`);
      expect(await readMain(page)).toContain(listed);
      expect(await readMain(page)).not.toContain(late);
      expect(visit.faults).toEqual([]);
    });
  }, 240_000);

  test('[N2] at the service point works after the household’s own code alone, and gives it back', async () => {
    await atWork(browser, 'agent', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(served());
      await page.getByRole('button', { name: say('served_send_code') }).click();
      expect(await page.getByRole('alert').innerText()).toContain(say('mandate_who_missing'));
      const find = page.getByLabel(say('served_find'));
      await find.fill('没有这一家');
      await page.getByRole('button', { name: say('served_find_button'), exact: true }).click();
      await page.getByText(say('served_found_none')).waitFor();
      // As an agent copies it from a slip of paper.
      await find.fill(`${other.seller.slice(0, 4)} ${other.seller.slice(4).toLowerCase()}`);
      await page.getByRole('button', { name: say('served_find_button'), exact: true }).click();
      await page.waitForURL(({ search }) => search.includes(other.seller.slice(0, 4)));
      await page.getByText(say('served_found_none')).waitFor({ state: 'detached' });
      const choice = page.getByLabel(say('served_which'), { exact: true });
      expect(await choice.locator('option').count()).toBe(2);
      await page.getByRole('button', { name: say('served_send_code') }).click();
      await page.getByRole('alert').waitFor();
      expect(await choice.locator('option').count()).toBe(2);
      await choice.selectOption(other.seller);
      await page.locator('input[name=scopes][value=SHIP]').check();
      await page.locator('input[name=months][value="1"]').check();
      await page.getByRole('button', { name: say('served_send_code') }).click();
      await page.waitForURL('**?done=asked');
      expect((await visit.open(`/desk/${other.seller}`)).status()).toBe(404);
      await visit.open(served());
      const code = await readConsent(visit, other.phone);
      await page.getByLabel(say('served_code')).fill(code === '000000' ? '000001' : '000000');
      await page.getByRole('button', { name: say('served_confirm') }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel(say('served_code')).fill(code);
      await page.getByRole('button', { name: say('served_confirm') }).click();
      await page.waitForURL('**?done=confirmed');
      expect((await visit.open(`/desk/${other.seller}/orders`)).status()).toBe(200);
      expect((await visit.open(`/desk/${other.seller}/products`)).status()).toBe(404);
    });
    await see(() => undefined, look, 'agent-served', served());
    await see(() => undefined, look, 'desk-as-agent', `/desk/${other.seller}`);
    await atWork(browser, 'agent', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(served());
      const household = page.getByRole('article').filter({ has: page.locator(`a[href="/desk/${other.seller}"]`) });
      await household.getByText(say('served_give_back'), { exact: true }).click();
      await household.getByRole('button').click();
      await page.waitForURL('**?done=ended');
      expect((await visit.open(`/desk/${other.seller}/orders`)).status()).toBe(404);
    });
  }, 240_000);

  test('[N2] keeps two households apart in two tabs: a form lands where its page is, whatever the other tab does', async () => {
    const [mine, theirs] = [`甲家木耳 ${aNumber()}`, `乙家木耳 ${aNumber()}`];
    await letIn(one, look);
    await letIn(other, look);
    await atWork(browser, 'agent', look, async (visit) => {
      await fillListing(visit, one.seller, { title: mine, price: '128' });
      const second = Object.assign(Object.create(visit) as Visit, { page: await visit.context.newPage() });
      const opened = await second.open(`/desk/${other.seller}/products`);
      expect(opened.headers()['cache-control']).toBe('no-store');
      await fillListing(second, other.seller, { title: theirs, price: '132' });
      await submitButton(visit).click();
      await visit.page.waitForURL(`**/desk/${one.seller}/products/*?done=listed`);
      await submitButton(second).click();
      await second.page.waitForURL(`**/desk/${other.seller}/products/*?done=listed`);
      const code = codeOf(visit);
      // The goods of one are not there at the desk of the other, though the agent holds both.
      expect((await second.open(`/desk/${other.seller}/products/${code}`)).status()).toBe(404);
      for (const [shop, there, notThere] of [
        [one, mine, theirs],
        [other, theirs, mine],
      ] as const) {
        await visit.open(`/desk/${shop.seller}/products`);
        const words = await readMain(visit.page);
        expect(words).toContain(there);
        expect(words).not.toContain(notThere);
      }
      await visit.page.getByRole('link', { name: visit.say('desk_agent_switch') }).click();
      await visit.page.waitForURL(`**${served()}`);
      expect(await visit.page.locator('main a[href^="/desk/"]').filter({ hasText: /./ }).count()).toBeGreaterThan(1);
    });
    await takeBack(one, look);
    await takeBackByTelephone(other, look);
  }, 240_000);
});

/** The household calls the help number, and an operator ends it. */
async function takeBackByTelephone(shop: NewShop, look: Partial<Look>): Promise<void> {
  await atWork(browser, 'operator', look, async ({ page, say, ...visit }) => {
    await page.goto('/operator/mandates');
    await page.getByLabel(say('operator_mandates_shop')).fill(`http://localhost/sellers/${shop.seller}?lang=en`);
    await page.getByRole('button', { name: say('operator_mandates_find') }).click();
    await page.getByRole('button', { name: say('operator_mandates_end') }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(say('operator_mandates_note')).fill('户主来电：不用代办了。');
    await page.getByRole('button', { name: say('operator_mandates_end') }).click();
    await page.waitForURL('**done=ended');
    expect(visit.faults).toEqual([]);
  });
  await see(() => undefined, look, 'operator-mandates', `/operator/mandates?shop=${shop.seller}`, 'operator');
  await atWork(browser, 'agent', look, async (visit) => {
    expect((await visit.open(`/desk/${shop.seller}`)).status()).toBe(404);
  });
}

/** A picture of the page at the size of this journey, and nothing that breaks the standard. Axe needs scripts to look. */
async function see(
  shop: () => NewShop | undefined,
  look: Partial<Look>,
  name: string,
  path: string,
  role: 'agent' | 'operator' = 'agent',
): Promise<void> {
  const ofSellers = path === '/desk' ? WITH_DRAFTS : STANDARD;
  const standard = role === 'operator' ? { ...STANDARD, mostBytes: 40_960, strong: false } : ofSellers;
  const journey = async (visit: Visit): Promise<void> => {
    expect(await lookOver(visit, `${name}-${look.language}-${look.size?.width}`, path, standard)).toEqual([]);
  };
  const seen = { ...look, scripts: true };
  await (shop()?.as(seen, journey) ?? atWork(browser, role, seen, journey));
}
