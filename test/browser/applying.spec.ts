import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import {
  applyAsFarmer,
  approve,
  beginToApply,
  chooseVillage,
  codeOf,
  handIn,
  inventNumber,
  villageOfAgent,
  vouch,
} from './visit/applying.js';
import { atWork } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { Hand } from './visit/hand.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

/** A farmer’s form: name, number, village, what is sold, and one tick. */
const MOST_FIELDS = 5;
const MOST_TAPS = 7;
const ELSEWHERE = '420302001001';
const PAPER = join(import.meta.dirname, '../../data/pictures/01.webp');

let browser: Browser;
let village: string;

beforeAll(async () => {
  browser = await launchBrowser();
  village = await villageOfAgent();
}, 60_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'zh-CN', size: DESKTOP, scripts: true },
  { language: 'en', size: PHONE, scripts: true },
] as const)('applying for a shop ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test(
    '[S1][S3][S4] a villager applies, the village vouches, the county desk approves, and the desk is there',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        const hand = new Hand();
        await beginToApply(visit, hand);
        const code = await applyAsFarmer(visit, hand, village);
        console.log(`A farmer applies with ${hand.fields} fields and ${hand.taps} taps (${look.language}).`);
        expect(hand.fields).toBeLessThanOrEqual(MOST_FIELDS);
        expect(hand.taps).toBeLessThanOrEqual(MOST_TAPS);
        expect(await readMain(page)).not.toContain('秦大山');
        await vouch(browser, look, village, code);
        await visit.open(`/apply/${code}`);
        expect(await readMain(page)).toContain(say('apply_did_recommend'));
        await approve(browser, look, code);
        await visit.open(`/apply/${code}`);
        await page.getByRole('link', { name: say('apply_to_desk') }).click();
        await page.waitForURL('**/desk/*');
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('desk_title'));
      }),
    120_000,
  );

  test(
    '[S4] the village asks for changes, the applicant makes them, and nothing typed is lost on the way',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        await beginToApply(visit, new Hand());
        const code = await applyAsFarmer(visit, new Hand(), village);
        await atWork(browser, 'agent', look, async (agent) => {
          await agent.open(`/desk/village/${village}/${code}`);
          await agent.page.getByRole('button', { name: say('vouch_return'), exact: true }).click();
          await agent.page.getByRole('alert').waitFor();
          await agent.page.getByLabel(say('vouch_return_what')).fill('请写清楚是哪一种木耳');
          await agent.page.getByRole('button', { name: say('vouch_return'), exact: true }).click();
          await agent.page.waitForURL('**?done=returned');
          await agent.open(`/desk/village/${village}/${code}`);
          const chip = await readMain(agent.page);
          expect(chip).toContain(say('apply_state_waits_for_applicant'));
          expect(chip).not.toContain(say('apply_state_changes_wanted'));
        });
        await visit.open(`/apply/${code}`);
        expect(await readMain(page)).toContain('请写清楚是哪一种木耳');
        await page.getByRole('link', { name: say('apply_change') }).click();
        expect(await page.getByLabel(say('apply_grows')).inputValue()).toBe('木耳、土蜂蜜');
        expect(await page.getByRole('checkbox').isChecked()).toBe(true);
        await page.getByLabel(say('apply_grows')).fill('');
        await page
          .getByRole('button', { name: say('apply_send_again') })
          .last()
          .click();
        await page.getByRole('alert').waitFor();
        await page.getByLabel(say('apply_grows')).fill('春耳，段木的');
        await handIn(visit, new Hand(), 'apply_send_again');
        expect(await readMain(page)).toContain('春耳，段木的');
        await page.locator('details summary').last().click();
        await page.getByRole('button', { name: say('apply_withdraw'), exact: true }).click();
        await page.getByRole('link', { name: say('apply_again') }).waitFor();
        expect(await readMain(page)).not.toMatch(/秦\*/);
      }),
    120_000,
  );

  test(
    '[S2] a cooperative hands its licence in; a photo that arrived stays where another field is wrong',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        await beginToApply(visit, new Hand(), 'apply_kind_cooperative');
        await page.getByLabel(say('apply_licence_name'), { exact: true }).fill('青峰岭木耳专业合作社');
        await page.getByLabel(say('apply_credit_code')).fill('93420325MA00000000');
        await page.getByLabel(say('apply_founded_on')).fill('2015.3.1');
        await page.getByLabel(say('apply_name_of_head')).fill('秦大山');
        await page.getByLabel(say('apply_identity_number')).fill(inventNumber());
        await chooseVillage(visit, new Hand(), village);
        await page.getByLabel(say('apply_grows')).fill('木耳');
        await page.locator('input[type=file]').first().setInputFiles(PAPER);
        await page.getByRole('checkbox').check();
        await page
          .getByRole('button', { name: say('apply_send') })
          .last()
          .click();
        await page.getByRole('alert').waitFor();
        expect(await page.getByLabel(say('apply_credit_code')).getAttribute('aria-invalid')).toBe('true');
        expect(await page.getByLabel(say('apply_founded_on')).inputValue()).toBe('2015-03-01');
        expect(await readMain(page)).toContain(say('apply_paper_arrived'));
        await page.getByLabel(say('apply_credit_code')).fill(inventCreditCode());
        await handIn(visit, new Hand());
        const photo = await page.getByRole('link', { name: say('paper_look') }).getAttribute('href');
        expect((await page.request.get(photo ?? '')).headers()['content-type']).toBe('image/webp');
      }),
    120_000,
  );
});

