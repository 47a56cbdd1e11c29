import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { ListingRow } from './listing.rows.js';
import type { ListingState } from './listing.states.js';

/** The word for where a listing stands, of a product `p` with its newest revision `r`. */
const STATE = `case
    when p.state = 'on_sale' then case when p.paused_at is null then 'on_sale' else 'paused' end
    when p.state = 'draft' and r.state in ('changes_wanted', 'refused') then r.state
    else p.state end`;

/** What is read of a product `p` of a seller `e` on a shelf `g`, with a revision `r`. */
export const listingColumns = `
    p.id, p.code, p.seller_id as "sellerId", e.code as "sellerCode", p.state as "productState", ${STATE} as state,
    p.client_request_id as "clientRequestId",
    p.published_at as "publishedAt", p.paused_at as "pausedAt",
    json_build_object('saleFrom', p.sale_from, 'saleUntil', p.sale_until, 'harvestFrom', p.harvest_from,
      'harvestUntil', p.harvest_until) as windows,
    json_build_object('title', p.title, 'titleEn', p.title_en, 'description', p.description,
      'descriptionEn', p.description_en, 'season', coalesce(p.season, ''), 'seasonEn', coalesce(p.season_en, ''),
      'categoryCode', g.code, 'specialtyCode', (select s.code from catalog.specialties s where s.id = p.specialty_id),
      'villageId', p.village_id, 'shipWithinHours', p.ship_within_hours,
      'returnClass', p.return_class, 'prepacked', p.prepacked,
      'pictures', (select coalesce(json_agg(o.content_hash order by o.position), '[]')
        from catalog.product_pictures o where o.product_id = p.id)) as live,
    (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label, 'labelEn', v.label_en,
        'packAmount', v.pack_amount, 'packUnit', v.pack_unit, 'netWeightGrams', v.net_weight_grams,
        'itemCount', v.item_count, 'shippingWeightGrams', v.shipping_weight_grams, 'priceFen', v.price_fen,
        'onHand', s.on_hand, 'reserved', s.reserved) order by v.position, v.id), '[]')
      from catalog.variants v join catalog.stock s on s.variant_id = v.id
      where v.product_id = p.id and v.withdrawn_at is null) as variants,
    case when r.id is null then null else json_build_object('id', r.id, 'number', r.number, 'base', r.base,
      'state', r.state, 'content', r.content, 'findings', r.findings, 'submittedAt', r.submitted_at,
      'decidedAt', r.decided_at, 'reason', r.reason) end as revision`;

/** What they are read from, beside the product. */
export const listingJoins = `join village_seller.sellers e on e.id = p.seller_id
    left join catalog.categories g on g.id = p.category_id`;

const LISTINGS = `select ${listingColumns}
  from catalog.products p
    ${listingJoins}
  left join lateral (select * from catalog.product_revisions n where n.product_id = p.id
    order by n.number desc limit 1) r on true
  where p.seller_id = $1`;

const findListing = statement('catalog.find_listing', `${LISTINGS} and p.code = $2`);
const findListingOfVariant = statement(
  'catalog.find_listing_of_variant',
  `${LISTINGS} and p.id = (select product_id from catalog.variants where id = $2 and withdrawn_at is null)`,
);
const findListingOfRequest = statement(
  'catalog.find_listing_of_client_request',
  `${LISTINGS} and p.client_request_id = $2`,
);
/** All of one seller's goods are some dozens, so one plan does for all states. */
const listListings = statement(
  'catalog.list_listings',
  `${LISTINGS} and ($2::text is null or (${STATE}) = $2) and ($3::uuid is null or p.id < $3) order by p.id desc limit $4`,
);

/** Reads products as their sellers see them. */
@Injectable()
export class ListingRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findListing(sellerId: string, code: string): Promise<ListingRow | undefined> {
    const [row] = await this.database.read<ListingRow>(findListing, [sellerId, code]);
    return row;
  }

  /** By a pack that was not withdrawn. */
  async findListingOfVariant(sellerId: string, variantId: string): Promise<ListingRow | undefined> {
    const [row] = await this.database.read<ListingRow>(findListingOfVariant, [sellerId, variantId]);
    return row;
  }

  async findListingOfRequest(sellerId: string, clientRequestId: string): Promise<ListingRow | undefined> {
    const [row] = await this.database.read<ListingRow>(findListingOfRequest, [sellerId, clientRequestId]);
    return row;
  }

  /** Newest first, after an id. */
  listListings(
    sellerId: string,
    state: ListingState | undefined,
    afterId: string | undefined,
    limit: number,
  ): Promise<ListingRow[]> {
    return this.database.read(listListings, [sellerId, state ?? null, afterId ?? null, limit]);
  }
}
