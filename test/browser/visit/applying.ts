import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { askApi } from '../shop/ask-api.js';
import { findShop } from '../shop/shop.js';
import { atWork } from './at-work.js';
import type { Hand } from './hand.js';
import { enterCode, newPhone, readCode } from './sign-in.js';
import type { Look, Visit } from './visit.js';

/** The code of the village the agent of the demo vouches for. */
export async function villageOfAgent(): Promise<string> {
  const asked = await askApi<{ myVillages: readonly { code: string }[] }>(
    '{ myVillages { code } }',
    {},
    'zh-CN',
    findShop().sessions.agent,
  );
  return asked.myVillages[0]?.code ?? '';
}

/** Somebody new chooses what they are, proves their phone on the way, and stands before the form. */
export async function beginToApply(visit: Visit, hand: Hand, kind = 'apply_kind_own_produce'): Promise<string> {
  const { page, say } = visit;
  const phone = newPhone();
  await visit.open('/apply');
  await hand.tap(page.getByRole('link', { name: say(kind), exact: true }));
  await page.waitForURL('**/sign-in?next=*');
  await page.getByLabel(say('phone_label')).fill(phone);
  await page.getByRole('button', { name: say('sign_in_send_code') }).click();
  await page.waitForURL('**/sign-in/code');
  await enterCode(visit, await readCode(visit, phone));
  await page.waitForURL('**/apply/as/**');
  return phone;
}

/** County, town, village: three taps; what is typed so far is kept. */
export async function chooseVillage({ page, say }: Visit, hand: Hand, villageCode: string): Promise<void> {
  await hand.tap(page.getByRole('button', { name: say('apply_village_choose') }));
  await hand.tap(page.locator(`main a[href$="county=${villageCode.slice(0, 6)}"]`));
  await hand.tap(page.locator(`main a[href$="town=${villageCode.slice(0, 9)}"]`));
  await hand.tap(page.locator(`main a[href$="take=${villageCode}"]`));
  await page.waitForURL('**#villageCode');
}

/** A farmer fills the form in and hands it in; the code of the application is told. */
export async function applyAsFarmer(visit: Visit, hand: Hand, villageCode: string): Promise<string> {
  const { page, say } = visit;
  await hand.fill(page.getByLabel(say('apply_name'), { exact: true }), '秦大山');
  await hand.fill(page.getByLabel(say('apply_identity_number')), inventNumber());
  await chooseVillage(visit, hand, villageCode);
  hand.fields += 1;
  await hand.fill(page.getByLabel(say('apply_grows')), '木耳、土蜂蜜');
  await hand.tick(page.getByRole('checkbox'));
  await handIn(visit, hand);
  return codeOf(visit);
}

/** The last button of the form is the one people see; the first is for the Enter key. */
export async function handIn({ page, say }: Visit, hand: Hand, button = 'apply_send'): Promise<void> {
  await hand.tap(page.getByRole('button', { name: say(button) }).last());
  await page.waitForURL('**/apply/*?done=1');
}

export function codeOf(visit: Visit): string {
  return /\/apply\/([^/?#]+)/.exec(visit.address)?.[1] ?? '';
}

/** The agent of the demo vouches for an application of their village. */
export async function vouch(browser: Browser, look: Partial<Look>, village: string, code: string): Promise<void> {
  await atWork(browser, 'agent', look, async (visit) => {
    const { page, say } = visit;
    await visit.open('/account');
    await page.getByRole('link', { name: say('vouch_title') }).click();
    await page.locator(`main a[href="/desk/village/${village}/${code}"]`).click();
    await page.getByRole('button', { name: say('vouch_recommend'), exact: true }).click();
    await page.waitForURL('**?done=recommended');
    await page.getByText(say('vouch_done_recommended')).waitFor();
  });
}

/** An operator looks at everything that is asked and approves. */
export async function approve(browser: Browser, look: Partial<Look>, code: string): Promise<void> {
  await atWork(browser, 'operator', look, async (visit) => {
    const { page, say } = visit;
    await visit.open('/operator/applications');
    await page.getByRole('link', { name: code }).click();
    const open = page.locator('form[action="?/review"]').filter({ has: page.locator('input[name=done][value="1"]') });
    while ((await open.count()) > 0) {
      const left = await open.count();
      await open.first().getByRole('button').click();
      await page.waitForLoadState();
      if ((await open.count()) === left) throw new Error('A tick was not kept.');
    }
    await page.getByRole('button', { name: say('operator_approve'), exact: true }).click();
    await page.waitForURL('**?done=approved');
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A county code that was never given out: whoever reads the number knows that nobody has it. */
const NOBODYS_COUNTY = '429999';

/** An identity number of nobody, right in form; made when it is needed and written down nowhere. */
export function inventNumber(): string {
  const born = `${randomInt(1950, 2000)}${randomInt(1, 13).toString().padStart(2, '0')}${randomInt(1, 29).toString().padStart(2, '0')}`;
  const stem = `${NOBODYS_COUNTY}${born}${randomInt(1000).toString().padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(stem[index]), 0);
  return stem + '10X98765432'.charAt(sum % 11);
}
