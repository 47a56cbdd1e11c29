import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { FixedClock } from '@shanhuo/kernel/testing';
import type { Stripe } from 'stripe';
import { openSandbox, sessionWish, stripeOf } from '../../../../test/support/stripe-targets.js';
import type { Sandbox } from '../sandbox.js';
import { idOf } from '../store/stripe-objects.js';

describe('the page to pay on', () => {
  const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
  let sandbox: Sandbox;
  let stripe: Stripe;
  beforeAll(async () => {
    sandbox = await openSandbox({ clock });
    stripe = stripeOf(sandbox);
  });
  afterAll(() => sandbox.stop());

  const open = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
    stripe.checkout.sessions.create(
      sessionWish({ allowed_payment_method_types: ['alipay', 'wechat_pay', 'card'], ...more }),
    );
  const press = (url: string | null, form: Record<string, string>): Promise<Response> =>
    fetch(url ?? '', { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  const read = async (url: string | null, language = 'zh-CN'): Promise<string> =>
    (await fetch(url ?? '', { headers: { 'accept-language': language } })).text();

  it('says that no money moves, what is paid for, to whom and how', async () => {
    const { url } = await open();
    const page = await read(url);
    for (const words of [
      '不会动真钱',
      'shop.example',
      '武当道茶 250 g',
      '$33.00',
      '支付宝',
      '微信支付',
      '银行卡',
      '二维码',
    ]) {
      expect(page).toContain(words);
    }
    const english = await read(url, 'en');
    for (const words of ['No money moves', 'Alipay', 'WeChat Pay', 'QR code']) expect(english).toContain(words);
    expect(english).toContain('<html lang="en">');
  });

  it('speaks the language of the session before that of the browser', async () => {
    expect(await read((await open({ locale: 'zh' })).url, 'en')).toContain('<html lang="zh-CN">');
    expect(await read((await open({ locale: 'en' })).url)).toContain('<html lang="en">');
  });

  it('runs no script, shows text as text, and its policy knows its style and the way back', async () => {
    const name = '<script>alert(1)</script>"\'&';
    const line = { quantity: 1, price_data: { currency: 'cny', unit_amount: 500, product_data: { name } } };
    const { url } = await open({ line_items: [line] });
    const response = await fetch(url ?? '');
    const page = await response.text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    const style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'));
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' https://shop.example");
  });

  it('pays once, however often it is pressed, and leads to the shop', async () => {
    const { id, url } = await open();
    const answers = await Promise.all([1, 2, 3].map(() => press(url, { method: 'wechat_pay', outcome: 'succeed' })));
    for (const answer of answers) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`https://shop.example/paid?session=${id}`);
    }
    const { payment_intent } = await stripe.checkout.sessions.retrieve(id);
    expect((await stripe.charges.list({ payment_intent: idOf(payment_intent) })).data).toHaveLength(1);
    expect(await read(url)).toContain('已经付过了');
  });

  it('comes back with a word after a refusal, and can be tried again', async () => {
    const { id, url } = await open();
    const refused = await press(url, { method: 'card', outcome: 'decline' });
    expect(refused.headers.get('location')).toBe(`/pay/${id}`);
    expect(await read(url)).toContain('role="alert"');
    await press(url, { method: 'alipay', outcome: 'succeed' });
    const { payment_status, payment_intent } = await stripe.checkout.sessions.retrieve(id);
    expect(payment_status).toBe('paid');
    const charges = await stripe.charges.list({ payment_intent: idOf(payment_intent) });
    expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  it('lets money come after its own time is over', async () => {
    const { id, url, expires_at } = await open();
    expect((await press(url, { method: 'alipay', outcome: 'succeed-late', late: 'end' })).status).toBe(303);
    clock.moveTo(new Date((expires_at + 59) * 1_000));
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    clock.advance(2_000);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'paid' });
  });

  it('says that the time is over, takes nothing then and shows a way back', async () => {
    const { id, url } = await open();
    clock.advance(24 * 3_600_000);
    expect(await read(url)).toMatch(/付款时间已过.*https:\/\/shop\.example\/cart/s);
    expect((await press(url, { method: 'card', outcome: 'succeed' })).headers.get('location')).toBe(`/pay/${id}`);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', payment_intent: null });
  });

  it('does not exist for anybody who guesses, and does not take what it did not offer', async () => {
    expect((await fetch(`${sandbox.url}/pay/cs_test_guess`)).status).toBe(404);
    const { url } = await open({ allowed_payment_method_types: ['card'] });
    expect((await press(url, { method: 'alipay', outcome: 'succeed' })).status).toBe(400);
    expect((await press(url, { method: 'card', outcome: 'free' })).status).toBe(400);
  });
});
