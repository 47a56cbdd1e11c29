import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Statement, type Transaction } from '@shanhuo/database';
import { fen, type Fen } from '@shanhuo/kernel';
import type { Share, ShareRole } from '../payment/share.js';

/** How far a seller's money has come. */
export type SellerAccount = 'pending' | 'available' | 'held' | 'paid';

/** What a seller is owed, by how far it has come. */
export interface SellerBalances {
  readonly pendingFen: Fen;
  readonly availableFen: Fen;
  readonly heldFen: Fen;
  readonly paidFen: Fen;
}

/** A group's money in one of a seller's accounts, and since when it is there. */
export interface SellerGroup {
  readonly groupId: string;
  readonly amountFen: Fen;
  readonly since: Date;
}

/** So many groups, newest first, after one. */
export interface SellerGroupPage {
  readonly most: number;
  readonly afterGroupId: string | undefined;
}

const LEDGER_ACCOUNTS_OF: Readonly<Record<SellerAccount, readonly string[]>> = {
  pending: ['seller_pending', 'freight'],
  available: ['seller_available'],
  held: ['seller_held'],
  paid: ['seller_paid'],
};

const findShares = statement(
  'payment.find_shares_of_groups',
  `select line_id as "lineId", group_id as "groupId", role, owner_id as "ownerId", (-sum(amount_fen))::bigint as "amountFen"
   from payment.ledger_entries where group_id = any($1) and role is not null
   group by line_id, group_id, role, owner_id having sum(amount_fen) <> 0 order by group_id, line_id, role`,
);

const findStories = statement(
  'payment.find_stories_of_lines',
  `select line_id as "lineId", role, (-sum(amount_fen))::bigint as "amountFen"
   from payment.ledger_entries where line_id = any($1) and role is not null group by line_id, role`,
);

const findBalances = statement(
  'payment.find_balances_of_seller',
  `select account, sum(amount_fen)::bigint as "amountFen" from (
     select account, amount_fen from payment.ledger_day_sums
     where owner_id = $1 and account = any($2) and currency = 'CNY'
     union all
     select account, amount_fen from payment.ledger_entries
     where owner_id = $1 and account = any($2) and currency = 'CNY'
       and china_day > coalesce((select max(china_day) from payment.ledger_closed_days), '-infinity')) moved
   group by account`,
);

/** Ids are ordered by time, so the newest groups come first and a page ends where it is full. */
const findGroups = statement(
  'payment.find_groups_of_seller',
  `with page as materialized (
     select group_id, -sum(amount_fen) as amount_fen from payment.ledger_entries
     where owner_id = $1 and account = any($2) and group_id < coalesce($3, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
     group by group_id having sum(amount_fen) <> 0 order by group_id desc limit $4)
   select p.group_id as "groupId", p.amount_fen::bigint as "amountFen", (
     select max(t.happened_at) from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.owner_id = $1 and e.account = any($2) and e.group_id = p.group_id and e.amount_fen < 0) as since
   from page p order by p.group_id desc`,
);

const findOfGroups = statement(
  'payment.find_seller_money_of_groups',
  `select group_id as "groupId", account, sum(amount_fen)::bigint as "amountFen" from payment.ledger_entries
   where group_id = any($1) and account = any($2) group by group_id, account`,
);

interface StoryRow {
  readonly lineId: string;
  readonly role: ShareRole;
  readonly amountFen: Fen;
}

interface AccountRow {
  readonly account: string;
  readonly amountFen: number;
}

/** What the ledger says; nothing is kept elsewhere that could say otherwise. */
@Injectable()
export class LedgerReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What stands now, by line and role, over all accounts; parts of nothing are left out. */
  findShares(tx: Transaction | undefined, groupIds: readonly string[]): Promise<Share[]> {
    return this.query(tx, findShares, [groupIds]);
  }

  /** Who has how much of each line. One statement; a line nothing was paid for is not in the answer. */
  async findStories(lineIds: readonly string[]): Promise<Map<string, Map<ShareRole, Fen>>> {
    const rows = await this.database.read<StoryRow>(findStories, [lineIds]);
    const byLine = Map.groupBy(rows, ({ lineId }) => lineId);
    return new Map(
      [...byLine].map(([lineId, parts]) => [lineId, new Map(parts.map((each) => [each.role, each.amountFen]))]),
    );
  }

  async findSellerBalances(sellerId: string): Promise<SellerBalances> {
    const accounts = Object.values(LEDGER_ACCOUNTS_OF).flat();
    return toBalances(await this.database.read<AccountRow>(findBalances, [sellerId, accounts]));
  }

  /** How far the seller's money of each group has come. One statement; a group nothing was paid for is left out. */
  async findGroupBalances(groupIds: readonly string[]): Promise<Map<string, SellerBalances>> {
    const accounts = Object.values(LEDGER_ACCOUNTS_OF).flat();
    const rows = await this.database.read<AccountRow & { groupId: string }>(findOfGroups, [groupIds, accounts]);
    const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
    return new Map([...byGroup].map(([groupId, ofGroup]) => [groupId, toBalances(ofGroup)]));
  }

  /** The groups whose money stands in one of a seller's accounts, newest first. */
  findSellerGroups(sellerId: string, account: SellerAccount, page: SellerGroupPage): Promise<SellerGroup[]> {
    const values = [sellerId, LEDGER_ACCOUNTS_OF[account], page.afterGroupId ?? null, page.most];
    return this.database.read(findGroups, values);
  }

  private query<Row extends object>(
    tx: Transaction | undefined,
    question: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    return tx === undefined ? this.database.read(question, values) : runIn(tx, question, values);
  }
}

function toBalances(rows: readonly AccountRow[]): SellerBalances {
  const owed = (of: SellerAccount): Fen => {
    const moved = rows.filter(({ account }) => LEDGER_ACCOUNTS_OF[of].includes(account));
    return fen(moved.reduce((sum, { amountFen }) => sum - amountFen, 0));
  };
  return { pendingFen: owed('pending'), availableFen: owed('available'), heldFen: owed('held'), paidFen: owed('paid') };
}
