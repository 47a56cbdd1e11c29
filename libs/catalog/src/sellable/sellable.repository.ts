import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { Sellable } from './sellable.js';
import { OPENS_AT, sellsAt, SHIPS_FROM, SHIPS_UNTIL } from '../window/window.sql.js';
import { listed, pauseAt } from './sellable.sql.js';

/**
 * `$1` variants, `$2` the day memberships and permits are judged on, `$3` the moment: a pause and a window have
 * days in the zone of their shop; `$4` the province whose freight is asked about, or null. It reads sellers where they stand, not copies: an order
 * freezes what it is told here, and asks once for everything.
 */
const findSellable = statement(
  'catalog.find_sellable',
  `select v.id as "variantId", p.id as "productId", p.code as "productCode", p.title, p.title_en as "titleEn",
    v.label, v.label_en as "labelEn", to_json(picture) as picture, v.price_fen as "priceFen",
    v.net_weight_grams as "netWeightGrams", v.item_count as "itemCount",
    v.shipping_weight_grams as "shippingWeightGrams", s.on_hand - s.reserved as available,
    listed.so and pause.until_day is null and sells.now as "onSale", case when listed.so then pause.until_day end as "pausedUntil",
    case when listed.so and opens.at > $3 then opens.at end as "opensAt", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil", ${SHIPS_FROM} as "shipsFrom", ${SHIPS_UNTIL} as "shipsUntil",
    pause.reason_kind as "pauseReason", pause.words as "pauseWords",
    e.id as "sellerId", e.code as "sellerCode", e.name as "sellerName", e.name_en as "sellerNameEn",
    e.kind as "sellerKind", coalesce(e.cooperative_id, member.cooperative_id) as "cooperativeId",
    g.code as "categoryCode", p.return_class as "returnClass", p.ship_within_hours as "shipWithinHours",
    g.six_kind as "sixKind", p.village_id as "villageId", rate.terms as freight
  from catalog.variants v
  join catalog.stock s on s.variant_id = v.id
  join catalog.products p on p.id = v.product_id
  join catalog.categories g on g.id = p.category_id
  join village_seller.sellers e on e.id = p.seller_id
  cross join lateral (select ${listed('$2')} as so) listed
  cross join lateral (select ${OPENS_AT} as at) opens
  cross join lateral (select ${sellsAt('$3')} as now) sells
  left join lateral (${pauseAt('$3')}) pause on true
  left join lateral (select i.content_hash as "contentHash", i.width, i.height
    from catalog.product_pictures o join catalog.pictures i using (content_hash)
    where o.product_id = p.id order by o.position limit 1) picture on true
  left join lateral (select m.cooperative_id from village_seller.cooperative_members m
    where m.household_id = e.household_id and m.joined_on <= $2::date and (m.left_on is null or m.left_on >= $2::date)
    order by m.joined_on limit 1) member on true
  left join lateral (select case when b.template_id is null then to_json('no_delivery'::text) else json_build_object(
      'unit', t.unit, 'firstUnits', b.first_units, 'firstFen', b.first_fen, 'nextUnits', b.next_units, 'nextFen', b.next_fen,
      'freeAboveFen', b.free_above_fen) end as terms
    from catalog.freight_templates t
    join catalog.freight_provinces f on f.template_id = t.id and f.province_code = $4
    left join catalog.freight_bands b on b.template_id = f.template_id and b.band = f.band
    where t.seller_id = e.id and t.valid_to is null limit 1) rate on true
  where v.id = any($1)`,
);

@Injectable()
export class SellableRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findSellable(
    tx: Transaction | undefined,
    variantIds: readonly string[],
    today: ChinaDay,
    moment: Date,
    provinceCode: string | undefined,
  ): Promise<Sellable[]> {
    const values = [variantIds, today, moment, provinceCode ?? null];
    return tx === undefined ? this.database.read(findSellable, values) : runIn(tx, findSellable, values);
  }
}
