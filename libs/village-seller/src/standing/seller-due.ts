import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, type ChinaDay } from '@shanhuo/kernel';
import { verifiedOn, type DueTerms } from './due.rules.js';

const NAMES = {
  months: 'verify_again_after_months',
  graceDays: 'hide_after_due_days',
  askDays: 'ask_again_before_due_days',
  remindDays: 'remind_before_due_days',
  noticeDays: 'leave_notice_days',
} as const satisfies Record<keyof DueTerms, string>;

const findTerms = statement(
  'village_seller.find_due_terms',
  `select distinct on (name) name, value from village_seller.terms
   where name = any($1) and valid_from <= $2::date order by name, valid_from desc`,
);

/** When sellers have to be verified again, by the terms of the day. */
@Injectable()
export class SellerDue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The terms that hold on a day. Throws where there is none. */
  async getTerms(tx: Transaction | undefined, day: ChinaDay): Promise<DueTerms> {
    const values = [Object.values(NAMES), day];
    type Row = { name: string; value: number };
    const rows = await (tx === undefined
      ? this.database.read<Row>(findTerms, values)
      : runIn<Row>(tx, findTerms, values));
    const valueOf = (name: string): number => {
      const row = rows.find((each) => each.name === name);
      if (row === undefined) throw new Error(`no ${name} on ${day}`);
      return row.value;
    };
    return {
      months: valueOf(NAMES.months),
      graceDays: valueOf(NAMES.graceDays),
      askDays: valueOf(NAMES.askDays),
      remindDays: valueOf(NAMES.remindDays),
      noticeDays: valueOf(NAMES.noticeDays),
    };
  }

  /** Days of a seller that was verified just now. */
  async afterToday(tx: Transaction): Promise<{ readonly dueOn: ChinaDay; readonly shownUntil: ChinaDay }> {
    const today = chinaDayOf(this.clock.now());
    return verifiedOn(today, await this.getTerms(tx, today));
  }
}
