import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The consent book of households: what of a family is told beyond its shop, in which words it agreed, and until when. */
export class Consents1763809420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table village_seller.consents`);
    await runner.query(`drop function village_seller.refuse_rewriting_consent`);
    await runner.query(`delete from village_seller.terms where name = 'longest_consent_months'`);
  }
}

const STATEMENTS = [
  // Stories that stand there without a consent show no longer: nobody wrote down that their families agreed.
  `create table village_seller.consents (
    id uuid constraint consents_pkey primary key,
    seller_id uuid not null constraint consents_seller_fkey references village_seller.sellers,
    purpose text not null constraint consents_purpose check (purpose in ('name', 'story')),
    words_version integer not null constraint consents_words_version check (words_version > 0),
    words text not null,
    words_en text not null,
    valid_until date not null,
    given_at timestamptz not null,
    given_by uuid,
    way text not null constraint consents_way check (way in ('own_page', 'came_in')),
    ended_at timestamptz,
    ended_by uuid,
    constraint consents_given check ((given_by is null) = (way = 'came_in')),
    constraint consents_order check (ended_at >= given_at)
  )`,
  `create unique index consents_running on village_seller.consents (seller_id, purpose) where ended_at is null`,
  `create index consents_seller on village_seller.consents (seller_id, given_at)`,

  `create function village_seller.refuse_rewriting_consent() returns trigger language plpgsql as $$
  begin
    if old.ended_at is not null or new.ended_at is null
      or (new.id, new.seller_id, new.purpose, new.words_version, new.words, new.words_en, new.valid_until, new.given_at,
          new.given_by, new.way)
        is distinct from
         (old.id, old.seller_id, old.purpose, old.words_version, old.words, old.words_en, old.valid_until, old.given_at,
          old.given_by, old.way)
    then
      raise exception 'a consent is ended once, and never rewritten' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger consents_end_only before update on village_seller.consents
    for each row execute function village_seller.refuse_rewriting_consent()`,
  `create trigger consents_stay before delete or truncate on village_seller.consents
    for each statement execute function database.refuse_change()`,

  `insert into village_seller.terms (name, valid_from, value) values ('longest_consent_months', '2026-01-01', 24)`,
];
