import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaymentPage, type PageToOpen } from '@shanhuo/payment';
import { somePayment } from '@shanhuo/payment/testing';
import { StatementCounter } from '../../support/statement-counter.js';
import { Till } from './till.js';

const PATH = '/v1/checkout/sessions';

let till: Till;

beforeAll(async () => {
  till = await Till.open();
}, 60_000);
afterAll(() => till?.close());
beforeEach(() => till.shop.sandbox.faults.clear());

/** A payment and its page, written down together and not asked for yet. */
async function openWithPage() {
  const payment = somePayment(till.shop.app);
  const wish = {
    payableId: payment.payableId,
    items: [],
    successUrl: 'http://localhost:1/a',
    cancelUrl: 'http://localhost:1/b',
    language: 'zh-CN',
  } as const;
  const opened = await till.shop.database.inTransaction((tx) => till.payments.openPayment(tx, payment, wish));
  if (opened.page === undefined) throw new Error('no page was written down');
  return { ...payment, paymentId: opened.id, page: opened.page };
}

async function idOf(page: PageToOpen): Promise<string> {
  const opened = await till.payments.openPage(page);
  if (!(opened instanceof PaymentPage)) throw new Error(`no page: ${opened.code}`);
  return opened.url.split('/').at(-1) ?? '';
}

const attemptsOf = ({ paymentId }: { paymentId: string }) =>
  till.rows('select attempt from payment.sessions where payment_id = $1 order by attempt', [paymentId]);

describe('the page that is written down with its payment', () => {
  it('is asked for by one statement, and paid as any other', async () => {
    const payment = await openWithPage();
    const counter = new StatementCounter();
    let id = '';
    try {
      const sent = await counter.during(async () => {
        id = await idOf(payment.page);
      });
      expect(sent).toHaveLength(1);
    } finally {
      counter[Symbol.dispose]();
    }
    await till.pay(id);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ state: 'succeeded', captures: ['applied'], openPages: 0 });
  });

  it('is the one that everybody else finds who asks meanwhile', async () => {
    const payment = await openWithPage();
    const ids = await Promise.all([idOf(payment.page), till.pageOf(payment), till.pageOf(payment)]);
    expect(new Set(ids).size).toBe(1);
    expect(await attemptsOf(payment)).toEqual([{ attempt: 1 }]);
  });

  it('[X5] is ended with its payment though nobody ever asked for it, and asked for too late is closed', async () => {
    const payment = await openWithPage();
    await till.giveUp(payment);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ state: 'expired', openPages: 0 });
    expect(await till.payments.openPage(payment.page)).toMatchObject({ code: 'PAYMENT_NOT_OPEN' });
    expect(await attemptsOf(payment)).toEqual([{ attempt: 1 }]);
  });

  it('is found by whoever asks next where its asker died', async () => {
    const payment = await openWithPage();
    await till.pay(await till.pageOf(payment));
    await till.shop.settle();
    expect(await attemptsOf(payment)).toEqual([{ attempt: 1 }]);
    expect(await till.stand(payment)).toMatchObject({ state: 'succeeded', captures: ['applied'] });
  });

  it('is asked for anew where the provider broke over it', async () => {
    const payment = await openWithPage();
    till.shop.sandbox.faults.add({ on: 'request', method: 'POST', path: PATH, kind: 'error', count: 1 });
    await till.pay(await idOf(payment.page));
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ state: 'succeeded', captures: ['applied'] });
  });

  it('is not there where its payment was rolled back', async () => {
    const payment = somePayment(till.shop.app);
    const urls = { successUrl: 'http://localhost:1/a', cancelUrl: 'http://localhost:1/b' };
    const wish = { payableId: payment.payableId, items: [], ...urls, language: 'en' } as const;
    const failing = till.shop.database.inTransaction(async (tx) => {
      await till.payments.openPayment(tx, payment, wish);
      throw new Error('planted');
    });
    await expect(failing).rejects.toThrow('planted');
    expect(await till.findPage(payment)).toEqual({ code: 'PAYMENT_NOT_OPEN' });
  });
});
