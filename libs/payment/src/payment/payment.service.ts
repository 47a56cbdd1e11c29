import { Inject, Injectable } from '@nestjs/common';
import { JobQueue, type Transaction } from '@shanhuo/database';
import { addFen, Clock, newId, type Fen } from '@shanhuo/kernel';
import { CheckoutService, type CheckoutWish, type PaymentPage } from '../checkout/checkout.service.js';
import type { PaymentNotOpen, PaymentsClosed, PaymentUnavailable } from '../checkout/checkout.failures.js';
import { newPage, type NewPage } from '../checkout/session.rules.js';
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

/** A page that is written down and was not asked for yet. */
export interface PageToOpen {
  readonly page: NewPage;
  readonly wish: CheckoutWish;
  readonly payableCode: string;
}

/** A payment that is open when its transaction commits. */
export interface OpenedPayment {
  readonly id: string;
  /** Where a page was wished for. */
  readonly page: PageToOpen | undefined;
}

const FIRST_ATTEMPT = 1;

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

  /**
   * Opens the payment of a payable. Throws where the shares do not sum to the amount. With a wish, the page it is paid on is
   * written down beside it, to be asked for by `openPage` once all is committed. One statement.
   */
  async openPayment(tx: Transaction, payment: PaymentToOpen, wish?: CheckoutWish): Promise<OpenedPayment> {
    if (payment.amountFen <= 0) throw new RangeError('a payment is more than nothing');
    const sum = addFen(...payment.shares.map(({ amountFen }) => amountFen));
    if (sum !== payment.amountFen) throw new RangeError(`shares of ${sum} fen for a payment of ${payment.amountFen}`);
    const id = newId();
    const [provider, openedAt] = [this.setting.getProvider().name, this.clock.now()];
    const page = wish && newPage({ ...payment, id }, FIRST_ATTEMPT, wish, openedAt);
    await this.payments.open(tx, { ...payment, id, provider, openedAt, page });
    return { id, page: page && { page, wish, payableCode: payment.payableCode } };
  }

  /** The provider's page of a payment that was opened with a wish, outside any transaction; as `startCheckout`, with fewer looks. */
  openPage({
    page,
    wish,
    payableCode,
  }: PageToOpen): Promise<PaymentPage | PaymentUnavailable | PaymentNotOpen | PaymentsClosed> {
    return this.checkout.open(page, wish, payableCode);
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
