import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // One cooperative at a time: its share of a sale is frozen from the one membership that runs.
  `create unique index cooperative_members_one_at_a_time on village_seller.cooperative_members (household_id)
    where left_on is null`,

  `create table village_seller.membership_requests (
    id uuid constraint membership_requests_pkey primary key,
    cooperative_id uuid not null
      constraint membership_requests_cooperative_fkey references village_seller.cooperatives,
    household_id uuid not null constraint membership_requests_household_fkey references village_seller.households,
    asked_by text not null constraint membership_requests_asked_by check (asked_by in ('cooperative', 'household')),
    state text not null constraint membership_requests_state check (state in
      ('open', 'accepted', 'declined', 'withdrawn')),
    asked_at timestamptz not null,
    asked_by_person uuid not null,
    ended_at timestamptz,
    ended_by_person uuid,
    constraint membership_requests_ended check
      ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by_person is null))
  )`,
  `create unique index membership_requests_one_open on village_seller.membership_requests (household_id, cooperative_id)
    where state = 'open'`,
  `create index membership_requests_to_answer on village_seller.membership_requests (cooperative_id, asked_at, id)
    where state = 'open'`,

  `create table village_seller.member_permissions (
    id uuid constraint member_permissions_pkey primary key,
    household_id uuid not null constraint member_permissions_household_fkey references village_seller.households,
    cooperative_id uuid not null constraint member_permissions_cooperative_fkey references village_seller.cooperatives,
    scope text not null constraint member_permissions_scope check (scope in ('list', 'price', 'ship', 'money')),
    granted_at timestamptz not null,
    granted_by uuid not null,
    revoked_at timestamptz,
    revoked_by uuid,
    constraint member_permissions_revoked check ((revoked_at is null) = (revoked_by is null))
  )`,
  `create unique index member_permissions_once on village_seller.member_permissions (household_id, cooperative_id, scope)
    where revoked_at is null`,
];

/** How households come to a cooperative and leave it, and what they let it do for them. */
export class Membership1763807100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table village_seller.member_permissions, village_seller.membership_requests`);
    await runner.query(`drop index village_seller.cooperative_members_one_at_a_time`);
  }
}
