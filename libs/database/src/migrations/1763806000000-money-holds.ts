import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money of sellers that an operator keeps back for a while: who, when, why, until when, and how it ended. */
export class MoneyHolds1763806000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of MONEY_HOLDS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from orders.terms where name = 'hold_money_at_most_days'`);
    await runner.query(`drop table orders.money_holds`);
    await runner.query(`drop function orders.refuse_rewriting_hold`);
  }
}

const MONEY_HOLDS = [
  `create table orders.money_holds (
    id uuid constraint money_holds_pkey primary key,
    seller_order_id uuid not null constraint money_holds_seller_order_fkey references orders.seller_orders,
    kind text not null constraint money_holds_kind check (kind in
      ('payout_account', 'unusual_orders', 'complaints', 'seller_check', 'authority')),
    reason text not null constraint money_holds_reason check (reason <> ''),
    placed_at timestamptz not null,
    placed_by uuid not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    ended_by text constraint money_holds_ended_by check (ended_by in ('operator', 'time', 'refund')),
    ended_by_person uuid,
    constraint money_holds_ends check (ends_at > placed_at),
    constraint money_holds_ended check ((ended_at is null) = (ended_by is null)
      and (ended_by_person is not null) = (ended_by is not distinct from 'operator'))
  )`,
  `create unique index money_holds_one_running on orders.money_holds (seller_order_id) where ended_at is null`,
  `create index money_holds_seller_order on orders.money_holds (seller_order_id, placed_at)`,
  `create index money_holds_running on orders.money_holds (placed_at, id) where ended_at is null`,
  `create index money_holds_due on orders.money_holds (ends_at) where ended_at is null`,

  // A hold ends once, and nothing else of it ever changes: another end is another hold. Its reason is forgotten in its time.
  `create function orders.refuse_rewriting_hold() returns trigger language plpgsql as $$
    begin
      if old.ended_at is not null and new.reason = '-' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason'
      then return new;
      end if;
      if old.ended_at is not null
        or (new.id, new.seller_order_id, new.kind, new.reason, new.placed_at, new.placed_by, new.ends_at)
          is distinct from (old.id, old.seller_order_id, old.kind, old.reason, old.placed_at, old.placed_by, old.ends_at)
      then raise exception 'a hold of money ends once and is never rewritten' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger money_holds_end_once before update on orders.money_holds
    for each row execute function orders.refuse_rewriting_hold()`,
  `create trigger money_holds_stay before delete or truncate on orders.money_holds
    for each statement execute function database.refuse_change()`,

  `insert into orders.terms (name, valid_from, value) values ('hold_money_at_most_days', '2026-01-01', 30)`,
];
