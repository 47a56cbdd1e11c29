import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { accountOf } from './shop/shop.js';
import { readMain } from './visit/goods.js';
import {
  authenticatorCode,
  enterCode,
  enterPassword,
  enterSecondFactor,
  newPhone,
  readCode,
  requestCode,
  signInWithCode,
} from './visit/sign-in.js';
import { DESKTOP, LOOKS, visiting, type Visit } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each(LOOKS)('signing in ($name)', (look) => {
  test('with a code: a first sign-in opens the account, and the way led back to where it began', () =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/account/sessions');
      expect(visit.address).toBe('/sign-in?next=%2Faccount%2Fsessions');
      const phone = newPhone();
      await page.getByLabel(say('phone_label')).fill(phone);
      await page.getByRole('button', { name: say('sign_in_send_code') }).click();
      await page.waitForURL('**/sign-in/code');
      expect(await readMain(page)).not.toContain(phone);
      await enterCode(visit, await readCode(visit, phone));
      await page.waitForURL('**/account/sessions');
      await page
        .getByRole('navigation', { name: say('nav_label') })
        .getByRole('link', { name: say('nav_account') })
        .click();
      expect(await readMain(page)).toContain(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    }));
});

test('with a password, and full-width digits are digits', () =>
  visiting(browser, { size: DESKTOP }, async (visit) => {
    const { phone, password, name } = accountOf('buyer');
    await visit.open('/sign-in');
    await visit.page.getByRole('link', { name: visit.say('sign_in_with_password') }).click();
    const fullWidth = phone.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    await enterPassword(visit, fullWidth, password);
    await visit.page.waitForURL('**/account');
    expect(await readMain(visit.page)).toContain(visit.say('account_greeting', { name }));
  }));

test('an operator needs the second factor, and a wrong one is told and lets nobody in', () =>
  visiting(browser, { scripts: false }, async (visit) => {
    const { phone, password, totpSecret = '' } = accountOf('operator');
    await visit.open('/sign-in/password');
    await enterPassword(visit, phone, password);
    await visit.page.waitForURL('**/sign-in/second-factor');
    await enterSecondFactor(visit, '000000');
    await expectRefusal(visit);
    await visit.open('/account');
    expect(visit.address).toContain('/sign-in?next=');
    await visit.open('/sign-in/second-factor');
    await enterSecondFactor(visit, authenticatorCode(totpSecret));
    await visit.page.waitForURL('**/account');
    expect(await readMain(visit.page)).toContain(visit.say('role_operator'));
  }));

describe('what is wrong is said', () => {
  test.each([
    ['nothing', ' '],
    ['too short', '1990'],
    ['too long', '1990000000012'],
    ['a landline', '07198888888'],
    ['emoji', '📱📱📱'],
    ['HTML', '<b>19900000001</b>'],
    ['negative', '-1'],
  ])('beside the phone and on top, and what was typed is kept: %s', (_what, typed) =>
    visiting(browser, { scripts: false }, async (visit) => {
      const { page, say } = visit;
      await visit.open('/sign-in');
      await page.getByLabel(say('phone_label')).fill(typed);
      await page.getByRole('button', { name: say('sign_in_send_code') }).click();
      const field = page.getByLabel(say('phone_label'));
      expect(await field.inputValue()).toBe(typed);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const sentence = await expectRefusal(visit, say('form_problem'));
      const beside = (await field.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? '';
      expect(sentence).toContain(await page.locator(`#${beside}`).innerText());
    }),
  );

  test('a wrong code, in a sentence that tells nothing, and the right one still works', () =>
    visiting(browser, {}, async (visit) => {
      const phone = newPhone();
      await requestCode(visit, phone);
      const code = await readCode(visit, phone);
      await enterCode(visit, code === '111111' ? '222222' : '111111');
      await expectRefusal(visit);
      await enterCode(visit, code);
      await visit.page.waitForURL('**/account');
    }));

  test('a wrong password keeps the phone and forgets the password', () =>
    visiting(browser, { language: 'en', size: DESKTOP }, async (visit) => {
      const { page, say } = visit;
      const phone = newPhone();
      await visit.open('/sign-in/password');
      await enterPassword(visit, phone, 'not the password 错');
      await expectRefusal(visit);
      expect(await page.getByLabel(say('phone_label')).inputValue()).toBe(phone);
      expect(await page.getByLabel(say('password_label')).inputValue()).toBe('');
    }));

  test('a phone nobody has and a wrong password are refused in the same words', async () => {
    const sentences: string[] = [];
    for (const phone of [newPhone(), accountOf('agent').phone]) {
      await visiting(browser, {}, async (visit) => {
        await visit.open('/sign-in/password');
        await enterPassword(visit, phone, 'not the password');
        sentences.push(await expectRefusal(visit));
      });
    }
    expect(new Set(sentences).size).toBe(1);
  });

  test('a second code within the minute: how long to wait, and where to enter the one that came', () =>
    visiting(browser, {}, async (visit) => {
      const { page, say } = visit;
      const phone = newPhone();
      await requestCode(visit, phone);
      await page.getByRole('button', { name: say('code_resend') }).click();
      expect(await expectRefusal(visit)).toMatch(/\d+/);
      await visit.open('/sign-in');
      await page.getByLabel(say('phone_label')).fill(phone);
      await page.getByRole('button', { name: say('sign_in_send_code') }).click();
      await expectRefusal(visit);
      await page.getByRole('link', { name: say('code_have_one') }).click();
      expect(visit.address).toBe('/sign-in/code');
    }));
});

describe('nothing happens twice', () => {
  test('a double click, the way back and a reload sign in once', () =>
    visiting(browser, {}, async (visit) => {
      const { page, say } = visit;
      const phone = newPhone();
      await visit.open('/sign-in');
      await page.getByLabel(say('phone_label')).fill(phone);
      await page.getByRole('button', { name: say('sign_in_send_code') }).dblclick();
      await page.waitForURL('**/sign-in/code');
      const code = await readCode(visit, phone);
      await page.getByLabel(say('code_label')).fill(code);
      await page.getByRole('button', { name: say('sign_in_button'), exact: true }).dblclick();
      await page.waitForURL('**/account');
      await page.reload();
      await page.goBack();
      await visit.open('/account/sessions');
      expect(
        await page
          .getByRole('main')
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading') })
          .count(),
      ).toBe(1);
    }));

  test('the form of a refused sign-in can be sent again by reloading, and is refused again', () =>
    visiting(browser, {}, async (visit) => {
      await visit.open('/sign-in');
      await visit.page.getByLabel(visit.say('phone_label')).fill('12');
      await visit.page.getByRole('button', { name: visit.say('sign_in_send_code') }).click();
      await visit.page.reload();
      expect(await visit.page.getByLabel(visit.say('phone_label')).inputValue()).toBe('12');
      await expectRefusal(visit, visit.say('form_problem'));
    }));

  test('who is signed in is not asked to sign in again', () =>
    visiting(browser, {}, async (visit) => {
      await signInWithCode(visit);
      await visit.open('/sign-in');
      expect(visit.address).toBe('/account');
    }));
});

/** A sentence on top, with the focus on it; the page says with its status that it refused. Returns the sentence. */
async function expectRefusal({ page, say }: Visit, title = say('form_refused')): Promise<string> {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.getByRole('heading').innerText()).toBe(title);
  await alert.locator(':scope:focus').waitFor();
  return alert.innerText();
}
