import { Inject, Injectable } from '@nestjs/common';
import { JobQueue, type Transaction } from '@shanhuo/database';
import { addFen, Clock, newId, type Fen } from '@shanhuo/kernel';
import { CheckoutService, type CheckoutWish, type PaymentPage } from '../checkout/checkout.service.js';
import type { PaymentNotOpen, PaymentsClosed, PaymentUnavailable } from '../checkout/checkout.failures.js';
import { EXPIRE_SESSION } from '../payment.queues.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { PaymentRepository } from './payment.repository.js';
import type { Share } from './share.js';

/** What is to be paid, once. */
export interface PaymentToOpen {
  readonly payableKind: 'order';
  readonly payableId: string;
  /** What people call it. */
  readonly payableCode: string;
  readonly amountFen: Fen;
  readonly payUntil: Date;
  /** Sum to `amountFen`. */
  readonly shares: readonly Share[];
}

/** Payments of payables: opened with the one who is paid, paid on the provider's page, given up when their time is over. */
@Injectable()
export class PaymentService {
  constructor(
    @Inject(PaymentRepository) private readonly payments: PaymentRepository,
    @Inject(CheckoutService) private readonly checkout: CheckoutService,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whether somebody takes money here. Without, nothing may be placed. */
  isOpenForOrders(): boolean {
    return this.setting.provider !== undefined;
  }

  /** Opens the payment of a payable and returns its id. Throws where the shares do not sum to the amount. One statement. */
  async openPayment(tx: Transaction, payment: PaymentToOpen): Promise<string> {
    if (payment.amountFen <= 0) throw new RangeError('a payment is more than nothing');
    const sum = addFen(...payment.shares.map(({ amountFen }) => amountFen));
    if (sum !== payment.amountFen) throw new RangeError(`shares of ${sum} fen for a payment of ${payment.amountFen}`);
    const id = newId();
    const provider = this.setting.getProvider().name;
    await this.payments.open(tx, { ...payment, id, provider, openedAt: this.clock.now() });
    return id;
  }

  /**
   * The provider's page for a payable, outside any transaction. A page that is known and open is answered without a
   * call; after an answer that got lost the same key is asked again, so there is never a second page by mistake.
   */
  startCheckout(wish: CheckoutWish): Promise<PaymentPage | PaymentUnavailable | PaymentNotOpen | PaymentsClosed> {
    return this.checkout.start(wish);
  }

  /**
   * Ends an open payment and, by a job, its page. Money that comes all the same is still taken, and told as late. False
   * where the money was there before, of which the payable may not have heard yet: nothing is given up then.
   */
  async giveUpPayment(tx: Transaction, payableId: string, reason: 'lapsed' | 'cancelled'): Promise<boolean> {
    const paymentId = await this.payments.giveUp(tx, payableId, this.clock.now(), reason);
    if (paymentId === undefined) return !(await this.payments.isPaid(tx, payableId));
    await this.jobs.enqueue(tx, EXPIRE_SESSION, { paymentId });
    return true;
  }
}
