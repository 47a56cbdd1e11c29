import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SellerKind } from '@shanhuo/village-seller';

/**
 * What a list shows of a product on sale, copied together so that thousands of visitors cost one index scan each. Kept
 * right by events; nothing is decided from it. Days in `…Until` say how long a claim may show.
 */
@Entity({ schema: 'catalog', name: 'product_cards' })
@Index('product_cards_code', ['code'], { unique: true })
@Index('product_cards_newest', ['publishedAt', 'productId'])
@Index('product_cards_price', ['priceFen', 'productId'])
@Index('product_cards_sold', ['sold', 'productId'])
@Index('product_cards_category_newest', ['categoryCode', 'publishedAt', 'productId'])
@Index('product_cards_category_price', ['categoryCode', 'priceFen', 'productId'])
@Index('product_cards_county_newest', ['countyCode', 'publishedAt', 'productId'])
@Index('product_cards_county_price', ['countyCode', 'priceFen', 'productId'])
@Index('product_cards_village_newest', ['villageId', 'publishedAt', 'productId'])
// GIN, which TypeORM cannot describe.
@Index('product_cards_search', { synchronize: false })
// By an expression, which TypeORM cannot describe.
@Index('product_cards_unit_price', { synchronize: false })
@Index('product_cards_specialty_unit_price', { synchronize: false })
@Index('product_cards_seller_newest', ['sellerCode', 'publishedAt', 'productId'])
@Index('product_cards_seller_shown_until', ['sellerShownUntil'])
@Index('product_cards_geographical_indication', ['geographicalIndicationUntil'], {
  where: 'geographical_indication_until is not null',
})
@Index('product_cards_green', ['greenUntil'], { where: 'green_until is not null' })
@Index('product_cards_organic', ['organicUntil'], { where: 'organic_until is not null' })
@Index('product_cards_windowed', ['categoryCode', 'countyCode'], {
  where: 'opens_at is not null or closes_at is not null',
})
@Index('product_cards_certified', ['certifiedUntil'], { where: 'certified_until is not null' })
export class ProductCardEntity {
  @ForeignKey('ProductEntity', { name: 'product_cards_product_fkey' })
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text', { name: 'picture_hash', nullable: true })
  pictureHash!: string | null;

  @Column('integer', { name: 'picture_width', nullable: true })
  pictureWidth!: number | null;

  @Column('integer', { name: 'picture_height', nullable: true })
  pictureHeight!: number | null;

  /** Price of the cheapest variant on sale. */
  @Column('bigint', { name: 'price_fen' })
  priceFen!: number;

  @Column('bigint', { name: 'price_per_500g_fen', nullable: true })
  pricePer500gFen!: number | null;

  @Column('text', { name: 'variant_label' })
  variantLabel!: string;

  @Column('text', { name: 'variant_label_en' })
  variantLabelEn!: string;

  @Column('integer', { name: 'variant_count' })
  variantCount!: number;

  @Column('boolean', { name: 'in_stock' })
  inStock!: boolean;

  @Column('text', { name: 'category_code' })
  categoryCode!: string;

  @Column('text', { name: 'category_name' })
  categoryName!: string;

  @Column('text', { name: 'category_name_en' })
  categoryNameEn!: string;

  /** What of its county it is; null where its seller does not say. */
  @Column('text', { name: 'specialty_code', nullable: true })
  specialtyCode!: string | null;

  @Column('uuid', { name: 'seller_id' })
  sellerId!: string;

  @Column('text', { name: 'seller_code' })
  sellerCode!: string;

  @Column('text', { name: 'seller_name' })
  sellerName!: string;

  @Column('text', { name: 'seller_name_en' })
  sellerNameEn!: string;

  @Column('text', { name: 'seller_kind' })
  sellerKind!: SellerKind;

  /** Its seller has to be verified again before it shows any longer. */
  @Column('date', { name: 'seller_shown_until' })
  sellerShownUntil!: string;

  @Column('uuid', { name: 'village_id' })
  villageId!: string;

  @Column('text', { name: 'village_code' })
  villageCode!: string;

  @Column('text', { name: 'village_name' })
  villageName!: string;

  @Column('text', { name: 'village_name_en' })
  villageNameEn!: string;

  @Column('boolean', { name: 'village_community' })
  villageCommunity!: boolean;

  @Column('text', { name: 'town_name' })
  townName!: string;

  @Column('text', { name: 'town_name_en' })
  townNameEn!: string;

  @Column('text', { name: 'county_code' })
  countyCode!: string;

  @Column('text', { name: 'county_name' })
  countyName!: string;

  @Column('text', { name: 'county_name_en' })
  countyNameEn!: string;

  @Column('boolean')
  alleviated!: boolean;

  @Column('date', { name: 'geographical_indication_until', nullable: true })
  geographicalIndicationUntil!: string | null;

  @Column('date', { name: 'green_until', nullable: true })
  greenUntil!: string | null;

  @Column('date', { name: 'organic_until', nullable: true })
  organicUntil!: string | null;

  @Column('date', { name: 'certified_until', nullable: true })
  certifiedUntil!: string | null;

  /** Months of harvest, a bit a month from January on; 0 where its seller says nothing. */
  @Column('integer', { name: 'season_months' })
  seasonMonths!: number;

  /** Provinces its seller does not deliver to, as `provinceBits`. */
  @Column('bigint')
  undelivered!: number;

  /** Between which moments it sells; an end that is null is open. */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt!: Date | null;

  /** Of goods sold ahead of their harvest: the days in which they are sent. */
  @Column('date', { name: 'harvest_from', nullable: true })
  harvestFrom!: string | null;

  @Column('date', { name: 'harvest_until', nullable: true })
  harvestUntil!: string | null;

  /** Packs sold and not given back, of all its variants; told some minutes late. */
  @Column('integer')
  sold!: number;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  /** All it is found by: words of title, shelf, seller and place. Read by its GIN index alone. */
  @Column('tsvector')
  search!: string;

  /** What its title is found by, to rank found cards: a second look at `search` would fetch it from beside the row. */
  @Column('tsvector', { name: 'title_words' })
  titleWords!: string;

  /** In which way its words were taken: a card of an older one is made anew. */
  @Column('smallint', { name: 'words_version' })
  wordsVersion!: number;
}
