import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { Clock, type ChinaDay } from '@shanhuo/kernel';
import { DayCache } from './day-cache.js';

const findTerms = statement(
  'order.find_terms',
  `select distinct on (name) name, value from orders.terms where valid_from <= $1::date order by name, valid_from desc`,
);

/** Names of the rows and what we call their values; units stand in both. */
const NAMES = {
  payWithinMinutes: 'pay_within_minutes',
  presumeDeliveredAfterDays: 'presume_delivered_after_days',
  confirmReceiptAfterDays: 'confirm_receipt_after_days',
  confirmFreshReceiptAfterDays: 'confirm_fresh_receipt_after_days',
  returnWindowDays: 'return_window_days',
  freshClaimHours: 'fresh_claim_hours',
  remindBeforeShipByHours: 'remind_before_ship_by_hours',
  cancelOverdueAfterHours: 'cancel_overdue_after_hours',
  latePenaltyBp: 'late_penalty_bp',
  claimGuestOrdersWithinDays: 'claim_guest_orders_within_days',
  leastPaymentFen: 'least_payment_fen',
  holdMoneyAtMostDays: 'hold_money_at_most_days',
  extendPresaleAtMostDays: 'extend_presale_at_most_days',
} as const;

/** The shop's own numbers of today: whole, none negative. */
export type Terms = Readonly<Record<keyof typeof NAMES, number>>;

/** Defaults of ours as dated rows of configuration, never constants in code. */
@Injectable()
export class TermsService {
  private readonly terms: DayCache<Terms>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) clock: Clock,
  ) {
    this.terms = new DayCache(clock, (day) => this.readTerms(day));
  }

  /**
   * All terms of today, in one statement at most once a minute, on a connection of its own: ask before a transaction is
   * opened, not in it. Throws where a term has no row.
   */
  getTerms(): Promise<Terms> {
    return this.terms.get();
  }

  private async readTerms(day: ChinaDay): Promise<Terms> {
    const rows = await this.database.read<{ name: string; value: number }>(findTerms, [day]);
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    const entries = Object.entries(NAMES).map(([key, name]) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`no term ${name} on ${day}`);
      return [key, value];
    });
    return Object.fromEntries(entries) as Terms;
  }
}
