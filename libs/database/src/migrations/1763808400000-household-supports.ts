import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which households are monitored or were poor, from when to when, and who says so. */
export class HouseholdSupports1763808400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table village_seller.household_supports`);
    await runner.query(`drop function village_seller.refuse_rewriting_support`);
  }
}

const STATEMENTS = [
  `create table village_seller.household_supports (
    id uuid constraint household_supports_pkey primary key,
    household_id uuid not null constraint household_supports_household_fkey references village_seller.households,
    kind text not null constraint household_supports_kind check (kind in ('monitored', 'formerly_poor')),
    valid_from date not null,
    valid_to date,
    source text not null constraint household_supports_source check (source <> ''),
    set_at timestamptz not null,
    set_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint household_supports_order check (valid_to >= valid_from),
    constraint household_supports_ended check ((valid_to is null) = (ended_at is null)
      and (ended_at is null) = (ended_by is null))
  )`,
  `create unique index household_supports_one_open on village_seller.household_supports (household_id)
    where valid_to is null`,
  `create index household_supports_household on village_seller.household_supports (household_id, valid_from)`,
  // What was said of a family once stays as it was said; only its end is added, once.
  `create function village_seller.refuse_rewriting_support() returns trigger language plpgsql as $$
    begin
      if old.valid_to is not null
        or (new.id, new.household_id, new.kind, new.valid_from, new.source, new.set_at, new.set_by) is distinct from
          (old.id, old.household_id, old.kind, old.valid_from, old.source, old.set_at, old.set_by)
      then raise exception 'what is known of a household is ended, never rewritten' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger household_supports_stay_what_they_were before update on village_seller.household_supports
    for each row execute function village_seller.refuse_rewriting_support()`,
  `create trigger household_supports_stay before delete or truncate on village_seller.household_supports
    for each statement execute function database.refuse_change()`,
];
