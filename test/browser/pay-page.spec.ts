import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Stripe } from 'stripe';
import { launchBrowser } from '../support/chromium.js';
import { sessionWish, stripeOf } from '../support/stripe-targets.js';
import { findShop } from './shop/shop.js';
import { keepWhole } from './visit/picture.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

const TOUCH_PIXELS = 48;

let browser: Browser;
let stripe: Stripe;

beforeAll(async () => {
  const { STRIPE_SANDBOX_URL: url = '', STRIPE_SANDBOX_KEY: key = '' } = findShop().variables;
  stripe = stripeOf({ url }, key);
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

function openSession(locale: 'zh' | 'en' = 'zh'): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.create(
    sessionWish({
      locale,
      allowed_payment_method_types: ['alipay', 'wechat_pay', 'card'],
      success_url: `${findShop().webUrl}/?paid={CHECKOUT_SESSION_ID}`,
      cancel_url: `${findShop().webUrl}/products`,
    }),
  );
}

describe.each([
  { size: PHONE, dark: false, locale: 'zh' },
  { size: DESKTOP, dark: true, locale: 'en' },
  { size: PHONE, dark: true, locale: 'zh' },
] as const)('the page of the payment sandbox at $size.width pixels, dark: $dark', (look) => {
  test('has no violation of WCAG A and AA, does not scroll sideways, and its buttons are large enough', async () => {
    const { url } = await openSession(look.locale);
    await visiting(browser, { ...look, scripts: true }, async ({ page }) => {
      await page.goto(url ?? '');
      await page.locator('summary').click();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      for (const button of await page.locator('button, .button, select, summary, .method').all()) {
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(TOUCH_PIXELS);
      }
      await keepWhole(page, `pay-page-${look.size.width}-${look.dark}`);
    });
  });
});

describe.each([true, false])('on the page of the payment sandbox, scripts: %s', (scripts) => {
  test('a double click pays once and leads back to the shop', async () => {
    const { id, url } = await openSession();
    await visiting(browser, { scripts }, async ({ page }) => {
      await page.goto(url ?? '');
      await page.getByRole('radio', { name: /^微信支付/ }).check();
      await page.getByRole('button', { name: /^付款 \$33/ }).dblclick();
      await page.waitForURL(`${findShop().webUrl}/?paid=${id}`);
      await page.goto(url ?? '');
      await page.getByRole('link', { name: '回到商店' }).waitFor();
    });
    const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    expect(session.payment_status).toBe('paid');
    const { id: intent } = session.payment_intent as Stripe.PaymentIntent;
    expect((await stripe.charges.list({ payment_intent: intent })).data).toHaveLength(1);
  });

  test('a refusal is said, and who does not want to pay is led back', async () => {
    const { id, url } = await openSession();
    await visiting(browser, { scripts }, async ({ page }) => {
      await page.goto(url ?? '');
      await page.getByRole('button', { name: '让付款被拒绝' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByRole('link', { name: '不付了，返回商店' }).click();
      await page.waitForURL(`${findShop().webUrl}/products`);
    });
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open', payment_status: 'unpaid' });
  });
});