test(
  '[D10] an agent sees applications of no other village, and an applicant those of nobody else',
  () =>
    visiting(browser, { scripts: false }, async (visit) => {
      await beginToApply(visit, new Hand());
      const code = await applyAsFarmer(visit, new Hand(), ELSEWHERE);
      await atWork(browser, 'agent', { scripts: false }, async (agent) => {
        for (const path of [`/desk/village/${ELSEWHERE}`, `/desk/village/${ELSEWHERE}/${code}`]) {
          expect((await agent.open(path)).status()).toBe(404);
        }
        expect((await agent.open(`/desk/village/${village}/${code}`)).status()).toBe(404);
        expect((await agent.open(`/apply/${code}`)).status()).toBe(404);
        expect((await agent.open('/operator/applications')).status()).toBe(404);
      });
      await visiting(browser, { scripts: false }, async (other) => {
        await beginToApply(other, new Hand());
        expect((await other.open(`/apply/${code}`)).status()).toBe(404);
        expect((await other.open(`/desk/village/${ELSEWHERE}`)).status()).toBe(404);
      });
    }),
  120_000,
);

test(
  '[D10] a name is shown in plain for a reason alone, once, and says that the look is kept',
  () =>
    visiting(browser, { scripts: false }, async (visit) => {
      await beginToApply(visit, new Hand());
      const code = await applyAsFarmer(visit, new Hand(), village);
      await atWork(browser, 'operator', { scripts: false, size: DESKTOP }, async ({ page, say }) => {
        await page.goto(`/operator/applications/${code}`);
        expect(await readMain(page)).not.toContain('秦大山');
        await page.locator('summary', { hasText: say('operator_reveal') }).click();
        await page.getByRole('button', { name: say('operator_reveal_button'), exact: true }).click();
        await page.getByRole('alert').waitFor();
        await page.getByLabel(say('operator_reveal_purpose')).fill('核对身份证原件');
        await page.getByRole('button', { name: say('operator_reveal_button'), exact: true }).click();
        await page.getByText('秦大山').waitFor();
        expect(await readMain(page)).toContain(say('operator_reveal_kept'));
        await page.goto(`/operator/applications/${code}`);
        expect(await readMain(page)).not.toContain('秦大山');
      });
    }),
  120_000,
);

test(
  '[S1] a form sent twice is one application, and the village is found by its name as well',
  () =>
    visiting(browser, {}, async (visit) => {
      const { page, say } = visit;
      await beginToApply(visit, new Hand());
      await page.getByLabel(say('apply_name'), { exact: true }).fill('秦大山');
      await page.getByRole('button', { name: say('apply_village_choose') }).click();
      await page.getByLabel(say('apply_village_find')).fill('观音堂');
      await page
        .getByRole('button', { name: say('search_button') })
        .last()
        .click();
      await page.locator(`main a[href$="take=${village}"]`).click();
      expect(await page.getByLabel(say('apply_name'), { exact: true }).inputValue()).toBe('秦大山');
      await page.getByLabel(say('apply_identity_number')).fill(inventNumber());
      await page.getByLabel(say('apply_grows')).fill('茶');
      await page.getByRole('checkbox').check();
      await page
        .getByRole('button', { name: say('apply_send') })
        .last()
        .dblclick();
      await page.waitForURL(/\/apply\/[A-Z0-9]{8}/);
      const code = codeOf(visit);
      await visit.open('/apply');
      expect(await page.locator('main a[href^="/apply/"]').count()).toBe(1);
      expect(await page.locator(`main a[href="/apply/${code}"]`).count()).toBe(1);
    }),
  120_000,
);

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code of a cooperative that nobody has, right in form (GB 32100, GB 11714). */
function inventCreditCode(): string {
  const body = Array.from({ length: 8 }, () => ALPHABET.charAt(Math.floor(Math.random() * 10))).join('');
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const rest = 11 - (weights.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11);
  const digit = rest === 10 ? 'X' : String(rest % 11);
  const stem = `93420325${body}${digit}`;
  const sum = [...stem].reduce((total, character, index) => total + ALPHABET.indexOf(character) * (3 ** index % 31), 0);
  return stem + ALPHABET.charAt((31 - (sum % 31)) % 31);
}
