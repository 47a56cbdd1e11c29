import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events with receipts, idempotent answers, and an audit log that only grows. */
export class Database1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists database`);

    await runner.query(`
      create table database.events (
        id uuid constraint events_pkey primary key,
        name text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        request_id text
      )`);
    await runner.query(`create index events_occurred_at on database.events (occurred_at)`);

    await runner.query(`
      create table database.receipts (
        event_id uuid not null,
        subscriber text not null,
        handled_at timestamptz not null,
        constraint receipts_pkey primary key (event_id, subscriber)
      )`);

    await runner.query(`
      create table database.idempotent_answers (
        scope text not null,
        key text not null,
        input_hash bytea not null,
        answer jsonb not null,
        created_at timestamptz not null,
        constraint idempotent_answers_pkey primary key (scope, key)
      )`);
    await runner.query(`create index idempotent_answers_created_at on database.idempotent_answers (created_at)`);

    await runner.query(`
      create table database.audit_entries (
        id uuid constraint audit_entries_pkey primary key,
        at timestamptz not null,
        actor_id uuid,
        on_behalf_of_id uuid,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        outcome text not null,
        details jsonb not null,
        request_id text
      )`);
    await runner.query(`create index audit_entries_subject on database.audit_entries (subject_kind, subject_id, at)`);

    await runner.query(`
      create function database.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'restrict_violation';
      end $$`);
    await runner.query(`
      create trigger audit_entries_append_only before update or delete or truncate on database.audit_entries
      for each statement execute function database.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema database cascade`);
  }
}
