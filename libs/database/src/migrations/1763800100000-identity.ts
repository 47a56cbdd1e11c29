import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who people are (`identity`) and how they prove it (`auth`): two schemas, so that a reader of the one need not be
 * trusted with the other. No phone, code, token or password stands anywhere in plain.
 */
export class Identity1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema identity`);
    await runner.query(`create schema auth`);

    await runner.query(`
      create table identity.persons (
        id uuid constraint persons_pkey primary key,
        display_name text not null,
        sealed_phone text not null,
        phone_index bytea not null constraint persons_phone_index unique,
        masked_phone text not null,
        created_at timestamptz not null
      )`);

    await runner.query(`
      create table identity.grants (
        id uuid constraint grants_pkey primary key,
        person_id uuid not null constraint grants_person references identity.persons (id),
        role text not null constraint grants_role check (role in ('buyer', 'seller', 'agent', 'manager', 'operator')),
        subject_kind text not null constraint grants_subject_kind
          check (subject_kind in ('person', 'seller', 'village', 'cooperative', 'platform')),
        subject_id uuid not null,
        granted_at timestamptz not null,
        granted_by uuid constraint grants_granted_by references identity.persons (id),
        ended_at timestamptz,
        ended_by uuid constraint grants_ended_by references identity.persons (id)
      )`);
    await runner.query(`
      create unique index grants_held_once on identity.grants (person_id, role, subject_kind, subject_id)
      where ended_at is null`);
    await runner.query(`
      create index grants_subject on identity.grants (subject_kind, subject_id) where ended_at is null`);

    await runner.query(`
      create table auth.passwords (
        person_id uuid constraint passwords_pkey primary key
          constraint passwords_person references identity.persons (id),
        hash text not null,
        set_at timestamptz not null
      )`);

    await runner.query(`
      create table auth.sign_in_codes (
        id uuid constraint sign_in_codes_pkey primary key,
        phone_index bytea not null,
        sealed_phone text not null,
        sealed_code text,
        code_hash bytea not null,
        language text not null,
        tries integer not null constraint sign_in_codes_tries check (tries between 0 and 5),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index sign_in_codes_phone on auth.sign_in_codes (phone_index, created_at)`);
    await runner.query(`create index sign_in_codes_expires_at on auth.sign_in_codes (expires_at)`);

    await runner.query(`
      create table auth.sign_in_challenges (
        id uuid constraint sign_in_challenges_pkey primary key,
        token_hash bytea not null constraint sign_in_challenges_token unique,
        person_id uuid not null constraint sign_in_challenges_person references identity.persons (id),
        method text not null constraint sign_in_challenges_method check (method in ('code', 'password')),
        tries integer not null constraint sign_in_challenges_tries check (tries between 0 and 5),
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index sign_in_challenges_expires_at on auth.sign_in_challenges (expires_at)`);

    await runner.query(`
      create table auth.sessions (
        id uuid constraint sessions_pkey primary key,
        token_hash bytea not null constraint sessions_token unique,
        person_id uuid not null constraint sessions_person references identity.persons (id),
        method text not null constraint sessions_method check (method in ('code', 'password')),
        second_factor_at timestamptz,
        device text not null,
        address_area text not null,
        started_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      )`);
    await runner.query(`create index sessions_person_started_at on auth.sessions (person_id, started_at)`);
    await runner.query(`create index sessions_expires_at on auth.sessions (expires_at)`);

    await runner.query(`
      create table auth.second_factors (
        person_id uuid constraint second_factors_pkey primary key
          constraint second_factors_person references identity.persons (id),
        sealed_secret text,
        sealed_pending_secret text,
        confirmed_at timestamptz,
        last_step bigint,
        constraint second_factors_confirmed check ((sealed_secret is null) = (confirmed_at is null))
      )`);

    await runner.query(`
      create table auth.recovery_codes (
        person_id uuid not null constraint recovery_codes_person references identity.persons (id),
        code_hash bytea not null,
        used_at timestamptz,
        constraint recovery_codes_pkey primary key (person_id, code_hash)
      )`);

    // The columns, and their order, are what rate-limiter-flexible writes.
    await runner.query(`
      create table auth.limits (
        key varchar(255) constraint limits_pkey primary key,
        points integer not null default 0,
        expire bigint
      )`);
    await runner.query(`create index limits_expire on auth.limits (expire)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema auth cascade`);
    await runner.query(`drop schema identity cascade`);
  }
}
