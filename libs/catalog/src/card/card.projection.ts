import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, fen, fenPer500Grams } from '@shanhuo/kernel';
import { PlaceNames, type SellerNames, type VillageNames } from '@shanhuo/village-seller';
import { searchWords } from '../search/search-words.js';
import { loadCardSources, type CardSource } from './card.sources.js';
import { ProductCardEntity } from './product-card.entity.js';

/** Two who make the same card at once would each write what they read: the later one waits, and reads what is new. */
const lockProducts = statement(
  'catalog.lock_products_of_cards',
  `select id from catalog.products where id = any($1) order by id for no key update`,
);

const removeCards = statement('catalog.remove_cards', `delete from catalog.product_cards where product_id = any($1)`);

/** Keeps cards what their products, sellers and villages say. */
@Injectable()
export class CardProjection {
  constructor(
    @Inject(PlaceNames) private readonly names: PlaceNames,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Makes the cards of these products anew; those not on sale, or of a seller nobody may see, lose theirs. It reads
   * what stands there now, so it is right whenever and however often it runs.
   */
  async refresh(tx: Transaction, productIds: readonly string[]): Promise<void> {
    await runIn(tx, lockProducts, [productIds]);
    const today = chinaDayOf(this.clock.now());
    const sources = await loadCardSources(tx, productIds, today);
    const sellers = await this.names.ofSellers(tx, distinct(sources.map(({ sellerId }) => sellerId)));
    const villages = await this.names.ofVillages(tx, distinct(sources.map(({ villageId }) => villageId)));

    const cards = sources.flatMap((source) => {
      const seller = sellers.get(source.sellerId);
      const village = villages.get(source.villageId);
      const isShown = seller !== undefined && seller.sellerShownUntil >= today;
      return !isShown || village === undefined ? [] : [toCard(source, seller, village)];
    });
    const shown = new Set(cards.map(({ productId }) => productId));
    const gone = productIds.filter((id) => !shown.has(id));
    if (gone.length > 0) await runIn(tx, removeCards, [gone]);
    if (cards.length > 0) await tx.getRepository(ProductCardEntity).upsert(cards, ['productId']);
  }
}

function toCard(source: CardSource, seller: SellerNames, village: VillageNames): ProductCardEntity {
  const { netWeightGrams, ...rest } = source;
  const priceFen = fen(source.priceFen);
  return {
    ...rest,
    ...seller,
    ...village,
    pricePer500gFen: netWeightGrams === null ? null : fenPer500Grams(priceFen, netWeightGrams),
    search: toSearchVector(
      [source.title, source.titleEn],
      [source.categoryName, source.categoryNameEn, seller.sellerName, seller.sellerNameEn]
        .concat(village.villageName, village.villageNameEn, village.townName, village.townNameEn)
        .concat(village.countyName, village.countyNameEn),
    ),
  };
}

/** A tsvector as PostgreSQL reads it: words of the title weigh A, the others B. Words hold letters and digits only. */
function toSearchVector(title: readonly string[], rest: readonly string[]): string {
  const weigh = (texts: readonly string[], weight: 'A' | 'B'): string[] =>
    distinct(texts.flatMap(searchWords)).map((word) => `'${word}':1${weight}`);
  return [...weigh(title, 'A'), ...weigh(rest, 'B')].join(' ');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
