import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
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
import { DESKTOP, PHONE, Visit, visiting } from './visit/visit.js';

const PASSWORD = '山路十八弯 eighteen bends';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('one’s own account ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('a password is set, changed only with the present one, and signs in from then on', () =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      const phone = await signInWithCode(visit);
      await setPassword(visit, '1234');
      expect(await page.getByLabel(say('password_new_label')).getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByRole('alert').innerText()).not.toBe('');
      await setPassword(visit, PASSWORD);
      await page.waitForURL('**/account?done=password');
      expect(await readMain(page)).toContain(say('password_is_set'));
      await signOut(visit);
      await visit.open('/sign-in/password');
      await enterPassword(visit, phone, PASSWORD);
      await page.waitForURL('**/account');
      // Signed in by password: a new one needs the present one.
      await setPassword(visit, 'another one that is long');
      expect(await page.getByRole('alert').innerText()).not.toBe('');
      await page.getByLabel(say('password_current_label')).fill(PASSWORD);
      await page.getByLabel(say('password_new_label')).fill('another one that is long');
      await page.getByRole('button', { name: say('password_save') }).click();
      await page.waitForURL('**/account?done=password');
    }));

  test('a second factor is set up, then asked for; a recovery code opens once in its place', () =>
    visiting(browser, look, async (visit) => {
      const { page } = visit;
      const phone = await signInWithCode(visit);
      await setPassword(visit, PASSWORD);
      const { secret, recoveryCodes } = await setUpSecondFactor(visit);
      await signOut(visit);

      await visit.open('/sign-in/password');
      await enterPassword(visit, phone, PASSWORD);
      // The step that confirmed the set-up is used up: the next one counts.
      await enterSecondFactor(visit, authenticatorCode(secret, 1));
      await page.waitForURL('**/account');
      await signOut(visit);

      await visit.open('/sign-in/password');
      await enterPassword(visit, phone, PASSWORD);
      await enterSecondFactor(visit, recoveryCodes[0] ?? '');
      await page.waitForURL('**/account');
      await signOut(visit);

      await visit.open('/sign-in/password');
      await enterPassword(visit, phone, PASSWORD);
      await enterSecondFactor(visit, recoveryCodes[0] ?? '');
      await page.getByRole('alert').waitFor();
      await visit.open('/account');
      expect(visit.address).toContain('/sign-in');
    }));
});

describe('devices on which one is signed in', () => {
  test('are listed; one is ended, then all others, and an ended one is a visitor at its next request', async () => {
    const phone = newPhone();
    const [first, second, third] = [
      await Visit.begin(browser, { size: DESKTOP }),
      await Visit.begin(browser),
      await Visit.begin(browser),
    ];
    await signInWithCode(first, phone);
    await setPassword(first, PASSWORD);
    for (const other of [second, third]) {
      await other.open('/sign-in/password');
      await enterPassword(other, phone, PASSWORD);
      await other.page.waitForURL('**/account');
    }

    const { page, say } = first;
    await first.open('/account/sessions');
    const devices = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') });
    expect(await devices.count()).toBe(3);
    expect(await devices.filter({ hasText: say('sessions_current') }).count()).toBe(1);
    await devices
      .getByRole('button', { name: say('sessions_end') })
      .first()
      .click();
    await page.waitForURL('**/account/sessions?done=one');
    expect(await devices.count()).toBe(2);
    await page.getByRole('button', { name: say('sessions_end_others') }).click();
    await page.waitForURL('**/account/sessions?done=others');
    expect(await devices.count()).toBe(1);

    for (const ended of [second, third]) {
      await ended.open('/account');
      expect(ended.address).toBe('/sign-in?next=%2Faccount');
      await ended.open('/');
      expect(await ended.page.getByRole('link', { name: ended.say('nav_sign_in') }).count()).toBe(1);
      await ended.end();
    }
    await first.end();
  });

  test('signing out ends the session of the device, not only its cookie', () =>
    visiting(browser, { scripts: false }, async (visit) => {
      await signInWithCode(visit);
      const cookies = await visit.context.cookies();
      await signOut(visit);
      expect(await readMain(visit.page)).toContain(visit.say('signed_out_lead'));
      await visit.context.addCookies(cookies);
      await visit.open('/account');
      expect(visit.address).toContain('/sign-in?next=');
    }));
});

test('a code signs in where the password is forgotten', () =>
  visiting(browser, {}, async (visit) => {
    const phone = newPhone();
    await visit.open('/sign-in/password');
    await enterPassword(visit, phone, 'forgotten it is');
    await visit.page.getByRole('link', { name: visit.say('sign_in_with_code') }).click();
    await requestCode(visit, phone);
    await enterCode(visit, await readCode(visit, phone));
    await visit.page.waitForURL('**/account');
  }));

async function setPassword(visit: Visit, password: string): Promise<void> {
  await visit.open('/account/password');
  await visit.page.getByLabel(visit.say('password_new_label')).fill(password);
  await visit.page.getByRole('button', { name: visit.say('password_save') }).click();
}

async function setUpSecondFactor(visit: Visit): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { page, say } = visit;
  await visit.open('/account/second-factor');
  await page.getByRole('button', { name: say('second_factor_set_up') }).click();
  await page.waitForURL('**/account/second-factor/set-up');
  expect(await page.getByRole('img', { name: say('second_factor_qr') }).isVisible()).toBe(true);
  const secret = (await page.getByRole('code').innerText()).replace(/\s/g, '');
  await page.getByLabel(say('second_factor_code_label')).fill(authenticatorCode(secret));
  await page.getByRole('button', { name: say('second_factor_confirm') }).click();
  await page.waitForURL('**/account/second-factor/recovery-codes');
  const recoveryCodes = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  expect(recoveryCodes.length).toBeGreaterThan(4);
  await page.getByRole('button', { name: say('recovery_kept') }).click();
  await page.waitForURL('**/account?done=second-factor');
  return { secret, recoveryCodes };
}

async function signOut(visit: Visit): Promise<void> {
  await visit.open('/account');
  await visit.page.getByRole('button', { name: visit.say('sign_out_button') }).click();
  await visit.page.waitForURL('**/sign-out?done=1');
}
