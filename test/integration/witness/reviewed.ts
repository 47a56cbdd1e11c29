/** Tables whose rows do not grow with trade or visitors, each with the reason. Every other table grows. */
export const TABLES_THAT_DO_NOT_GROW: Readonly<Record<string, string>> = {
  'catalog.categories': 'Shelves of the shop: some dozens, made by operators.',
  'catalog.specialties': 'What the counties of a region are known for: some dozens, from a file.',
  'catalog.card_counts': 'One row a category and a county.',
  'catalog.search_words': 'Words that people search with: some hundred lines, from a file.',
  'catalog.refused_words': 'Words that may not stand on goods: some hundreds, from a file.',
  'orders.carriers': 'Who carries parcels in the country: some dozens.',
  'orders.fee_rules': 'Rules of our own: a row for each change of one.',
  'village_seller.areas': 'Provinces, cities, counties and towns of the country.',
  'village_seller.area_lists': 'One row: which list stands in the areas.',
  'village_seller.divisions': 'Provinces, prefectures, counties and towns of a region.',
  'village_seller.division_codes': 'As many as divisions and villages, and few more when codes change.',
  'village_seller.legal_grounds': 'One row for each kind of seller, and one more when the law changes.',
  'village_seller.villages': 'Villages of a region: some thousands, made by the state.',
};

/** Statements that read all of a table that grows, each with the reason why they may. */
export const STATEMENTS_THAT_READ_ALL: Readonly<Record<string, string>> = {
  'catalog.find_sellers_without_freight': 'Asked once by each seed, for sellers from before there was freight.',
  'catalog.cards.all.count': 'Counts all there is; asked for by totalCount alone.',
  'catalog.cards.alleviated_county.count': 'Most goods are of such counties: the answer is nearly the whole table.',
  'catalog.cards.in_stock.count': 'Most goods are in stock: the answer is nearly the whole table.',
  'catalog.cards.season.count': 'Goods of a season are a good part of the shop; asked for by totalCount alone.',
  'catalog.cards.delivered.count': 'Most sellers deliver to a province: the answer is nearly the whole table.',
  'insight.empty_buyer_days': 'A rebuild makes all of it anew.',
  'insight.empty_goods': 'A rebuild makes all of it anew.',
  'insight.empty_promise_facts': 'A rebuild makes all of it anew.',
  'insight.empty_promises_by_day': 'A rebuild makes all of it anew.',
  'insight.empty_sale_facts': 'A rebuild makes all of it anew.',
  'insight.empty_sales_by_day': 'A rebuild makes all of it anew.',
};
