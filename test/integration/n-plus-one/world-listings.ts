import { RefusedWords } from '@shanhuo/catalog';
import { REFUSED_WORDS } from '@shanhuo/catalog/testing';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import type { TestApi } from '../../support/test-api.js';
import { numbers } from './world-records.js';

/** Of the one change that pages of reviewers are asked for. */
const REVIEWED = '01970000-0000-7000-8000-00000000001f';
/** Of the one file of goods. */
const FILE = '01970000-0000-7000-8000-000000000020';
const PRODUCT = shortCodeOf('product 0-0-0');
const SELLER = shortCodeOf('seller 0-0');

type Value = string | { readonly literal: string };

/** Arguments of the queries of listing, by field and argument. */
export const LISTING_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  listings: { sellerCode: SELLER },
  listing: { sellerCode: SELLER, code: PRODUCT },
  listingPreview: { sellerCode: SELLER, code: PRODUCT },
  listingForm: { sellerCode: SELLER },
  freightCheck: { sellerCode: SELLER, shippingWeightGrams: { literal: '550' }, price: '9.90' },
  markClaims: { sellerCode: SELLER, code: PRODUCT },
  goodsImports: { sellerCode: SELLER },
  goodsImport: { sellerCode: SELLER, id: FILE },
  goodsImportRows: { sellerCode: SELLER, id: FILE, verdicts: { literal: '[LISTED, REFUSED]' } },
  lots: { sellerCode: SELLER },
  lot: { sellerCode: SELLER, code: shortCodeOf('lot 0-0-0-0') },
  stockRecords: { sellerCode: SELLER, code: PRODUCT },
  listingReview: { id: REVIEWED },
  listingReviewPreview: { id: REVIEWED },
};

const hashOf = (i: number): string => `f${i}`.padStart(64, '0');

/** A change of each product of the first seller waits, with as many pictures, findings and earlier ones as there are rows. */
export async function fillListings(api: TestApi, rows: number): Promise<void> {
  await fillLots(api, rows);
  await fillFiles(api, rows);
  await api.database.inTransaction((tx) => api.app.get(RefusedWords).replace(tx, REFUSED_WORDS));
  const hashes = numbers(rows).map(hashOf);
  await run(api, `insert into catalog.pictures select hash, 1280, 1280 from unnest($1::text[]) as t (hash)`, [hashes]);
  const finding = {
    code: 'WORD_SUPERLATIVE',
    field: 'title',
    level: 'looked_at',
    found: '野生',
    message: '看',
    messageEn: 'Look',
  };
  const findings = JSON.stringify(numbers(rows).map(() => finding));
  // Those before it were decided; the newest waits.
  await run(
    api,
    `insert into catalog.product_revisions (id, product_id, number, base, state, content, findings, submitted_at,
       submitted_by, decided_at, decided_by, reason)
     select case when n = $2 and p.code = $4 then $5::uuid else gen_random_uuid() end, p.id, n, 'change',
       case when n = $2 then 'in_review' else 'refused' end,
       json_build_object('title', p.title, 'titleEn', '', 'description', '', 'descriptionEn', '', 'season', '',
         'seasonEn', '', 'categoryCode', g.code, 'specialtyCode', s.code, 'villageId', p.village_id, 'shipWithinHours', 48,
         'returnClass', 'seven_day', 'prepacked', null, 'pictures', $1::text[]),
       $3::jsonb, timestamptz '2026-11-01' + n * interval '1 minute', $6,
       case when n < $2 then timestamptz '2026-11-02' end, case when n < $2 then $6::uuid end,
       case when n < $2 then '不行' end
     from catalog.products p join catalog.categories g on g.id = p.category_id
     left join catalog.specialties s on s.id = p.specialty_id
     join village_seller.sellers e on e.id = p.seller_id and e.code = $7
     cross join generate_series(1, $2::int) n`,
    [hashes, rows, findings, PRODUCT, REVIEWED, newId(), SELLER],
  );
}

/** Asked for once there are persons. As many papers of marks of the first product wait as there are rows. */
export async function fillMarks(api: TestApi, rows: number): Promise<void> {
  const insert = `insert into village_seller.documents (id, person_id, sealed_key, content, content_hash, uploaded_at, evidence_of)
    select id, (select id from identity.persons limit 1), '', '', '', '2026-11-01', id from unnest($1::uuid[]) as n (id)`;
  const ids = numbers(rows).map(() => newId());
  await run(api, insert, [ids]);
  await run(
    api,
    `insert into catalog.marks (id, product_id, kind, number, evidence, evidence_en, valid_from, valid_until, place_ids, state,
       submitted_at, submitted_by, document_id)
     select n.id, p.id, 'green', n.id::text, '证书', 'Certificate', '2026-11-01', '2027-11-01', array[p.village_id], 'submitted',
       '2026-11-01', n.id, n.id from unnest($1::uuid[]) as n (id), catalog.products p where p.code = $2`,
    [ids, PRODUCT],
  );
}

/** Each lot has as many records and stock of as many packs as there are rows. */
async function fillLots(api: TestApi, rows: number): Promise<void> {
  await run(
    api,
    `insert into catalog.lot_records (id, lot_id, number, kind, harvested_on, quantity, unit, place, note, reason, at,
       by_person)
     select gen_random_uuid(), l.id, n, case when n = 1 then 'harvested' else 'corrected' end, l.harvested_on, l.quantity,
       l.unit, '', '', '称错了', timestamptz '2026-11-01' + n * interval '1 minute', $2
     from catalog.lots l cross join generate_series(1, $1::int) n`,
    [rows, newId()],
  );
  await run(
    api,
    `insert into catalog.stock_changes (id, variant_id, why, from_on_hand, to_on_hand, at, by_person, lot_id)
     select gen_random_uuid(), v.id, 'harvested', 0, 5, timestamptz '2026-11-01', $1, l.id
     from catalog.lots l join catalog.variants v on v.product_id = l.product_id`,
    [newId()],
  );
}

/** As many files of goods as there are rows, ten of which are shown, and in each of them as many rows. */
async function fillFiles(api: TestApi, rows: number): Promise<void> {
  await run(
    api,
    `insert into catalog.imports (id, seller_id, person_id, through, second_factor, language, file_name, state, rows,
       rows_done, confirmed, refusal_details, began_at, ends_at, held_until, turn)
     select case when n = 1 then $1::uuid else gen_random_uuid() end, e.id, $2, 'own', true, 'zh-CN', '木耳.csv', 'done',
       $3, $3, false, '{}', timestamptz '2026-11-20', timestamptz '2027-11-20', timestamptz '2026-11-20', 1
     from village_seller.sellers e cross join generate_series(1, $3::int) n where e.code = $4`,
    [FILE, newId(), rows, SELLER],
  );
  await run(
    api,
    `insert into catalog.import_rows (import_id, line, cells, too_long, verdict, problems, done_at)
     select i.id, n + 1, '{"title": "木耳"}', '[]', case when n = 1 then 'refused' else 'listed' end, '[]', i.began_at
     from catalog.imports i cross join generate_series(1, $1::int) n`,
    [rows],
  );
}

async function run(api: TestApi, text: string, values: readonly unknown[]): Promise<void> {
  await api.database.read({ text }, values);
}
