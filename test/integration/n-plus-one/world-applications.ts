import { shortCodeOf } from '@shanhuo/kernel';
import type { TestApi } from '../../support/test-api.js';
import { CODES } from './world-records.js';

const APPLICATION = 'B1GAPP00';
const SELLER = shortCodeOf('seller 0-0');

type Value = string | { readonly literal: string };

/** Arguments of the queries of who applies, decides, and keeps a shop, by field and argument. */
export const APPLICATION_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  application: { code: APPLICATION },
  applicationForm: { kind: { literal: 'HANDICRAFT' } },
  applicationsToVouch: { villageCode: CODES.village },
  checklist: { kind: { literal: 'HANDICRAFT' } },
  permits: { sellerCode: SELLER },
  pauses: { sellerCode: SELLER },
};

const INSERT = `insert into village_seller.applications
  (id, code, person_id, kind, state, shop_name, shop_name_en, village_id, grows, legal_ground_code, submitted_at,
   decided_at, seller_id)`;

/** As many of everything as there are rows: checklists, applicants, steps, permits and pauses. */
export async function fillApplications(api: TestApi, rows: number, personId: string): Promise<void> {
  const run = (text: string, values: readonly unknown[]) => api.database.read({ text }, values);
  await run(
    `insert into village_seller.checklist_items
       (id, seller_kind, code, item_kind, words, words_en, required, position, valid_from)
     select gen_random_uuid(), 'handicraft', 'item-' || n, 'attestation', '事项' || n, 'Item ' || n, false, n, '2026-01-01'
     from generate_series(1, $1::int) n`,
    [rows],
  );
  await run(
    `with persons as (
       insert into identity.persons (id, display_name, sealed_phone, phone_index, masked_phone, created_at)
       select gen_random_uuid(), '人' || n, '', sha256(uuid_send(gen_random_uuid())), '', '2026-11-01'
       from generate_series(1, 2 * $1::int) n returning id),
     numbered as (select id, row_number() over (order by id) as n from persons)
     ${INSERT}
     select gen_random_uuid(), upper(substr(md5(p.id::text), 1, 8)), p.id, 'handicraft',
       case when p.n <= $1 then 'applied' else 'recommended' end, '店' || p.n, 'Shop ' || p.n, v.id, '木器', 'handicraft',
       timestamptz '2026-11-01' + p.n * interval '1 minute', null, null
     from numbered p cross join village_seller.villages v where v.code = $2`,
    [rows, CODES.village],
  );
  // One's own: those that were withdrawn, and one with many steps and items that led to a shop.
  await run(
    `${INSERT}
     select gen_random_uuid(), case when n = 0 then $3 else upper(substr(md5(n::text), 1, 8)) end, $2, 'handicraft',
       case when n = 0 then 'approved' else 'withdrawn' end, '店', 'Shop', v.id, '木器', 'handicraft',
       timestamptz '2026-11-01' - n * interval '1 minute', '2026-11-02', case when n = 0 then s.id end
     from generate_series(0, $1::int) n cross join village_seller.sellers s
     join village_seller.villages v on v.id = s.village_id where s.code = $4`,
    [rows, personId, APPLICATION, SELLER],
  );
  await run(
    `insert into village_seller.application_items (application_id, item_id)
     select a.id, i.id from village_seller.applications a
     join village_seller.checklist_items i on i.seller_kind = a.kind where a.kind = 'handicraft'`,
    [],
  );
  await run(
    `insert into village_seller.application_changes
       (id, application_id, from_state, to_state, changed_at, by_kind, by_person, reason)
     select gen_random_uuid(), a.id, 'applied', 'changes_wanted', a.submitted_at + n * interval '1 second', 'village', $2, '改'
     from village_seller.applications a cross join generate_series(1, $1::int) n`,
    [rows, personId],
  );
  await run(
    `insert into village_seller.permits
       (id, seller_id, kind, number, issuer, valid_from, valid_until, state, submitted_at, submitted_by)
     select gen_random_uuid(), s.id, 'sc_licence', 'SC' || n, '县局', '2026-01-01', '2030-01-01', 'submitted',
       timestamptz '2026-11-01' + n * interval '1 minute', $2
     from generate_series(1, $1::int) n cross join village_seller.sellers s where s.code = $3`,
    [rows, personId, SELLER],
  );
  await run(
    `insert into village_seller.pauses (id, seller_id, from_day, until_day, reason_kind, words, set_at, set_by)
     select gen_random_uuid(), s.id, date '2028-01-01' + 2 * n, date '2028-01-01' + 2 * n, 'harvest', '', '2026-11-01', $2
     from generate_series(1, $1::int) n cross join village_seller.sellers s where s.code = $3`,
    [rows, personId, SELLER],
  );
}
