import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What petty traders sold in twelve months, and what it may come to. */
export class PettyTrade1763808600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table village_seller.petty_trades`);
    await runner.query(`drop index village_seller.sellers_petty_trade`);
    await runner.query(
      `delete from village_seller.terms where name in ('petty_trade_limit_fen', 'petty_trade_notice_bp')`,
    );
  }
}

const STATEMENTS = [
  `create table village_seller.petty_trades (
    seller_id uuid constraint petty_trades_pkey primary key
      constraint petty_trades_seller_fkey references village_seller.sellers,
    net_fen bigint not null,
    first_day date not null,
    last_day date not null,
    opens_on date,
    counted_limit_fen bigint not null,
    counted_at timestamptz not null,
    near_since timestamptz,
    stopped_since timestamptz,
    constraint petty_trades_days check (first_day <= last_day and opens_on > last_day),
    constraint petty_trades_stopped check ((stopped_since is not null) = (net_fen > counted_limit_fen)
      and (opens_on is null or stopped_since is not null))
  )`,
  // Whom the day that begins concerns, found without looking at all sellers.
  `create index sellers_petty_trade on village_seller.sellers (id) where kind = 'petty_trade'`,
  // The E-Commerce Law holds since that day; what an operator sets from another day on is another row.
  `insert into village_seller.terms (name, valid_from, value) values
    ('petty_trade_limit_fen', '2019-01-01', 10000000), ('petty_trade_notice_bp', '2019-01-01', 8000)`,
];
