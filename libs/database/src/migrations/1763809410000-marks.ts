import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks are handed in with their evidence, decided, withdrawn, and hold in an area; phrases are refused by place. */
export class Marks1763809410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DOCUMENTS, ...MARKS, ...IMMUTABLE, ...WORDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from catalog.refused_words where kind = 'alleviation'`);
    await runner.query(`alter table catalog.refused_words drop constraint refused_words_kind`);
    await runner.query(`alter table catalog.refused_words add constraint refused_words_kind
      check (kind in ('medical', 'superlative', 'contact', 'goods', 'wildlife'))`);
    await runner.query(`drop trigger marks_move_only on catalog.marks`);
    await runner.query(`drop trigger marks_stay on catalog.marks`);
    await runner.query(`drop function catalog.refuse_rewriting_mark`);
    // What was never accepted was no mark before.
    await runner.query(`delete from catalog.marks where state <> 'accepted'`);
    await runner.query(`drop index catalog.marks_number_once, catalog.marks_at_desk, catalog.marks_document`);
    await runner.query(`alter table catalog.marks drop column number, drop column place_ids, drop column state,
      drop column submitted_at, drop column submitted_by, drop column decided_at, drop column decided_by,
      drop column reason, drop column withdrawn_at, drop column withdrawn_by, drop column withdrawal_reason,
      drop column document_id, alter column valid_until drop not null`);
    await runner.query(`drop index village_seller.documents_loose`);
    await runner.query(`alter table village_seller.documents drop constraint documents_one_owner`);
    await runner.query(`alter table village_seller.documents drop column evidence_of`);
    await runner.query(`alter table village_seller.documents add constraint documents_one_owner
      check (application_id is null or permit_id is null)`);
    await runner.query(`create index documents_loose on village_seller.documents (uploaded_at)
      where application_id is null and permit_id is null`);
  }
}

const DOCUMENTS = [
  // What a higher lib keeps it for: the key that holds the two together points down, from there.
  `alter table village_seller.documents add column evidence_of uuid`,
  `alter table village_seller.documents drop constraint documents_one_owner`,
  `alter table village_seller.documents add constraint documents_one_owner
    check (num_nonnulls(application_id, permit_id, evidence_of) <= 1)`,
  `drop index village_seller.documents_loose`,
  `create index documents_loose on village_seller.documents (uploaded_at)
    where application_id is null and permit_id is null and evidence_of is null`,
];

const MARKS = [
  `alter table catalog.marks
    add column number text not null default '',
    add column place_ids uuid[],
    add column state text not null default 'accepted'
      constraint marks_state check (state in ('submitted', 'accepted', 'refused', 'withdrawn')),
    add column submitted_at timestamptz,
    add column submitted_by uuid,
    add column decided_at timestamptz,
    add column decided_by uuid,
    add column reason text,
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid,
    add column withdrawal_reason text,
    add column document_id uuid constraint marks_document_fkey references village_seller.documents`,
  // What came in before says no area of its own: it holds in the county of its goods, and no further.
  `update catalog.marks m set submitted_at = m.valid_from::timestamp at time zone 'Asia/Shanghai',
     decided_at = m.valid_from::timestamp at time zone 'Asia/Shanghai',
     place_ids = array[coalesce(v.county_id, p.id)]
   from catalog.products p left join village_seller.villages v on v.id = p.village_id where p.id = m.product_id`,
  // A claim without an end is none (rules.md 10): it shows no longer, until its evidence is handed in.
  `update catalog.marks set valid_until = valid_from where valid_until is null`,
  `alter table catalog.marks
    alter column number drop default,
    alter column state drop default,
    alter column place_ids set not null,
    alter column submitted_at set not null,
    alter column valid_until set not null,
    add constraint marks_places check (cardinality(place_ids) > 0),
    add constraint marks_evidence check (submitted_by is null or (document_id is not null and number <> '')),
    add constraint marks_decided check ((decided_at is not null) or state in ('submitted', 'withdrawn')),
    add constraint marks_withdrawn check ((withdrawn_at is not null) = (state = 'withdrawn'))`,
  `create unique index marks_number_once on catalog.marks (product_id, kind, number)
    where number <> '' and state in ('submitted', 'accepted')`,
  `create index marks_at_desk on catalog.marks (state, submitted_at, id)`,
  `create index marks_document on catalog.marks (document_id)`,
];

const IMMUTABLE = [
  `create function catalog.refuse_rewriting_mark() returns trigger language plpgsql as $$
  begin
    if (new.id, new.product_id, new.kind, new.number, new.evidence, new.evidence_en, new.valid_from, new.valid_until,
        new.place_ids, new.submitted_at, new.submitted_by, new.document_id)
      is distinct from
       (old.id, old.product_id, old.kind, old.number, old.evidence, old.evidence_en, old.valid_from, old.valid_until,
        old.place_ids, old.submitted_at, old.submitted_by, old.document_id)
      or (old.state, new.state) not in
        (('submitted', 'accepted'), ('submitted', 'refused'), ('submitted', 'withdrawn'), ('accepted', 'withdrawn'))
    then
      raise exception 'a mark is decided and withdrawn, and never rewritten' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger marks_move_only before update on catalog.marks
    for each row execute function catalog.refuse_rewriting_mark()`,
  `create trigger marks_stay before delete or truncate on catalog.marks
    for each statement execute function database.refuse_change()`,
];

const WORDS = [
  `alter table catalog.refused_words drop constraint refused_words_kind`,
  `alter table catalog.refused_words add constraint refused_words_kind
    check (kind in ('medical', 'superlative', 'contact', 'goods', 'wildlife', 'alleviation'))`,
];
