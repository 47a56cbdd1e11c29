import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock, fen, newId, type PaymentsEnvironment } from '@shanhuo/kernel';
import { TakeCharge } from '../capture/take-charge.service.js';
import { PaymentService, type PaymentToOpen } from '../payment/payment.service.js';
import type { Share } from '../payment/share.js';
import type { ProviderCharge } from '../provider/payment-provider.js';

/** A provider for specs that never ask it anything. */
export const UNASKED_PROVIDER: PaymentsEnvironment = {
  provider: 'stripe-sandbox',
  url: 'http://127.0.0.1:9',
  secretKey: 'sk_test_sandbox_ofaspec0123456789',
  webhookSecret: 'whsec_ofaspec0123456789',
};

/** One line of one seller: ¥36 of ¥39.90 for the grower, and what else there is. */
export function someShares(given: { groupId?: string; lineId?: string; sellerId?: string } = {}): Share[] {
  const { groupId = newId(), lineId = newId(), sellerId = newId() } = given;
  const part = { groupId, lineId, ownerId: null };
  return [
    { ...part, role: 'grower', ownerId: sellerId, amountFen: fen(3_600) },
    { ...part, role: 'freight', ownerId: sellerId, amountFen: fen(800) },
    { ...part, role: 'cooperative', ownerId: newId(), amountFen: fen(200) },
    { ...part, role: 'platform', amountFen: fen(150) },
    { ...part, role: 'payment_cost', amountFen: fen(40) },
  ];
}

/** Something to pay within half an hour, for an order nobody placed. */
export function somePayment(app: INestApplicationContext, given: Partial<PaymentToOpen> = {}): PaymentToOpen {
  const shares = given.shares ?? someShares();
  return {
    payableKind: 'order',
    payableId: newId(),
    payableCode: 'K7Q2M0A1',
    amountFen: fen(shares.reduce((sum, { amountFen }) => sum + amountFen, 0)),
    payUntil: new Date(app.get(Clock).now().getTime() + 30 * 60_000),
    ...given,
    shares,
  };
}

/** An open payment of such an order. */
export async function openSomePayment(
  app: INestApplicationContext,
  given: Partial<PaymentToOpen> = {},
): Promise<PaymentToOpen & { readonly paymentId: string }> {
  const payment = somePayment(app, given);
  const database = app.get(Database);
  const { id: paymentId } = await database.inTransaction((tx) => app.get(PaymentService).openPayment(tx, payment));
  return { ...payment, paymentId };
}

/** Money for a payment, as a provider reads it out that kept 0.6 % of it. */
export function chargeFor(
  payment: { readonly paymentId: string; readonly amountFen: number },
  given: Partial<ProviderCharge> = {},
): ProviderCharge {
  const [intentId, chargeId, balanceId] = [`pi_${newId()}`, `ch_${newId()}`, `txn_${newId()}`];
  return {
    intentId,
    chargeId,
    balanceId,
    amountMinor: payment.amountFen,
    currency: 'CNY',
    feeMinor: Math.round(payment.amountFen * 0.006),
    method: 'alipay',
    capturedAt: new Date(Date.UTC(2026, 10, 22, 4)),
    paymentId: payment.paymentId,
    attempt: 1,
    ...given,
  };
}

/** A payment that has succeeded; its money stands in the ledger. */
export async function openPaidPayment(
  app: INestApplicationContext,
  given: Partial<PaymentToOpen> = {},
): Promise<PaymentToOpen & { readonly paymentId: string; readonly charge: ProviderCharge }> {
  const payment = await openSomePayment(app, given);
  const charge = chargeFor(payment);
  await app.get(Database).inTransaction((tx) => app.get(TakeCharge).keep(tx, charge));
  return { ...payment, charge };
}

/** The money for a payable comes, as much as was asked unless told otherwise. */
export async function takeMoney(
  app: INestApplicationContext,
  payableId: string,
  given: Partial<ProviderCharge> = {},
): Promise<ProviderCharge> {
  const database = app.get(Database);
  const text = `select id as "paymentId", amount_fen as "amountFen" from payment.payments where payable_id = $1`;
  const [payment] = await database.read<{ paymentId: string; amountFen: number }>({ text }, [payableId]);
  if (payment === undefined) throw new Error(`nothing is to be paid for ${payableId}`);
  const charge = chargeFor(payment, given);
  await database.inTransaction((tx) => app.get(TakeCharge).keep(tx, charge));
  return charge;
}
