import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Households let an agent of their village act for them: written, with an end, taken back at once. */
export class Mandates1763808900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index database.audit_entries_on_behalf_of`);
    await runner.query(`drop table auth.consent_codes, village_seller.mandates`);
    await runner.query(`drop function village_seller.refuse_rewriting_mandate`);
    await runner.query(`delete from village_seller.terms where name = 'longest_mandate_months'`);
  }
}

const STATEMENTS = [
  `create table auth.consent_codes (
    id uuid constraint consent_codes_pkey primary key,
    subject_id uuid not null,
    person_id uuid not null constraint consent_codes_person references identity.persons,
    code_hash bytea not null,
    tries integer not null constraint consent_codes_tries check (tries between 0 and 5),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  `create index consent_codes_subject on auth.consent_codes (subject_id, created_at)`,
  `create index consent_codes_expires_at on auth.consent_codes (expires_at)`,

  `create table village_seller.mandates (
    id uuid constraint mandates_pkey primary key,
    seller_id uuid not null constraint mandates_seller_fkey references village_seller.sellers,
    agent_id uuid not null constraint mandates_agent_fkey references identity.persons,
    scopes text[] not null constraint mandates_scopes
      check (cardinality(scopes) > 0 and scopes <@ array['list', 'price', 'ship']),
    valid_from date not null,
    valid_until date not null,
    words text not null constraint mandates_words check (words <> ''),
    words_en text not null constraint mandates_words_en check (words_en <> ''),
    state text not null constraint mandates_state check (state in
      ('asked', 'withdrawn', 'granted', 'revoked', 'given_back', 'ended_by_desk', 'replaced', 'expired')),
    asked_at timestamptz not null,
    asked_by uuid not null constraint mandates_asked_by_fkey references identity.persons,
    granted_at timestamptz,
    granted_by uuid constraint mandates_granted_by_fkey references identity.persons,
    consent_way text constraint mandates_consent_way check (consent_way in ('own_page', 'phone_code')),
    ended_at timestamptz,
    ended_by uuid constraint mandates_ended_by_fkey references identity.persons,
    end_note text,
    constraint mandates_order check (valid_until >= valid_from),
    constraint mandates_consent check ((granted_at is null) = (granted_by is null)
      and (granted_at is null) = (consent_way is null)),
    constraint mandates_granted check (granted_at is not null or state in ('asked', 'withdrawn')),
    constraint mandates_ended check ((ended_at is null) = (state in ('asked', 'granted'))),
    constraint mandates_note check (state <> 'ended_by_desk' or end_note <> '')
  )`,
  // One that runs and one that is asked for, however many ask at once.
  `create unique index mandates_one_granted on village_seller.mandates (agent_id, seller_id) where state = 'granted'`,
  `create unique index mandates_one_asked on village_seller.mandates (agent_id, seller_id) where state = 'asked'`,
  `create index mandates_seller on village_seller.mandates (seller_id, asked_at)`,
  // What somebody agreed to stays as it was said: only the consent and the end are added, each once.
  `create function village_seller.refuse_rewriting_mandate() returns trigger language plpgsql as $$
    begin
      if old.ended_at is not null
        or (new.id, new.seller_id, new.agent_id, new.scopes, new.valid_from, new.valid_until, new.words, new.words_en,
            new.asked_at, new.asked_by) is distinct from
          (old.id, old.seller_id, old.agent_id, old.scopes, old.valid_from, old.valid_until, old.words, old.words_en,
            old.asked_at, old.asked_by)
        or (old.granted_at is not null and (new.granted_at, new.granted_by, new.consent_way) is distinct from
          (old.granted_at, old.granted_by, old.consent_way))
      then raise exception 'a mandate is ended, never rewritten' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger mandates_stay_what_they_were before update on village_seller.mandates
    for each row execute function village_seller.refuse_rewriting_mandate()`,
  `create trigger mandates_stay before delete or truncate on village_seller.mandates
    for each statement execute function database.refuse_change()`,

  `insert into village_seller.terms (name, valid_from, value) values ('longest_mandate_months', '2026-01-01', 12)`,
  // What was done for a household, for the household to read.
  `create index audit_entries_on_behalf_of on database.audit_entries (on_behalf_of_id, at, id)
    where on_behalf_of_id is not null`,
];
