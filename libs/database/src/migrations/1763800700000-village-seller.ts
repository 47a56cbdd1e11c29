import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Villages under ids of ours with dated division codes, cooperatives with their members, and sellers. */
export class VillageSeller1763800700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema village_seller`);

    await runner.query(`
      create table village_seller.divisions (
        id uuid constraint divisions_pkey primary key,
        level text not null constraint divisions_level check (level in ('province', 'prefecture', 'county', 'town')),
        parent_id uuid constraint divisions_parent_fkey references village_seller.divisions,
        name text not null,
        name_en text not null,
        alleviated boolean not null,
        constraint divisions_only_counties_alleviated check (level = 'county' or not alleviated)
      )`);
    await runner.query(`create index divisions_parent on village_seller.divisions (parent_id)`);

    await runner.query(`
      create table village_seller.division_codes (
        code text not null constraint division_codes_shape check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
        valid_from date not null,
        valid_to date,
        subject_id uuid not null,
        constraint division_codes_pkey primary key (code, valid_from),
        constraint division_codes_order check (valid_to > valid_from)
      )`);
    await runner.query(`create index division_codes_subject on village_seller.division_codes (subject_id)`);

    await runner.query(`
      create table village_seller.villages (
        id uuid constraint villages_pkey primary key,
        kind text not null constraint villages_kind check (kind in ('village', 'community')),
        code text not null,
        town_id uuid not null constraint villages_town_fkey references village_seller.divisions,
        county_id uuid not null constraint villages_county_fkey references village_seller.divisions,
        name text not null,
        name_en text not null
      )`);
    await runner.query(`create index villages_county on village_seller.villages (county_id, code)`);
    await runner.query(`create unique index villages_code on village_seller.villages (code)`);

    await runner.query(`
      create table village_seller.cooperatives (
        id uuid constraint cooperatives_pkey primary key,
        code text not null,
        name text not null,
        name_en text not null,
        village_id uuid not null constraint cooperatives_village_fkey references village_seller.villages,
        founded_on date not null
      )`);
    await runner.query(`create unique index cooperatives_code on village_seller.cooperatives (code)`);

    await runner.query(`
      create table village_seller.households (
        id uuid constraint households_pkey primary key,
        name text not null,
        name_en text not null,
        village_id uuid not null constraint households_village_fkey references village_seller.villages
      )`);
    await runner.query(`create index households_village on village_seller.households (village_id)`);

    await runner.query(`
      create table village_seller.cooperative_members (
        cooperative_id uuid not null constraint cooperative_members_cooperative_fkey references village_seller.cooperatives,
        household_id uuid not null constraint cooperative_members_household_fkey references village_seller.households,
        joined_on date not null,
        left_on date,
        constraint cooperative_members_pkey primary key (cooperative_id, household_id, joined_on),
        constraint cooperative_members_order check (left_on >= joined_on)
      )`);
    await runner.query(
      `create index cooperative_members_household on village_seller.cooperative_members (household_id)`,
    );

    await runner.query(`
      create table village_seller.sellers (
        id uuid constraint sellers_pkey primary key,
        code text not null,
        kind text not null constraint sellers_kind check (kind in
          ('own_produce_household', 'handicraft', 'petty_trade', 'self_employed', 'cooperative', 'company')),
        standing text not null constraint sellers_standing check (standing in
          ('applied', 'recommended', 'approved', 'refused', 'paused', 'leaving', 'left')),
        name text not null,
        name_en text not null,
        legal_ground text not null,
        legal_ground_en text not null,
        story text not null,
        story_en text not null,
        village_id uuid not null constraint sellers_village_fkey references village_seller.villages,
        household_id uuid constraint sellers_household_fkey references village_seller.households,
        cooperative_id uuid constraint sellers_cooperative_fkey references village_seller.cooperatives,
        since date not null,
        constraint sellers_cooperative_kind check ((kind = 'cooperative') = (cooperative_id is not null))
      )`);
    await runner.query(`create unique index sellers_code on village_seller.sellers (code)`);
    await runner.query(`create index sellers_village on village_seller.sellers (village_id)`);
    await runner.query(`create index sellers_household on village_seller.sellers (household_id)`);
    await runner.query(`create index sellers_cooperative on village_seller.sellers (cooperative_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema village_seller cascade`);
  }
}
