import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { fen, type ChinaDay, type Fen } from '@shanhuo/kernel';

/** What the ledger says of a seller's goods in one month of China. */
export interface SellerMonth {
  /** `2026-11` */
  readonly month: string;
  /** Goods that buyers paid for, all shares of it, freight apart. */
  readonly soldFen: Fen;
  /** What went back of goods. */
  readonly refundedFen: Fen;
  /** What was paid out to the seller. */
  readonly receivedFen: Fen;
}

/** Shares of others in a line are found by the line: the seller's own share names it. */
const findMonths = statement(
  'payment.find_months_of_seller',
  `with own as materialized (
     select distinct e.transaction_id, e.line_id, e.china_day, t.kind
     from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.owner_id = $1 and e.role = 'grower' and e.currency = 'CNY' and e.china_day >= $2
       and t.kind in ('capture', 'refund_owed', 'reversal')),
   moved as (
     select to_char(o.china_day, 'YYYY-MM') as month, case when o.kind = 'capture' then 'sold' else 'refunded' end as what,
       -e.amount_fen as fen
     from own o join payment.ledger_entries e on e.transaction_id = o.transaction_id and e.line_id = o.line_id
     where e.role in ('grower', 'cooperative', 'platform', 'payment_cost')
     union all
     select to_char(e.china_day, 'YYYY-MM'), 'received', -e.amount_fen from payment.ledger_entries e
     where e.owner_id = $1 and e.account = 'seller_paid' and e.currency = 'CNY' and e.china_day >= $2)
   select month, coalesce(sum(fen) filter (where what = 'sold'), 0)::bigint as "soldFen",
     coalesce(-sum(fen) filter (where what = 'refunded'), 0)::bigint as "refundedFen",
     coalesce(sum(fen) filter (where what = 'received'), 0)::bigint as "receivedFen"
   from moved group by month order by month desc`,
);

/** A seller's months, from the ledger. */
@Injectable()
export class SellerMonthsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Months in which something moved, since a day, the newest first. One statement. */
  async findMonths(sellerId: string, since: ChinaDay): Promise<SellerMonth[]> {
    const rows = await this.database.read<SellerMonth>(findMonths, [sellerId, since]);
    return rows.map(({ month, soldFen, refundedFen, receivedFen }) => ({
      month,
      soldFen: fen(soldFen),
      refundedFen: fen(refundedFen),
      receivedFen: fen(receivedFen),
    }));
  }
}
