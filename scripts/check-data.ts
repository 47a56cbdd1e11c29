/**
 * Checks the shipped data before anybody seeds from it: `node scripts/check-data.ts`.
 * Prints one sentence for each problem and leaves with 1, so that a careless edit of a CSV
 * is caught here and not as a foreign key error in the middle of a first start.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Row = Record<string, string>;

const dataFolder = fileURLToPath(new URL('../data/', import.meta.url));
const problems: string[] = [];
const complain = (sentence: string): void => void problems.push(sentence);

const villages = read('villages.csv');
const divisions = read('divisions.csv');
const searchWords = read('search-words.csv');
const specialties = read('specialties.csv');
const categories = read('categories.csv');
const areas = read('areas.csv');
const freight = read('freight.csv');
const sellers = read('demo/sellers.csv');
const households = read('demo/households.csv');
const cooperatives = read('demo/cooperatives.csv');
const members = read('demo/cooperative-members.csv');
const products = read('demo/products.csv');
const variants = read('demo/variants.csv');
const marks = read('demo/marks.csv');
const lots = read('demo/lots.csv');
const freightOfSellers = read('demo/freight.csv');
const searches = read('demo/searches.csv');

checkKeys();
checkReferences();
checkPlaces();
checkSellers();
checkPrices();
checkMarks();
checkLots();
checkFreight();
checkTexts();
checkPictures();
checkSearchWords();

for (const sentence of problems) console.error(sentence);
console.log(
  `${products.length} products, ${variants.length} variants, ${sellers.length} sellers, ` +
    `${villages.length} villages and communities: ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

function checkKeys(): void {
  const keyed = {
    villages,
    divisions,
    categories,
    specialties,
    areas,
    sellers,
    households,
    cooperatives,
    products,
    variants,
    lots,
  };
  for (const [name, rows] of Object.entries(keyed)) {
    if (rows.length === 0) complain(`${name} is empty.`);
    if (codes(rows).size !== rows.length) complain(`${name} holds a code twice.`);
  }
}

function checkReferences(): void {
  refer(divisions, 'parent_code', divisions, true);
  refer(villages, 'town_code', divisions);
  refer(villages, 'county_code', divisions);
  refer(specialties, 'category_code', categories);
  refer(specialties, 'county_code', divisions);
  refer(sellers, 'village_code', villages);
  refer(households, 'village_code', villages);
  refer(households, 'seller_code', sellers, true);
  refer(cooperatives, 'village_code', villages);
  refer(cooperatives, 'seller_code', sellers);
  refer(members, 'cooperative_code', cooperatives);
  refer(members, 'household_code', households);
  refer(products, 'seller_code', sellers);
  refer(products, 'village_code', villages);
  refer(products, 'category_code', categories);
  refer(variants, 'product_code', products);
  refer(marks, 'product_code', products);
  refer(lots, 'product_code', products);
  refer(freightOfSellers, 'seller_code', sellers);
  refer(searches, 'county_code', divisions, true);
}

function checkPlaces(): void {
  const villageCount = villages.filter((village) => village.kind === 'village').length;
  if (villageCount !== 1783) complain(`There are ${villageCount} villages, not 1783.`);
  for (const product of products) {
    const specialty = specialtyOf(product);
    const village = find(villages, product.village_code);
    if (specialty?.county_code !== village?.county_code)
      complain(`${product.code} is not from the county of its specialty.`);
    if (specialty?.return_class !== product.return_class)
      complain(`${product.code} has another return class than its specialty.`);
    if (specialty?.category_code !== product.category_code)
      complain(`${product.code} has another category than its specialty.`);
    if (find(sellers, product.seller_code)?.village_code !== product.village_code)
      complain(`${product.code} is not from its seller's village.`);
  }
  const counties = new Set(products.map((product) => find(villages, product.village_code)?.county_code));
  if (counties.size !== 8) complain(`Products come from ${counties.size} counties, not 8.`);
  if (new Set(products.map((product) => product.specialty_no)).size !== specialties.length)
    complain('Some specialty has no product.');
}

function checkSellers(): void {
  for (const cooperative of cooperatives) {
    const size = members.filter((member) => member.cooperative_code === cooperative.code).length;
    // Farmers' Cooperatives Law, article 12: five members at least.
    if (size < 5) complain(`${cooperative.code} has ${size} members; a cooperative needs five.`);
  }
  for (const seller of sellers) {
    if (!products.some((product) => product.seller_code === seller.code)) complain(`${seller.code} sells nothing.`);
  }
}

function checkPrices(): void {
  for (const variant of variants) {
    const product = find(products, variant.product_code);
    const specialty = product && specialtyOf(product);
    if (!specialty) continue;
    if ((variant.net_weight_grams === '') === (variant.item_count === ''))
      complain(`${variant.code} needs either a weight or a count.`);
    const packs =
      Number(variant.net_weight_grams || variant.item_count) /
      amountOf(specialty.unit ?? '', variant.net_weight_grams !== '');
    const yuan = Number(variant.price_fen) / 100 / packs;
    if (!(yuan >= Number(specialty.price_low_yuan) && yuan <= Number(specialty.price_high_yuan))) {
      complain(
        `${variant.code} costs ¥${yuan.toFixed(2)} per ${specialty.unit}, outside ${specialty.price_low_yuan} to ${specialty.price_high_yuan}.`,
      );
    }
    if (!/^\d+$/.test(variant.on_hand ?? '')) complain(`${variant.code} has no whole stock number.`);
  }
}

function checkMarks(): void {
  for (const mark of marks) {
    const product = find(products, mark.product_code);
    const status = (product && specialtyOf(product)?.gi_status) ?? '-';
    const confirmed = status !== '-' && !status.includes('待核');
    if (mark.kind === 'geographical_indication' && !confirmed)
      complain(`${mark.product_code} shows an unconfirmed geographical indication.`);
    if (mark.kind !== 'geographical_indication' && !mark.evidence?.includes('演示'))
      complain(`${mark.product_code} has a certificate not named as a demo.`);
    if (!mark.valid_until) complain(`${mark.product_code} shows a mark without an end.`);
    const village = find(villages, product?.village_code);
    const prefecture = find(divisions, village?.county_code)?.parent_code;
    const places = [village?.code, village?.town_code, village?.county_code, prefecture];
    if (!mark.area_codes?.split(' ').some((code) => places.includes(code)))
      complain(`${mark.product_code} shows a mark of another area.`);
  }
}

/** MARA order 2025 no. 4: of the six kinds, cooperatives and companies ship only from a lot with a certificate. */
function checkLots(): void {
  for (const product of products) {
    const kind = find(sellers, product.seller_code)?.kind;
    const isFirm = kind === 'cooperative' || kind === 'company';
    const own = lots.filter((lot) => lot.product_code === product.code);
    for (const { certificate_number: number, contact } of own)
      if (isFirm !== (contact !== '')) complain(`${number} ${isFirm ? 'says not' : 'of a family says'} whom to call.`);
    if (!isFirm || find(categories, product.category_code)?.six_kind === '') continue;
    const certified = sum(own.map((lot) => Number(lot.quantity_grams || lot.quantity_pieces)));
    const offered = sum(
      variants
        .filter((variant) => variant.product_code === product.code)
        .map((variant) => Number(variant.net_weight_grams || variant.item_count) * Number(variant.on_hand)),
    );
    if (offered > certified) complain(`${product.code} offers ${offered}, but only ${certified} are certified.`);
  }
}

