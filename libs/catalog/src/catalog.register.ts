import type { PersonalDataRegister } from '@shanhuo/identity';

const columns = (table: string, names: string): string[] => names.split(' ').map((name) => `catalog.${table}.${name}`);

/** What this lib keeps of persons. A test compares it with the tables. */
export const CATALOG_REGISTER: PersonalDataRegister = {
  personal: [
    {
      column: 'catalog.product_revisions.reason',
      storedAs: 'plain',
      purpose: 'to tell a seller why goods were sent back or refused, and to look it up when it is contested',
      basis: 'legal-duty',
      keptUntil: '3 years after the goods were last on sale, as trade law keeps it',
    },
    ...['marks.reason', 'marks.withdrawal_reason'].map((column) => ({
      column: `catalog.${column}`,
      storedAs: 'plain' as const,
      purpose: 'to tell a seller why the evidence of a mark was accepted, refused or withdrawn',
      basis: 'legal-duty' as const,
      keptUntil: '3 years after the goods were last on sale, as trade law keeps it',
    })),
    ...['lots.place', 'lots.note', 'lot_records.place', 'lot_records.note', 'lot_records.reason'].map((column) => ({
      column: `catalog.${column}`,
      storedAs: 'plain' as const,
      purpose: 'to say from which plot a lot came and why its record was corrected, to its seller and who lists for it',
      basis: 'legal-duty' as const,
      keptUntil: '3 years after the goods were last on sale, as trade law keeps it',
    })),
    {
      column: 'catalog.lot_certificates.contact',
      storedAs: 'plain',
      purpose:
        'to say on a certificate of a cooperative or company whom to call, as the order of the ministry asks; it is printed on boxes, and no family has one',
      basis: 'legal-duty',
      keptUntil: '3 years after the goods were last on sale, as trade law keeps it',
    },
    ...['visitor', 'search'].map((column) => ({
      column: `catalog.missed_search_visitors.${column}`,
      storedAs: 'blind' as const,
      purpose: 'to count a visitor once a day for what was searched for in vain',
      basis: 'contract' as const,
      keptUntil: 'the day is over',
    })),
  ],
  others: [
    // Words of goods, as in revisions; a name of a file is what its sender called it.
    ...columns('imports', 'through language file_name state refusal refusal_details'),
    ...columns('import_rows', 'row_key product_code cells too_long verdict plan problems'),
    ...columns('row_keys', 'row_key'),
    ...columns('categories', 'code name name_en return_class six_kind permit permit_en permit_kinds'),
    ...columns('specialties', 'code name name_en season season_en'),
    ...columns('products', 'code title title_en description description_en season season_en return_class state'),
    ...columns('products', 'prepacked client_request_id'),
    ...columns('variants', 'label label_en pack_unit'),
    ...columns('marks', 'kind number evidence evidence_en state place_ids'),
    ...columns('lots', 'code unit'),
    ...columns('lot_records', 'kind unit'),
    ...columns('lot_counters', 'prefix'),
    // A village is too many people to point at one, and a seller sells under this name.
    ...columns(
      'lot_certificates',
      'number issuer issuer_en product_name product_name_en origin origin_en unit bases promise',
    ),
    ...columns('holds', 'state'),
    ...columns('freight_templates', 'unit'),
    ...columns('freight_provinces', 'province_code'),
    // Pictures have lost what their camera wrote into them before anybody else sees them.
    ...columns('pictures', 'content_hash'),
    ...columns('product_pictures', 'content_hash'),
    ...columns('uploads', 'content_hash'),
    ...columns('picture_parts', 'content_hash'),
    // Words of goods; ways to reach a person are refused in them.
    ...columns('product_revisions', 'base state content findings'),
    ...columns('stock_changes', 'why'),
    ...columns('terms', 'name'),
    ...columns('refused_words', 'kind word level unless why why_en instead instead_en'),
    ...columns('search_words', 'kind words said category_code'),
    // Without numbers and ways to a person, of whoever it was; what few typed is shown to nobody and forgotten.
    ...columns('missed_searches', 'words county_code'),
    ...columns('card_counts', 'kind code'),
    ...columns('product_cards', 'code title title_en picture_hash variant_label variant_label_en category_code'),
    ...columns('product_cards', 'category_name category_name_en seller_code seller_name seller_name_en seller_kind'),
    ...columns('product_cards', 'village_code village_name village_name_en town_name town_name_en county_code'),
    ...columns('product_cards', 'county_name county_name_en specialty_code'),
  ],
};
