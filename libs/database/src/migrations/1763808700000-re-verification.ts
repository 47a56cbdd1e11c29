import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sellers are verified again every six months, and leave with public notice (rules.md 4). */
export class ReVerification1763808700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table catalog.product_cards drop column seller_shown_until`);
    await runner.query(`drop table village_seller.due_notices, village_seller.standing_changes,
      village_seller.reverifications`);
    await runner.query(`delete from village_seller.terms where name in ${TERMS}`);
    await runner.query(`alter table village_seller.sellers drop column due_on, drop column shown_until,
      drop column leaves_on`);
  }
}

const TERMS = `('hide_after_due_days', 'ask_again_before_due_days', 'remind_before_due_days', 'leave_notice_days')`;
const APPEND_ONLY = 'for each statement execute function database.refuse_change()';
const STANDINGS = `('applied', 'recommended', 'approved', 'refused', 'paused', 'leaving', 'left')`;

const STATEMENTS = [
  `insert into village_seller.terms (name, valid_from, value) values
    ('hide_after_due_days', '2026-01-01', 14), ('ask_again_before_due_days', '2026-01-01', 30),
    ('remind_before_due_days', '2026-01-01', 7), ('leave_notice_days', '2026-01-01', 30)`,

  `alter table village_seller.sellers add column due_on date, add column shown_until date, add column leaves_on date`,
  // Who was here before this was asked for has the thirty days in which everybody is told of it, at least.
  `update village_seller.sellers s set due_on = greatest((now() at time zone 'Asia/Shanghai')::date + 31,
    (s.since + interval '6 months')::date,
    (select max(r.due_on) from village_seller.applications a join identity.real_names r on r.person_id = a.person_id
      where a.seller_id = s.id))`,
  `update village_seller.sellers set shown_until = due_on + 14`,
  `alter table village_seller.sellers alter column due_on set not null, alter column shown_until set not null,
    add constraint sellers_leaves_on check (leaves_on is null or standing in ('leaving', 'left')),
    add constraint sellers_shown_long_enough check (shown_until >= due_on or shown_until = leaves_on)`,
  `create index sellers_due on village_seller.sellers (due_on, id)`,
  `create index sellers_leaving on village_seller.sellers (leaves_on) where standing = 'leaving'`,

  `create table village_seller.reverifications (
    id uuid constraint reverifications_pkey primary key,
    seller_id uuid not null constraint reverifications_seller_fkey references village_seller.sellers,
    state text not null constraint reverifications_state check (state in ('handed_in', 'confirmed', 'returned')),
    words text,
    handed_in_at timestamptz,
    handed_in_by uuid,
    decided_at timestamptz,
    decided_by uuid,
    by_kind text constraint reverifications_by_kind check (by_kind in ('village', 'operator')),
    reason text,
    due_on date not null,
    next_due_on date,
    constraint reverifications_handed_in check ((handed_in_at is null) = (handed_in_by is null)
      and (state = 'confirmed' or handed_in_at is not null)),
    constraint reverifications_decided check ((state = 'handed_in') = (decided_at is null)
      and (decided_at is null) = (decided_by is null) and (decided_at is null) = (by_kind is null)
      and (decided_at is null) = (reason is null) and (state = 'confirmed') = (next_due_on is not null))
  )`,
  `create unique index reverifications_one_open on village_seller.reverifications (seller_id) where state = 'handed_in'`,
  `create index reverifications_seller on village_seller.reverifications (seller_id, id)`,

  `create table village_seller.standing_changes (
    id uuid constraint standing_changes_pkey primary key,
    seller_id uuid not null constraint standing_changes_seller_fkey references village_seller.sellers,
    from_standing text not null constraint standing_changes_from check (from_standing in ${STANDINGS}),
    to_standing text not null constraint standing_changes_to check (to_standing in ${STANDINGS}),
    changed_at timestamptz not null,
    changed_by uuid,
    reason text,
    leaves_on date
  )`,
  `create index standing_changes_seller on village_seller.standing_changes (seller_id, changed_at)`,
  `create trigger standing_changes_append_only before update or delete or truncate on village_seller.standing_changes
    ${APPEND_ONLY}`,

  `create table village_seller.due_notices (
    seller_id uuid not null constraint due_notices_seller_fkey references village_seller.sellers,
    due_on date not null,
    kind text not null constraint due_notices_kind check (kind in ('soon', 'week', 'hidden')),
    told_at timestamptz not null,
    constraint due_notices_pkey primary key (seller_id, due_on, kind)
  )`,

  `alter table catalog.product_cards add column seller_shown_until date`,
  `update catalog.product_cards c set seller_shown_until = s.shown_until
    from village_seller.sellers s where s.id = c.seller_id`,
  `alter table catalog.product_cards alter column seller_shown_until set not null`,
  `create index product_cards_seller_shown_until on catalog.product_cards (seller_shown_until)`,
];
