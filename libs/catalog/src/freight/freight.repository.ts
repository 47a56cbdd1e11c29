import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { fenFromDatabase, newId } from '@shanhuo/kernel';
import type { FreightRate, FreightUnit } from './freight.rules.js';
import type { FreightTerms } from './freight.terms.js';
import { provinceBits } from './province-bits.js';

const findRates = statement(
  'catalog.find_freight_rates',
  `select t.seller_id as "sellerId", t.unit, b.first_units as "firstUnits", b.first_fen as "firstFen",
    b.next_units as "nextUnits", b.next_fen as "nextFen", b.free_above_fen as "freeAboveFen"
   from catalog.freight_templates t
   join catalog.freight_provinces p on p.template_id = t.id and p.province_code = $2
   left join catalog.freight_bands b on b.template_id = p.template_id and b.band = p.band
   where t.seller_id = any($1) and t.valid_to is null`,
);

const findCurrent = statement(
  'catalog.find_freight_template',
  `select t.unit,
    (select json_agg(json_build_object('band', b.band, 'firstUnits', b.first_units, 'firstFen', b.first_fen,
        'nextUnits', b.next_units, 'nextFen', b.next_fen, 'freeAboveFen', b.free_above_fen) order by b.band)
      from catalog.freight_bands b where b.template_id = t.id) as bands,
    (select json_agg(json_build_object('provinceCode', p.province_code, 'band', p.band) order by p.province_code)
      from catalog.freight_provinces p where p.template_id = t.id) as provinces
   from catalog.freight_templates t where t.seller_id = $1 and t.valid_to is null`,
);

/** The later of two saves at the same moment waits here for the first, and ends what that one made. */
const lockSellers = statement(
  'catalog.lock_sellers_for_freight',
  `select id from village_seller.sellers where id = any($1) order by id for no key update`,
);

const endCurrent = statement(
  'catalog.end_freight_templates',
  `update catalog.freight_templates set valid_to = greatest($2, valid_from)
   where seller_id = any($1) and valid_to is null`,
);

const keepTemplates = statement(
  'catalog.keep_freight_templates',
  `insert into catalog.freight_templates (id, seller_id, unit, valid_from)
   select id, seller_id, $3, $4 from unnest($1::uuid[], $2::uuid[]) as t (id, seller_id)`,
);

const keepBands = statement(
  'catalog.keep_freight_bands',
  `insert into catalog.freight_bands (template_id, band, first_units, first_fen, next_units, next_fen, free_above_fen)
   select id, band, "firstUnits", "firstFen", "nextUnits", "nextFen", "freeAboveFen"
   from unnest($1::uuid[]) as t (id) cross join json_to_recordset($2) as b (band int, "firstUnits" int,
     "firstFen" bigint, "nextUnits" int, "nextFen" bigint, "freeAboveFen" bigint)`,
);

const keepProvinces = statement(
  'catalog.keep_freight_provinces',
  `insert into catalog.freight_provinces (template_id, province_code, band)
   select id, "provinceCode", band
   from unnest($1::uuid[]) as t (id) cross join json_to_recordset($2) as p ("provinceCode" text, band int)`,
);

/** Whoever writes a card locks its product first: a card that is being made waits, and reads the new template. */
const lockGoods = statement(
  'catalog.lock_goods_of_sellers',
  `select id from catalog.products where seller_id = any($1) order by id for no key update`,
);

const tellCards = statement(
  'catalog.tell_cards_of_freight',
  `update catalog.product_cards set undelivered = $2 where product_id = any($1) and undelivered <> $2`,
);

const findSellersWithout = statement(
  'catalog.find_sellers_without_freight',
  `select s.id from village_seller.sellers s
   where not exists (select from catalog.freight_templates t where t.seller_id = s.id and t.valid_to is null)`,
);

interface RateRow {
  readonly sellerId: string;
  readonly unit: FreightUnit;
  /** Null with all that follow, where the seller does not deliver. */
  readonly firstUnits: number | null;
  readonly firstFen: string;
  readonly nextUnits: number;
  readonly nextFen: string;
  readonly freeAboveFen: string | null;
}

@Injectable()
export class FreightRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What each seller asks for a parcel to a province; null where it does not deliver, absent where it has no template. */
  async findRates(
    tx: Transaction | undefined,
    sellerIds: readonly string[],
    provinceCode: string,
  ): Promise<Map<string, FreightRate | null>> {
    const values = [sellerIds, provinceCode];
    const rows = await (tx === undefined
      ? this.database.read<RateRow>(findRates, values)
      : runIn<RateRow>(tx, findRates, values));
    return new Map(rows.map((row) => [row.sellerId, toRate(row)]));
  }

  async findTerms(sellerId: string): Promise<FreightTerms | undefined> {
    const [row] = await this.database.read<FreightTerms>(findCurrent, [sellerId]);
    return row;
  }

  /** Ends the templates in force, if any, and keeps a new one for each seller from the same moment on. */
  async replace(tx: Transaction, sellerIds: readonly string[], terms: FreightTerms, at: Date): Promise<void> {
    const ids = sellerIds.map(() => newId());
    await runIn(tx, lockSellers, [sellerIds]);
    await runIn(tx, endCurrent, [sellerIds, at]);
    await runIn(tx, keepTemplates, [ids, sellerIds, terms.unit, at]);
    await runIn(tx, keepBands, [ids, JSON.stringify(terms.bands)]);
    await runIn(tx, keepProvinces, [ids, JSON.stringify(terms.provinces)]);
    const goods = await runIn<{ id: string }>(tx, lockGoods, [sellerIds]);
    if (goods.length === 0) return;
    const refused = terms.provinces.filter(({ band }) => band === null).map(({ provinceCode }) => provinceCode);
    await runIn(tx, tellCards, [goods.map(({ id }) => id), provinceBits(refused)]);
  }

  async findSellersWithout(tx: Transaction): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, findSellersWithout, [])).map(({ id }) => id);
  }
}

function toRate(row: RateRow): FreightRate | null {
  if (row.firstUnits === null) return null;
  return {
    unit: row.unit,
    firstUnits: row.firstUnits,
    firstFen: fenFromDatabase(row.firstFen),
    nextUnits: row.nextUnits,
    nextFen: fenFromDatabase(row.nextFen),
    freeAboveFen: row.freeAboveFen === null ? null : fenFromDatabase(row.freeAboveFen),
  };
}
