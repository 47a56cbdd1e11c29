import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement } from '@shanhuo/database';
import { addChinaDays, chinaDayOf, Clock, type ChinaDay } from '@shanhuo/kernel';

/** Stands for an account as a whole among its owners. */
export const WHOLE_ACCOUNT = '00000000-0000-0000-0000-000000000000';

const findNextDay = statement(
  'payment.find_next_day_to_sum',
  `select coalesce((select max(china_day) + 1 from payment.ledger_closed_days),
     (select e.china_day from payment.ledger_entries e order by e.china_day limit 1)) as day`,
);

const closeDay = statement(
  'payment.close_ledger_day',
  `with closed as (
     insert into payment.ledger_closed_days (china_day, closed_at) values ($1, $2) on conflict do nothing returning china_day)
   insert into payment.ledger_day_sums (owner_id, account, currency, china_day, amount_fen)
   select coalesce(e.owner_id, '${WHOLE_ACCOUNT}'), e.account, e.currency, $1::date, sum(e.amount_fen)
   from payment.ledger_entries e where e.china_day = $1 and exists (select from closed)
   group by grouping sets ((e.owner_id, e.account, e.currency), (e.account, e.currency))
   having grouping(e.owner_id) = 1 or e.owner_id is not null`,
);

/** Adds up days that are over, once: no balance reads all entries there ever were, and nothing is posted to such a day. */
@Injectable()
export class LedgerDaySums {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Closes every day before today that is open. Returns the days, oldest first. */
  async closeDays(): Promise<ChinaDay[]> {
    const now = this.clock.now();
    const today = chinaDayOf(now);
    const closed: ChinaDay[] = [];
    const [next] = await this.database.read<{ day: ChinaDay | null }>(findNextDay, []);
    for (let day = next?.day ?? today; day < today; day = addChinaDays(day, 1)) {
      const each = day;
      await this.database.inTransaction((tx) => runIn(tx, closeDay, [each, now]));
      closed.push(day);
    }
    return closed;
  }
}
