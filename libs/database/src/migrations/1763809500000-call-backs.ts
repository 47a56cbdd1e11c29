import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody asks to be called back, under a short code that can be read out. */
export class CallBacks1763809500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table village_seller.call_backs');
  }
}

const CODE = `'^[0-9A-HJKMNP-TV-Z]{8}$'`;

const STATEMENTS = [
  `create table village_seller.call_backs (
    id uuid constraint call_backs_pkey primary key,
    code text not null constraint call_backs_code check (code ~ ${CODE}),
    request_id uuid not null,
    topic text not null constraint call_backs_topic
      check (topic in ('selling', 'shipping', 'money', 'agent', 'buying', 'account', 'other')),
    about_kind text constraint call_backs_about_kind check (about_kind in ('shop', 'goods', 'parcel', 'order')),
    about_shop_code text constraint call_backs_about_shop_code check (about_shop_code ~ ${CODE}),
    about_code text constraint call_backs_about_code check (about_code ~ ${CODE}),
    seller_id uuid constraint call_backs_seller_fkey references village_seller.sellers,
    person_id uuid constraint call_backs_person_fkey references identity.persons,
    language text not null constraint call_backs_language check (language in ('zh-CN', 'en')),
    phone_index bytea,
    masked_phone text,
    sealed_phone text,
    sealed_name text,
    state text not null constraint call_backs_state check (state in ('open', 'taken', 'done', 'lapsed')),
    asked_at timestamptz not null,
    taken_at timestamptz,
    taken_by uuid constraint call_backs_taken_by_fkey references identity.persons,
    finished_at timestamptz,
    finished_by uuid constraint call_backs_finished_by_fkey references identity.persons,
    outcome text constraint call_backs_outcome check (outcome in ('helped', 'not_reached', 'not_meant')),
    note text,
    forgotten_at timestamptz,
    constraint call_backs_about check (about_kind is not null or (about_shop_code is null and about_code is null)),
    constraint call_backs_seller_signed_in check (seller_id is null or person_id is not null),
    constraint call_backs_taken check ((taken_at is null) = (taken_by is null)
      and (taken_at is not null or state in ('open', 'lapsed'))),
    constraint call_backs_finished check ((finished_at is null) = (state in ('open', 'taken'))),
    constraint call_backs_done check ((state = 'done') = (outcome is not null)
      and (state = 'done') = (finished_by is not null)),
    constraint call_backs_phone check ((forgotten_at is null) = (sealed_phone is not null)
      and (forgotten_at is null) = (phone_index is not null) and (forgotten_at is null) = (masked_phone is not null)),
    constraint call_backs_forgotten check
      (forgotten_at is null or (finished_at is not null and sealed_name is null and note is null))
  )`,
  `create unique index call_backs_code_key on village_seller.call_backs (code)`,
  // A form that is sent twice asks once; sent again with another number it asks for that one.
  `create unique index call_backs_once on village_seller.call_backs (request_id, phone_index)`,
  `create index call_backs_waiting on village_seller.call_backs (asked_at, id) where finished_at is null`,
  `create index call_backs_waiting_of_seller on village_seller.call_backs (seller_id, asked_at)
    where finished_at is null`,
  `create index call_backs_to_forget on village_seller.call_backs (finished_at) where forgotten_at is null`,
];
