import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import { IS_BACKED } from '../mark/mark.sql.js';
import { isPermitted } from '../product/permitted.sql.js';
import { CLOSES_AT, OPENS_AT } from '../window/window.sql.js';
import type { ProductCardEntity } from './product-card.entity.js';

/** What a card takes from the catalogue itself; names of seller and place come from their own lib. */
export type CardSource = Pick<
  ProductCardEntity,
  | 'productId'
  | 'code'
  | 'title'
  | 'titleEn'
  | 'sellerId'
  | 'villageId'
  | 'publishedAt'
  | 'categoryCode'
  | 'categoryName'
  | 'categoryNameEn'
  | 'specialtyCode'
  | 'pictureHash'
  | 'pictureWidth'
  | 'pictureHeight'
  | 'priceFen'
  | 'variantLabel'
  | 'variantLabelEn'
  | 'variantCount'
  | 'inStock'
  | 'geographicalIndicationUntil'
  | 'greenUntil'
  | 'organicUntil'
  | 'certifiedUntil'
  | 'sold'
  | 'opensAt'
  | 'closesAt'
  | 'harvestFrom'
  | 'harvestUntil'
> & {
  readonly netWeightGrams: number | null;
  /** When it is in season, as its seller wrote it. */
  readonly season: string | null;
  /** Provinces its seller does not deliver to; null where it delivers to all. */
  readonly undeliveredTo: readonly string[] | null;
};

const marked = (kind: string): string => `max(m.valid_until) filter (where m.kind = '${kind}')`;

const load = statement(
  'catalog.load_card_sources',
  `select p.id as "productId", p.code, p.title, p.title_en as "titleEn", p.seller_id as "sellerId",
    p.village_id as "villageId", p.published_at as "publishedAt",
    g.code as "categoryCode", g.name as "categoryName", g.name_en as "categoryNameEn",
    (select s.code from catalog.specialties s where s.id = p.specialty_id) as "specialtyCode",
    picture.content_hash as "pictureHash", picture.width as "pictureWidth", picture.height as "pictureHeight",
    p.season, cheapest.price_fen as "priceFen", cheapest.net_weight_grams as "netWeightGrams",
    cheapest.label as "variantLabel", cheapest.label_en as "variantLabelEn",
    totals.count as "variantCount", totals.in_stock as "inStock", totals.sold,
    ${OPENS_AT} as "opensAt", ${CLOSES_AT} as "closesAt", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil",
    (select array_agg(f.province_code) from catalog.freight_templates t
      join catalog.freight_provinces f on f.template_id = t.id and f.band is null
      where t.seller_id = p.seller_id and t.valid_to is null) as "undeliveredTo",
    marks.geographical_indication as "geographicalIndicationUntil", marks.green as "greenUntil",
    marks.organic as "organicUntil", certificate.until as "certifiedUntil"
  from catalog.products p
  join catalog.categories g on g.id = p.category_id
  join village_seller.sellers e on e.id = p.seller_id
  cross join lateral (select v.* from catalog.variants v join catalog.stock s on s.variant_id = v.id
    where v.product_id = p.id and v.withdrawn_at is null
    order by s.on_hand > s.reserved desc, v.price_fen, v.position limit 1) cheapest
  cross join lateral (select count(*)::int as count, bool_or(s.on_hand > s.reserved) as in_stock,
      (select coalesce(sum(s.sold), 0)::int from catalog.variants v join catalog.stock s on s.variant_id = v.id
        where v.product_id = p.id) as sold
    from catalog.variants v join catalog.stock s on s.variant_id = v.id
    where v.product_id = p.id and v.withdrawn_at is null) totals
  left join lateral (select i.* from catalog.product_pictures o join catalog.pictures i using (content_hash)
    where o.product_id = p.id order by o.position limit 1) picture on true
  cross join lateral (select ${marked('geographical_indication')} as geographical_indication,
      ${marked('green')} as green, ${marked('organic')} as organic
    from catalog.marks m where m.product_id = p.id and m.valid_from <= $2 and ${IS_BACKED}) marks
  cross join lateral (select max(t.valid_until) as until from catalog.lots l
    join catalog.lot_certificates t on t.lot_id = l.id
    join catalog.certificate_balances b on b.certificate_id = t.id
    where l.product_id = p.id and t.issued_on <= $2 and b.shipped < b.certified) certificate
  where p.id = any($1) and p.state = 'on_sale' and p.paused_at is null and ${isPermitted('$2')}`,
);

/** Sources of the cards of these products, as the transaction sees them; only of products on sale. */
export function loadCardSources(
  tx: Transaction,
  productIds: readonly string[],
  today: ChinaDay,
): Promise<CardSource[]> {
  return runIn(tx, load, [productIds, today]);
}
