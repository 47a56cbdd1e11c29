import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { RECEIPT_HOURS } from '../order/order.access.js';
import { TermsService } from '../terms/terms.service.js';
import { ForgettingRepository } from './forgetting.repository.js';

/** Years a trade record names its buyer (E-Commerce Law 31); what was traded stays when they have passed. */
export const TRADE_KEPT_YEARS = 3;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT_ONCE = 200;

/** Empties what names buyers as soon as it has served its purpose. Runs every night; late or twice is the same. */
@Injectable()
export class ForgetBuyers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ForgettingRepository) private readonly orders: ForgettingRepository,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { claimGuestOrdersWithinDays } = await this.terms.getTerms();
    const now = this.clock.now();
    const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
    const ended = new Date(now);
    ended.setUTCFullYear(ended.getUTCFullYear() - TRADE_KEPT_YEARS);
    await this.inBatches((tx) => this.orders.forgetReceipts(tx, before(RECEIPT_HOURS * HOUR_MS), AT_ONCE));
    await this.inBatches((tx) => this.orders.forgetClaims(tx, before(claimGuestOrdersWithinDays * DAY_MS), AT_ONCE));
    await this.inBatches((tx) => this.orders.forgetBuyers(tx, ended, now, AT_ONCE));
  }

  /** Each batch is a transaction of its own, so that nobody waits long for an order. */
  private async inBatches(forget: (tx: Transaction) => Promise<number>): Promise<void> {
    while ((await this.database.inTransaction(forget)) === AT_ONCE);
  }
}
