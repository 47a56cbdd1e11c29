import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_CHECKLISTS } from './1763807000000-onboarding.checklists.js';

const SELLER_KINDS = `('own_produce_household', 'handicraft', 'petty_trade', 'self_employed', 'cooperative', 'company')`;
const APPEND_ONLY = 'for each statement execute function database.refuse_change()';

const TABLES = [
  `create table identity.real_names (
    person_id uuid constraint real_names_pkey primary key constraint real_names_person references identity.persons,
    sealed_name text not null,
    masked_name text not null,
    sealed_identity_number text not null,
    masked_identity_number text not null,
    identity_index bytea not null,
    level text not null constraint real_names_level check (level in ('format', 'document')),
    checked_by text not null,
    checked_at timestamptz not null,
    due_on date not null,
    seen_what text,
    seen_where text,
    seen_by uuid,
    constraint real_names_identity_index unique (identity_index),
    constraint real_names_seen check ((level = 'document') = (seen_what is not null and seen_where is not null
      and seen_by is not null))
  )`,

  `alter table village_seller.sellers add column time_zone text`,
  `update village_seller.sellers set time_zone = 'Asia/Shanghai'`,
  `alter table village_seller.sellers alter column time_zone set not null`,

  `create table village_seller.terms (
    name text not null,
    valid_from date not null,
    value integer not null,
    constraint terms_pkey primary key (name, valid_from)
  )`,

  `create table village_seller.legal_grounds (
    code text constraint legal_grounds_pkey primary key,
    seller_kind text not null constraint legal_grounds_kind check (seller_kind in ${SELLER_KINDS}),
    name text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date,
    constraint legal_grounds_order check (valid_to > valid_from)
  )`,

  `create table village_seller.checklist_items (
    id uuid constraint checklist_items_pkey primary key,
    seller_kind text not null constraint checklist_items_of_kind check (seller_kind in ${SELLER_KINDS}),
    code text not null,
    item_kind text not null
      constraint checklist_items_kind check (item_kind in ('document', 'attestation', 'operator_review')),
    words text not null,
    words_en text not null,
    required boolean not null,
    position integer not null,
    valid_from date not null,
    valid_to date,
    constraint checklist_items_order check (valid_to > valid_from)
  )`,
  `create index checklist_items_seller_kind on village_seller.checklist_items (seller_kind, position, id)`,

  `create table village_seller.applications (
    id uuid constraint applications_pkey primary key,
    code text not null,
    person_id uuid not null constraint applications_person_fkey references identity.persons,
    kind text not null constraint applications_kind check (kind in ${SELLER_KINDS}),
    state text not null constraint applications_state check (state in
      ('applied', 'recommended', 'changes_wanted', 'approved', 'refused', 'withdrawn')),
    shop_name text not null,
    shop_name_en text not null,
    village_id uuid not null constraint applications_village_fkey references village_seller.villages,
    grows text not null,
    legal_ground_code text not null
      constraint applications_legal_ground_fkey references village_seller.legal_grounds,
    credit_code text,
    founded_on date,
    submitted_at timestamptz not null,
    recommended_at timestamptz,
    recommended_by uuid,
    decided_at timestamptz,
    seller_id uuid constraint applications_seller_fkey references village_seller.sellers,
    constraint applications_credit_code check
      ((kind in ('self_employed', 'cooperative', 'company')) = (credit_code is not null)),
    constraint applications_founded_on check ((kind = 'cooperative') = (founded_on is not null)),
    constraint applications_seller check ((state = 'approved') = (seller_id is not null))
  )`,
  `create unique index applications_code on village_seller.applications (code)`,
  `create index applications_person on village_seller.applications (person_id, submitted_at)`,
  `create unique index applications_one_open on village_seller.applications (person_id)
    where state in ('applied', 'recommended', 'changes_wanted')`,
  // Whatever is a licence stands behind one shop, and one application for it at a time.
  `create unique index applications_credit_code_once on village_seller.applications (credit_code)
    where state in ('applied', 'recommended', 'changes_wanted', 'approved')`,
  `create index applications_to_vouch on village_seller.applications (village_id, state, submitted_at, id)`,
  `create index applications_to_decide on village_seller.applications (state, submitted_at, id)`,
  `create index applications_seller_id on village_seller.applications (seller_id)`,

  `create table village_seller.application_changes (
    id uuid constraint application_changes_pkey primary key,
    application_id uuid not null
      constraint application_changes_application_fkey references village_seller.applications,
    from_state text,
    to_state text not null,
    changed_at timestamptz not null,
    by_kind text not null constraint application_changes_by_kind check (by_kind in ('applicant', 'village', 'operator')),
    by_person uuid not null,
    reason text
  )`,
  `create index application_changes_application on village_seller.application_changes (application_id, changed_at)`,
  // A reason in somebody's own words is forgotten in its time; nothing else of the row ever changes.
  `create trigger application_changes_append_only before delete or truncate on village_seller.application_changes
    ${APPEND_ONLY}`,
  `create trigger application_changes_forgets_only before update on village_seller.application_changes for each row
    when (new.reason is not null or to_jsonb(new) - 'reason' is distinct from to_jsonb(old) - 'reason')
    execute function database.refuse_change()`,

  `create table village_seller.permits (
    id uuid constraint permits_pkey primary key,
    seller_id uuid not null constraint permits_seller_fkey references village_seller.sellers,
    kind text not null constraint permits_kind check (kind in
      ('sc_licence', 'workshop_registration', 'prepacked_filing')),
    number text not null,
    issuer text not null,
    valid_from date not null,
    valid_until date not null,
    state text not null constraint permits_state check (state in ('submitted', 'accepted', 'refused', 'withdrawn')),
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    constraint permits_order check (valid_until >= valid_from)
  )`,
  `create index permits_seller on village_seller.permits (seller_id, kind)`,
  `create index permits_to_decide on village_seller.permits (state, submitted_at, id)`,
  // The same licence stands once behind a shop, however often the form is sent.
  `create unique index permits_number_once on village_seller.permits (seller_id, kind, number)
    where state in ('submitted', 'accepted')`,

  `create table village_seller.documents (
    id uuid constraint documents_pkey primary key,
    person_id uuid not null constraint documents_person_fkey references identity.persons,
    application_id uuid constraint documents_application_fkey references village_seller.applications,
    permit_id uuid constraint documents_permit_fkey references village_seller.permits,
    sealed_key text not null,
    content bytea not null,
    content_hash bytea not null,
    uploaded_at timestamptz not null,
    constraint documents_one_owner check (application_id is null or permit_id is null)
  )`,
  `create index documents_application on village_seller.documents (application_id)`,
  `create index documents_permit on village_seller.documents (permit_id)`,
  `create index documents_person on village_seller.documents (person_id, uploaded_at)`,
  `create index documents_loose on village_seller.documents (uploaded_at)
    where application_id is null and permit_id is null`,

  `create table village_seller.application_items (
    application_id uuid not null
      constraint application_items_application_fkey references village_seller.applications,
    item_id uuid not null constraint application_items_item_fkey references village_seller.checklist_items,
    done_at timestamptz,
    done_by uuid,
    document_id uuid constraint application_items_document_fkey references village_seller.documents,
    constraint application_items_pkey primary key (application_id, item_id),
    constraint application_items_done check ((done_at is null) = (done_by is null))
  )`,
  `create index application_items_item on village_seller.application_items (item_id)`,
  `create index application_items_document on village_seller.application_items (document_id)`,

  `create table village_seller.pauses (
    id uuid constraint pauses_pkey primary key,
    seller_id uuid not null constraint pauses_seller_fkey references village_seller.sellers,
    from_day date not null,
    until_day date not null,
    reason_kind text not null constraint pauses_reason_kind check (reason_kind in
      ('illness', 'harvest', 'flood', 'holiday', 'other')),
    words text not null,
    set_at timestamptz not null,
    set_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint pauses_order check (until_day >= from_day)
  )`,
  `create index pauses_seller on village_seller.pauses (seller_id, until_day) where ended_at is null`,
  `create index pauses_set on village_seller.pauses (seller_id, from_day, id)`,
];

/** Who applies, who vouched and who decided; real names, papers, permits and the days a shop is closed. */
export class Onboarding1763807000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FIRST_CHECKLISTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table village_seller.pauses, village_seller.application_items, village_seller.documents,
        village_seller.permits, village_seller.application_changes, village_seller.applications,
        village_seller.checklist_items, village_seller.legal_grounds, village_seller.terms, identity.real_names`,
    );
    await runner.query(`alter table village_seller.sellers drop column time_zone`);
  }
}