/** Each list of rates says of each of the 34 provinces, once, what a parcel costs or that none goes there. */
function checkFreight(): void {
  const provinces = areas.map((area) => area.code ?? '').filter((code) => code.endsWith('0000'));
  if (provinces.length !== 34) complain(`areas.csv has ${provinces.length} provinces, not 34.`);
  const lists = [['everybody', freight] as const, ...Map.groupBy(freightOfSellers, (row) => row.seller_code ?? '')];
  for (const [whose, rows] of lists) {
    const named = rows.flatMap((row) => (row.provinces ?? '').split(' ')).toSorted();
    if (named.join() !== provinces.join()) complain(`The freight of ${whose} does not name each province once.`);
  }
  for (const variant of variants) {
    if (!(Number(variant.shipping_weight_grams) > Number(variant.net_weight_grams)))
      complain(`${variant.code} weighs less with its packing than without.`);
  }
}

function checkTexts(): void {
  const refused =
    /最|第一|顶级|极品|治疗|疗效|功效|养生|滋补|清热|安神|降血|微信|电话|\d{11}|\b(best|finest|cures?|heals?|healthy)\b/iu;
  for (const [rows, fields] of [
    [products, ['title', 'title_en', 'description', 'description_en']],
    [sellers, ['name', 'name_en', 'story', 'story_en']],
    [specialties, ['name', 'name_en', 'season_shown', 'season_en']],
  ] as const) {
    for (const row of rows) {
      for (const field of fields) {
        const word = refused.exec(row[field] ?? '');
        if (word) complain(`${row.code}: ${field} says "${word[0]}".`);
        if (!row[field]) complain(`${row.code}: ${field} is empty.`);
      }
    }
  }
}

