import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { ChinaDay, Fen } from '@shanhuo/kernel';
import type { LedgerAccount, LedgerKind } from '../ledger/ledger.accounts.js';
import { LEDGER_ACCOUNTS } from '../ledger/ledger.accounts.js';
import { WHOLE_ACCOUNT } from '../ledger/day-sums.service.js';

export interface AccountRow {
  readonly account: LedgerAccount;
  readonly currency: string;
  readonly balanceFen: Fen;
}

export interface EntryRow {
  readonly transactionId: string;
  readonly position: number;
  readonly chinaDay: ChinaDay;
  readonly kind: LedgerKind;
  readonly happenedAt: Date;
  readonly account: LedgerAccount;
  readonly ownerId: string | null;
  readonly amountFen: Fen;
  readonly currency: string;
  readonly paymentId: string | null;
  readonly payableCode: string | null;
  readonly lineId: string | null;
  readonly note: string | null;
}

/** Where a list of entries goes on: newest day first, newest transaction first, its legs in their order. */
export interface EntryPlace {
  readonly chinaDay: ChinaDay;
  readonly transactionId: string;
  readonly position: number;
}

export interface EntryListInput {
  readonly account: LedgerAccount | undefined;
  readonly ownerId: string | undefined;
  readonly from: ChinaDay | undefined;
  readonly to: ChinaDay | undefined;
  readonly after: EntryPlace | undefined;
  readonly limit: number;
}

const findBalances = statement(
  'payment.find_account_balances',
  `select account, currency, sum(amount_fen)::bigint as "balanceFen" from (
     select account, currency, amount_fen from payment.ledger_day_sums where owner_id = '${WHOLE_ACCOUNT}'
     union all
     select account, currency, amount_fen from payment.ledger_entries
     where account = any($1)
       and china_day > coalesce((select max(china_day) from payment.ledger_closed_days), '-infinity')) moved
   group by account, currency order by account, currency`,
);

/** One probe of the index for each owner and account, whatever the number of entries. */
const countOwners = statement(
  'payment.count_owners_of_accounts',
  `with recursive pairs as (
     (select owner_id, account from payment.ledger_entries where owner_id is not null order by owner_id, account limit 1)
     union all
     select n.owner_id, n.account from pairs p cross join lateral (
       select e.owner_id, e.account from payment.ledger_entries e
       where e.owner_id is not null and (e.owner_id, e.account) > (p.owner_id, p.account)
       order by e.owner_id, e.account limit 1) n)
   select account, count(*)::int as owners from pairs group by account`,
);

const columns = `e.transaction_id as "transactionId", e.position, e.china_day as "chinaDay", t.kind,
  t.happened_at as "happenedAt", e.account, e.owner_id as "ownerId", e.amount_fen as "amountFen", e.currency,
  t.payment_id as "paymentId", p.payable_code as "payableCode", e.line_id as "lineId", t.note`;
const beside = `join payment.ledger_transactions t on t.id = e.transaction_id
  left join payment.payments p on p.id = t.payment_id`;

/** `$1` and `$2` days, `$3` to `$5` the entry before the page, `$6` how many. Legs go backwards too: keys go one way. */
const list = (name: string, narrow: string) =>
  statement(
    name,
    `with page as materialized (
     select * from payment.ledger_entries e
     where e.china_day >= coalesce($1, '-infinity'::date) and e.china_day <= coalesce($2, 'infinity'::date)
       and (e.china_day, e.transaction_id, e.position)
         < (coalesce($3, 'infinity'::date), coalesce($4, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid), coalesce($5, 2147483647))
       ${narrow}
     order by e.china_day desc, e.transaction_id desc, e.position desc limit $6)
   select ${columns} from page e ${beside} order by e.china_day desc, e.transaction_id desc, e.position desc`,
  );

const listAll = list('payment.list_entries', '');
const listOfAccount = list('payment.list_entries_of_account', 'and e.account = $7');
const listOfOwner = list('payment.list_entries_of_owner', 'and e.owner_id = $7');
const listOfOwnersAccount = list('payment.list_entries_of_owners_account', 'and e.owner_id = $7 and e.account = $8');

const findOfPayments = statement(
  'payment.find_entries_of_payments',
  `select ${columns} from payment.ledger_transactions t
   join payment.ledger_entries e on e.transaction_id = t.id join payment.payments p on p.id = t.payment_id
   where t.payment_id = any($1) order by t.happened_at, t.id, e.position`,
);

/** The ledger as an operator looks at it. */
@Injectable()
export class LedgerDeskRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findBalances(): Promise<AccountRow[]> {
    return this.database.read(findBalances, [LEDGER_ACCOUNTS]);
  }

  async countOwners(): Promise<Map<LedgerAccount, number>> {
    const rows = await this.database.read<{ account: LedgerAccount; owners: number }>(countOwners, []);
    return new Map(rows.map(({ account, owners }) => [account, owners]));
  }

  list({ account, ownerId, from, to, after, limit }: EntryListInput): Promise<EntryRow[]> {
    const place = [after?.chinaDay ?? null, after?.transactionId ?? null, after?.position ?? null];
    const page = [from ?? null, to ?? null, ...place, limit];
    if (ownerId !== undefined && account !== undefined) {
      return this.database.read(listOfOwnersAccount, [...page, ownerId, account]);
    }
    if (ownerId !== undefined) return this.database.read(listOfOwner, [...page, ownerId]);
    return account === undefined
      ? this.database.read(listAll, page)
      : this.database.read(listOfAccount, [...page, account]);
  }

  findOfPayments(paymentIds: readonly string[]): Promise<EntryRow[]> {
    return this.database.read(findOfPayments, [paymentIds]);
  }
}
