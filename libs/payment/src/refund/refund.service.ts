import { Inject, Injectable } from '@nestjs/common';
import { JobQueue, type Transaction } from '@shanhuo/database';
import { Clock, fen, newId, type Fen } from '@shanhuo/kernel';
import { causeIdOf } from '../ledger/cause-id.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { changeLegs, type Standing } from '../ledger/posting.rules.js';
import type { Share } from '../payment/share.js';
import { SEND_REFUND } from '../payment.queues.js';
import { RefundRepository, type RefundCause } from './refund.repository.js';

/** What goes back to the buyer; no refund where nothing does. */
export interface OwedRefund {
  readonly refundId: string | undefined;
  readonly amountFen: Fen;
}

/** After this the provider is asked again, where no word has come. */
export const REFUND_LOOK_AFTER_MS = 2 * 60_000;

/** What has to be changed of what was paid: the difference to what stands goes back to the buyer, by itself. */
@Injectable()
export class RefundService {
  constructor(
    @Inject(RefundRepository) private readonly refunds: RefundRepository,
    @Inject(LedgerRepository) private readonly ledger: LedgerRepository,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Makes `shares` what stands for a group, all its lines and roles, and sends the difference back. The same cause again
   * changes nothing and gives the same answer. Throws where the shares together would rise, and where the payment has
   * not succeeded.
   */
  async changeShares(
    tx: Transaction,
    change: { payableId: string; groupId: string; shares: readonly Share[]; cause: RefundCause },
  ): Promise<OwedRefund> {
    const { payableId, groupId, shares, cause } = change;
    if (shares.some((share) => share.groupId !== groupId || share.amountFen < 0)) {
      throw new RangeError('shares are of the one group and never negative');
    }
    const find = (): Promise<Standing[]> => this.ledger.findStandingOfGroups(tx, [groupId]);
    return this.change(tx, { payableId, groupId, shares, cause, find });
  }

  /** Sends all of a payment back that has not gone back yet. The same cause again changes nothing. */
  async refundAll(tx: Transaction, payableId: string, cause: RefundCause): Promise<OwedRefund> {
    const find = (paymentId: string): Promise<Standing[]> => this.ledger.findStandingOfPayment(tx, paymentId);
    return this.change(tx, { payableId, groupId: null, shares: [], cause, find });
  }

  /** Sends money back that did not fit its payment; it stands in the ledger as owed already. */
  async sendBack(
    tx: Transaction,
    money: { captureId: string; paymentId: string | null; amountMinor: number; currency: string },
  ): Promise<void> {
    const cause = { kind: 'returned-capture', id: money.captureId };
    const refund = this.newRefund({ paymentId: money.paymentId, groupId: null, amountMinor: money.amountMinor, cause });
    await this.refunds.sendBack(tx, refund, money.captureId);
    await this.jobs.enqueue(tx, SEND_REFUND, { refundId: refund.id });
  }

  private async change(
    tx: Transaction,
    change: {
      payableId: string;
      groupId: string | null;
      shares: readonly Share[];
      cause: RefundCause;
      find: (paymentId: string) => Promise<Standing[]>;
    },
  ): Promise<OwedRefund> {
    const { payableId, groupId, shares, cause } = change;
    const payment = await this.refunds.lockPayment(tx, payableId);
    if (payment?.state !== 'succeeded') throw new Error(`nothing was paid for ${payableId}`);
    const known = await this.refunds.findOfCause(tx, cause);
    if (known !== undefined) return { refundId: known.id, amountFen: known.amountFen };

    const { legs, owedFen } = changeLegs(await change.find(payment.id), shares);
    if (legs.length === 0) return { refundId: undefined, amountFen: owedFen };
    await this.ledger.post(tx, {
      // Where roundings alone move between the parties, nothing is owed to the buyer.
      kind: owedFen > 0 ? 'refund_owed' : 'reversal',
      causeId: causeIdOf(cause.kind, cause.id),
      paymentId: payment.id,
      currency: 'CNY',
      happenedAt: this.clock.now(),
      note: cause.kind,
      legs,
    });
    if (owedFen === 0) return { refundId: undefined, amountFen: fen(0) };
    const refund = this.newRefund({ paymentId: payment.id, groupId, amountMinor: owedFen, cause });
    await this.refunds.request(tx, refund);
    await this.jobs.enqueue(tx, SEND_REFUND, { refundId: refund.id });
    return { refundId: refund.id, amountFen: owedFen };
  }

  private newRefund(given: {
    paymentId: string | null;
    groupId: string | null;
    amountMinor: number;
    cause: RefundCause;
  }) {
    const at = this.clock.now();
    return { ...given, id: newId(), at, lookAt: new Date(at.getTime() + REFUND_LOOK_AFTER_MS) };
  }
}
