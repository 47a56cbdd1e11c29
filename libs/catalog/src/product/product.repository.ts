import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { chinaDayOf, type Language } from '@shanhuo/kernel';
import { isShown } from '../mark/mark.sql.js';
import { shownSpecialty } from '../specialty/specialty.sql.js';
import { isOpenAt, SHIPS_UNTIL } from '../window/window.sql.js';
import type { ProductRow } from './product.rows.js';

/**
 * `$1` code, `$2` the day claims are judged on, `$3` the moment. The card says that the product is on sale, and where it
 * comes from; goods whose window is closed have a page that says when it opens.
 */
const findByCode = {
  'zh-CN': statement('catalog.find_product_by_code.zh', productText('')),
  en: statement('catalog.find_product_by_code.en', productText('_en')),
};

function productText(en: '' | '_en'): string {
  return `
  select p.id, p.code, p.seller_id as "sellerId", p.title${en} as title, p.description${en} as description,
    p.season${en} as season, p.return_class as "returnClass", p.ship_within_hours as "shipWithinHours",
    p.published_at as "publishedAt", p.prepacked, c.opens_at as "opensAt", c.closes_at as "closesAt",
    ${isOpenAt('c.opens_at', 'c.closes_at', '$3')} as "isOpen", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil", ${SHIPS_UNTIL} as "shipsUntil",
    json_build_object('code', c.category_code, 'name', c.category_name${en}) as category,
    ${shownSpecialty(en, 's.id = p.specialty_id', 'p.seller_id', '$2::date', '$3')} as specialty,
    json_build_object('id', c.village_id, 'code', c.village_code, 'name', c.village_name${en}, 'community', c.village_community,
      'townName', c.town_name${en}, 'countyCode', c.county_code, 'countyName', c.county_name${en}, 'alleviated', c.alleviated) as origin,
    (select coalesce(json_agg(json_build_object('contentHash', i.content_hash, 'width', i.width, 'height', i.height)
        order by o.position), '[]')
      from catalog.product_pictures o join catalog.pictures i using (content_hash) where o.product_id = p.id) as pictures,
    (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label${en}, 'priceFen', v.price_fen,
        'netWeightGrams', v.net_weight_grams, 'itemCount', v.item_count,
        'shippingWeightGrams', v.shipping_weight_grams, 'available', s.on_hand - s.reserved)
        order by v.position), '[]')
      from catalog.variants v join catalog.stock s on s.variant_id = v.id
      where v.product_id = p.id and v.withdrawn_at is null) as variants,
    (select coalesce(json_agg(json_build_object('kind', m.kind, 'evidence', m.evidence${en}, 'validUntil', m.valid_until)
        order by m.kind), '[]')
      from catalog.marks m
      where m.product_id = p.id and ${isShown('$2')}) as marks,
    (select coalesce(json_agg(json_build_object('lotCode', l.code, 'harvestedOn', l.harvested_on, 'number', t.number,
        'issuer', t.issuer${en}, 'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on desc), '[]')
      from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
        join catalog.certificate_balances b on b.certificate_id = t.id
      where l.product_id = p.id and t.issued_on <= $2::date and t.valid_until >= $2::date
        and b.shipped < b.certified) as certificates
  from catalog.products p join catalog.product_cards c on c.product_id = p.id
    join village_seller.sellers e on e.id = p.seller_id
  where p.code = $1 and c.seller_shown_until >= $2::date`;
}

const listCategories = {
  'zh-CN': statement('catalog.list_categories.zh', `select code, name from catalog.categories order by position`),
  en: statement('catalog.list_categories.en', `select code, name_en as name from catalog.categories order by position`),
};

export interface CategoryRow {
  readonly code: string;
  readonly name: string;
}

@Injectable()
export class ProductRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A product on sale, all of it in one statement. */
  async findProductByCode(code: string, now: Date, language: Language): Promise<ProductRow | undefined> {
    const [row] = await this.database.read<ProductRow>(findByCode[language], [code, chinaDayOf(now), now]);
    return row;
  }

  listCategories(language: Language): Promise<CategoryRow[]> {
    return this.database.read(listCategories[language], []);
  }
}
