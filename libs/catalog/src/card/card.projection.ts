import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, fen, fenPer500Grams } from '@shanhuo/kernel';
import { PlaceNames, type SellerNames, type VillageNames } from '@shanhuo/village-seller';
import { provinceBits } from '../freight/province-bits.js';
import { seasonMonths } from '../product/season.rules.js';
import { countyLexemes, nameLexemes, shelfLexeme, titleLexemes, toVector, WORDS_VERSION } from '../search/lexemes.js';
import { loadCardSources, type CardSource } from './card.sources.js';
import { ProductCardEntity } from './product-card.entity.js';

/** Two who make the same card at once would each write what they read: the later one waits, and reads what is new. */
const lockProducts = statement(
  'catalog.lock_products_of_cards',
  `select id from catalog.products where id = any($1) order by id for no key update`,
);

/** In the order of their ids, so that a card that cannot be made anew is passed over. */
const findOutdated = statement(
  'catalog.find_outdated_cards',
  `select product_id as "productId" from catalog.product_cards where words_version <> $1 and product_id > $2
   order by product_id limit $3`,
);
const OUTDATED_AT_ONCE = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const removeCards = statement('catalog.remove_cards', `delete from catalog.product_cards where product_id = any($1)`);

/** Keeps cards what their products, sellers and villages say. */
@Injectable()
export class CardProjection {
  constructor(
    @Inject(Database) private readonly database: Database,
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

  /** Makes cards anew whose words were taken in an older way, some at a time; asked for by each seed. */
  async refreshOutdated(): Promise<void> {
    let after = FIRST_ID;
    for (;;) {
      const values = [WORDS_VERSION, after, OUTDATED_AT_ONCE];
      const ids = (await this.database.read<{ productId: string }>(findOutdated, values)).map(
        ({ productId }) => productId,
      );
      if (ids.length === 0) return;
      await this.database.inTransaction((tx) => this.refresh(tx, ids));
      after = ids.at(-1) ?? after;
    }
  }
}

function toCard(source: CardSource, seller: SellerNames, village: VillageNames): ProductCardEntity {
  const { netWeightGrams, season, undeliveredTo, ...rest } = source;
  const priceFen = fen(source.priceFen);
  return {
    ...rest,
    ...seller,
    ...village,
    pricePer500gFen: netWeightGrams === null ? null : fenPer500Grams(priceFen, netWeightGrams),
    seasonMonths: seasonMonths(season),
    undelivered: provinceBits(undeliveredTo ?? []),
    ...wordsOf(source, seller, village),
  };
}

function wordsOf(
  { title, titleEn, categoryCode }: CardSource,
  seller: SellerNames,
  village: VillageNames,
): Pick<ProductCardEntity, 'search' | 'titleWords' | 'wordsVersion'> {
  const ofTitle = titleLexemes([title, titleEn]);
  const others = [
    shelfLexeme(categoryCode),
    ...countyLexemes([village.countyName, village.countyNameEn]),
    ...nameLexemes([seller.sellerName, seller.sellerNameEn, village.villageName, village.villageNameEn]),
    ...nameLexemes([village.townName, village.townNameEn]),
  ];
  return {
    search: toVector([...ofTitle, ...others]),
    titleWords: toVector(ofTitle),
    wordsVersion: WORDS_VERSION,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
