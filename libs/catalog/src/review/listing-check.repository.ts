import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { PermitKind, ReturnClass } from '../product/product.states.js';

const CATEGORY = `select g.id, g.code, g.name, g.name_en as "nameEn", g.return_class as "returnClass",
    g.ship_within_hours as "shipWithinHours", g.permit, g.permit_en as "permitEn", g.permit_kinds as "permitKinds",
    g.permit_only_prepacked as "permitOnlyPrepacked"
  from catalog.categories g`;
const findCategory = statement('catalog.find_category', `${CATEGORY} where g.code = $1`);
const listCategories = statement('catalog.list_categories_to_list_under', `${CATEGORY} order by g.position`);

/** `$1` village of the goods, or null for that of the seller `$2`. */
const findAlleviated = statement(
  'catalog.find_alleviated',
  `select y.alleviated from village_seller.villages w join village_seller.divisions y on y.id = w.county_id
   where w.id = coalesce($1::uuid, (select village_id from village_seller.sellers where id = $2))`,
);

/** The newest of a shelf say what things cost there now, and are few enough to be sorted. */
const findMedian = statement(
  'catalog.find_median_price',
  `select count(*)::int as count, (percentile_disc(0.5) within group (order by price))::int as "medianFen"
   from (select c.price_per_500g_fen as price from catalog.product_cards c
     where c.category_code = $1 and c.price_per_500g_fen is not null order by c.published_at desc limit 300) newest`,
);

const findHome = statement(
  'catalog.find_home_of_seller',
  `select e.village_id as "villageId", v.code as "villageCode", v.name as "villageName", v.name_en as "villageNameEn"
   from village_seller.sellers e join village_seller.villages v on v.id = e.village_id where e.id = $1`,
);

const findUsable = statement(
  'catalog.find_usable_pictures',
  `select content_hash as "contentHash" from catalog.uploads where person_id = $1 and content_hash = any($2)
   union select content_hash from catalog.product_pictures where product_id = $3 and content_hash = any($2)`,
);

/** A shelf with what goods on it default to and need. */
export interface CategoryToListUnder {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly returnClass: ReturnClass;
  readonly shipWithinHours: number;
  readonly permit: string;
  readonly permitEn: string;
  readonly permitKinds: readonly PermitKind[];
  readonly permitOnlyPrepacked: boolean;
}

/** Where a seller lives. */
export interface HomeOfSeller {
  readonly villageId: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly villageNameEn: string;
}

/** Reads what listings are judged by. */
@Injectable()
export class ListingCheckRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findCategory(code: string): Promise<CategoryToListUnder | undefined> {
    const [row] = await this.database.read<CategoryToListUnder>(findCategory, [code]);
    return row;
  }

  listCategories(): Promise<CategoryToListUnder[]> {
    return this.database.read(listCategories, []);
  }

  /** Of 500 g; undefined where too few are sold by weight to say. */
  async findMedianPer500g(categoryCode: string, fewest: number): Promise<number | undefined> {
    const [row] = await this.database.read<{ count: number; medianFen: number | null }>(findMedian, [categoryCode]);
    return row === undefined || row.count < fewest ? undefined : (row.medianFen ?? undefined);
  }

  /** Throws for a seller that is none. */
  async getHome(sellerId: string): Promise<HomeOfSeller> {
    const [row] = await this.database.read<HomeOfSeller>(findHome, [sellerId]);
    if (row === undefined) throw new Error(`seller ${sellerId} lives nowhere`);
    return row;
  }

  /** Whether goods come from a county of the official list (rules.md 10); those of no village of their own from their seller's. */
  async isAlleviated(villageId: string | null, sellerId: string): Promise<boolean> {
    const [row] = await this.database.read<{ alleviated: boolean }>(findAlleviated, [villageId, sellerId]);
    return row?.alleviated === true;
  }

  /** Of these pictures those the person brought, or the product shows already. */
  async findUsable(
    personId: string,
    hashes: readonly string[],
    productId: string | undefined,
  ): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ contentHash: string }>(findUsable, [personId, hashes, productId ?? null]);
    return new Set(rows.map(({ contentHash }) => contentHash));
  }
}
