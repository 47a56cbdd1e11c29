import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, type ChinaDay } from '@shanhuo/kernel';
import { PettyTrade } from '@shanhuo/village-seller';
import { lockProjection } from '../projection/projection.statements.js';
import { firstDayWithout, twelveMonthsTo } from './petty-trade.rules.js';

const AT_ONCE = 500;
const NONE = '00000000-0000-0000-0000-000000000000';

/**
 * Net of goods of each seller in some days, from the sums that its own books show; and, as the oldest days drop out one
 * after the other, the one after which it is no more than `$4`.
 */
const countNet = statement(
  'insight.count_petty_trade',
  `select s.id as "sellerId", coalesce(t.net_fen, 0)::bigint as "netFen", t.last_to_leave as "lastToLeave"
   from unnest($1::uuid[]) as s (id)
   cross join lateral (
     select max(w.net_fen) as net_fen, min(w.day) filter (where w.net_fen > $4 and w.left_fen <= $4) as last_to_leave
     from (
       select d.day, sum(d.gross_fen - d.refund_fen) over () as net_fen,
         sum(d.gross_fen - d.refund_fen) over () - sum(d.gross_fen - d.refund_fen) over (order by d.day) as left_fen
       from insight.sales_by_day d where d.scope_id = s.id and d.cut = 'all' and d.day between $2 and $3) w) t
   order by s.id`,
);

interface NetRow {
  readonly sellerId: string;
  readonly netFen: number;
  readonly lastToLeave: ChinaDay | null;
}

/** Tells village-seller what petty traders sold in the twelve months up to today. It decides what follows. */
@Injectable()
export class CountPettyTrade {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PettyTrade) private readonly pettyTrade: PettyTrade,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of these sellers, by a caller who holds the lock of the projection: no older look is written over a newer one. */
  async count(tx: Transaction, sellerIds: readonly string[]): Promise<void> {
    if (sellerIds.length === 0) return;
    const { from: firstDay, to: lastDay } = twelveMonthsTo(chinaDayOf(this.clock.now()));
    const terms = await this.pettyTrade.getTerms(tx, lastDay);
    const rows = await runIn<NetRow>(tx, countNet, [sellerIds, firstDay, lastDay, terms.limitFen]);
    const counts = rows.map(({ lastToLeave, ...row }) => ({
      ...row,
      opensOn: lastToLeave === null ? null : firstDayWithout(lastToLeave),
    }));
    await this.pettyTrade.note(tx, counts, { firstDay, lastDay, terms });
  }

  /** Of all of them, by a caller who holds the lock. */
  async countAll(tx: Transaction): Promise<void> {
    for (let after: string | undefined = NONE; after !== undefined;) after = await this.countNext(tx, after);
  }

  /** Every day, as the oldest one drops out: some at a time, so that sales never wait long. Twice is once. */
  async countDay(): Promise<void> {
    for (let after: string | undefined = NONE; after !== undefined;) {
      const last: string = after;
      after = await this.database.inTransaction(async (tx) => {
        await runIn(tx, lockProjection, []);
        return this.countNext(tx, last);
      });
    }
  }

  private async countNext(tx: Transaction, after: string): Promise<string | undefined> {
    const sellerIds = await this.pettyTrade.listTraders(tx, after, AT_ONCE);
    await this.count(tx, sellerIds);
    return sellerIds.at(-1);
  }
}