function checkPictures(): void {
  for (const product of products) {
    const file = dataFolder + product.picture;
    if (!existsSync(file)) complain(`${product.code} has no picture ${product.picture}.`);
    else if (statSync(file).size > 200_000) complain(`${product.picture} is heavier than 200 KB.`);
  }
}

function checkSearchWords(): void {
  const shelves = codes(categories);
  for (const [index, { kind = '', words = '', category_code: shelf = '' }] of searchWords.entries()) {
    const where = `search-words.csv line ${index + 2}`;
    const each = words.split(' ');
    if (!['word', 'same', 'wide', 'filler'].includes(kind)) complain(`${where}: no kind is called ${kind}.`);
    if (each.includes('')) complain(`${where} has a word of nothing.`);
    if (new Set(each).size < each.length) complain(`${where} says a word twice.`);
    if (kind !== 'word' && kind !== 'filler' && each.length < 2) complain(`${where} leads from a word to none.`);
    for (const code of [shelf, ...each.filter((word) => word.startsWith('#')).map((word) => word.slice(1))])
      if (code !== '' && !shelves.has(code)) complain(`${where}: there is no shelf ${code}.`);
  }
}

function refer(rows: Row[], field: string, target: Row[], mayBeEmpty = false): void {
  const known = codes(target);
  for (const row of rows) {
    const code = row[field] ?? '';
    if (!known.has(code) && !(mayBeEmpty && code === ''))
      complain(`${field} ${code} of ${row.code ?? row.no} leads nowhere.`);
  }
}

/** "2.5kg" is 2500 g, "30枚" is 30 pieces; a bottle, a bird and a pendant are one piece whatever else the unit says. */
function amountOf(unit: string, byWeight: boolean): number {
  const number = Number(/^[\d.]+/.exec(unit)?.[0] ?? 1);
  if (byWeight) return unit.endsWith('kg') ? number * 1000 : number;
  return unit.endsWith('ml') ? 1 : number;
}

function specialtyOf(product: Row): Row | undefined {
  return specialties.find((specialty) => specialty.no === product.specialty_no);
}

function find(rows: Row[], code: string | undefined): Row | undefined {
  return rows.find((row) => row.code === code);
}

function codes(rows: Row[]): Set<string> {
  return new Set(rows.map((row) => row.code ?? ''));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** RFC 4180 without line breaks inside fields, which our files do not use. */
function read(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(dataFolder + file, 'utf8')
    .trimEnd()
    .split('\n');
  const names = fieldsOf(head);
  return lines.map((line, index) => {
    const fields = fieldsOf(line);
    if (fields.length !== names.length)
      complain(`${file} line ${index + 2} has ${fields.length} fields, not ${names.length}.`);
    return Object.fromEntries(names.map((name, column) => [name, fields[column] ?? '']));
  });
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
}
