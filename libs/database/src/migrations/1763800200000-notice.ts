import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to persons: what the inbox shows, and text messages on their way out. */
export class Notice1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema notice`);

    await runner.query(`
      create table notice.messages (
        id uuid constraint messages_pkey primary key,
        person_id uuid not null constraint messages_person references identity.persons (id),
        event_id uuid not null,
        template text not null,
        details jsonb not null,
        sent_at timestamptz not null,
        read_at timestamptz,
        constraint messages_once unique (person_id, event_id, template)
      )`);
    await runner.query(`create index messages_person_sent_at on notice.messages (person_id, sent_at, id)`);
    await runner.query(`create index messages_sent_at on notice.messages (sent_at)`);
    await runner.query(`create index messages_unread on notice.messages (person_id) where read_at is null`);

    await runner.query(`
      create table notice.texts (
        id uuid constraint texts_pkey primary key,
        event_id uuid not null,
        template text not null,
        masked_phone text not null,
        sealed_phone text,
        sealed_body text,
        state text not null constraint texts_state check (state in ('waiting', 'sent', 'lapsed')),
        created_at timestamptz not null,
        settled_at timestamptz,
        expires_at timestamptz not null,
        constraint texts_once unique (event_id, template)
      )`);
    await runner.query(`create index texts_expires_at on notice.texts (expires_at)`);

    await runner.query(`
      create table notice.offline_texts (
        id uuid constraint offline_texts_pkey primary key,
        masked_phone text not null,
        sealed_body text not null,
        sent_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query(`create index offline_texts_sent_at on notice.offline_texts (sent_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema notice cascade`);
  }
}
