import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { newId, type Fen } from '@shanhuo/kernel';
import { addHarvestedStock, setAvailableStock } from '../stock/stock.statements.js';
import type { Pack } from './pack.rules.js';

const keepVariant = statement(
  'catalog.keep_variant',
  `with kept as (
    insert into catalog.variants (id, product_id, label, label_en, pack_amount, pack_unit, net_weight_grams, item_count,
      shipping_weight_grams, price_fen, position)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce(max(v.position), 0) + 1
    from catalog.variants v where v.product_id = $2),
   priced as (
    insert into catalog.price_changes (id, variant_id, from_fen, to_fen, at, by_person)
    values ($11, $1, null, $10, $13, $14)),
   counted as (
    insert into catalog.stock_changes (id, variant_id, why, from_on_hand, to_on_hand, at, by_person, by_cooperative)
    values ($12, $1, 'listed', 0, $15, $13, $14, $16))
   insert into catalog.stock (variant_id, on_hand, reserved) values ($1, $15, 0)`,
);

const findVariant = statement(
  'catalog.find_variant_of_product',
  `select v.id, v.price_fen::int as "priceFen",
    (select count(*)::int from catalog.variants o where o.product_id = v.product_id and o.withdrawn_at is null) as "packs"
   from catalog.variants v where v.id = $1 and v.product_id = $2 and v.withdrawn_at is null`,
);

const countPacks = statement(
  'catalog.count_packs_of_product',
  `select count(*)::int as count from catalog.variants where product_id = $1 and withdrawn_at is null`,
);

const setPrice = statement(
  'catalog.set_price',
  `with changed as (update catalog.variants set price_fen = $2 where id = $1 returning id)
   insert into catalog.price_changes (id, variant_id, from_fen, to_fen, at, by_person)
   select $3, id, $4, $2, $5, $6 from changed`,
);

const changeVariant = statement(
  'catalog.change_variant',
  `update catalog.variants set label = $2, label_en = $3, shipping_weight_grams = $4 where id = $1`,
);

const withdrawVariant = statement(
  'catalog.withdraw_variant',
  `update catalog.variants set withdrawn_at = $2 where id = $1`,
);

/** A pack as its own transaction found it, under the lock of its product. */
export interface FoundVariant {
  readonly id: string;
  readonly priceFen: Fen;
  /** How many packs of the product are not withdrawn. */
  readonly packs: number;
}

/** A change of what is on hand; `available` is what can be sold then. */
export interface SetStock {
  readonly wasSet: boolean;
  readonly before: number;
  readonly available: number;
}

/** Writes packs, prices and what is there to sell. Prices change under the lock of the product, stock in one statement. */
@Injectable()
export class OfferRepository {
  async keepVariant(
    tx: Transaction,
    productId: string,
    pack: Pack,
    offer: {
      readonly shippingWeightGrams: number;
      readonly priceFen: Fen;
      readonly stock: number;
      readonly at: Date;
      readonly by: string;
      /** The cooperative that acts for its member; null for its own people. */
      readonly byCooperative: string | null;
    },
  ): Promise<string> {
    const id = newId();
    const { label, amount, unit, netWeightGrams, itemCount } = pack;
    const { shippingWeightGrams, priceFen, stock, at, by, byCooperative } = offer;
    await runIn(tx, keepVariant, [
      ...[id, productId, label['zh-CN'], label.en, amount, unit, netWeightGrams, itemCount],
      ...[shippingWeightGrams, priceFen, newId(), newId(), at, by, stock, byCooperative],
    ]);
    return id;
  }

  async findVariant(tx: Transaction, productId: string, variantId: string): Promise<FoundVariant | undefined> {
    return (await runIn<FoundVariant>(tx, findVariant, [variantId, productId]))[0];
  }

  async countPacks(tx: Transaction, productId: string): Promise<number> {
    return (await runIn<{ count: number }>(tx, countPacks, [productId]))[0]?.count ?? 0;
  }

  async setPrice(tx: Transaction, variant: FoundVariant, priceFen: Fen, at: Date, by: string): Promise<void> {
    await runIn(tx, setPrice, [variant.id, priceFen, newId(), variant.priceFen, at, by]);
  }

  /** Sets what can be sold, where it still is what was seen. */
  async setStock(
    tx: Transaction,
    variantId: string,
    wanted: {
      readonly available: number;
      readonly seen: number;
      readonly at: Date;
      readonly by: string;
      readonly byCooperative: string | null;
    },
  ): Promise<SetStock | undefined> {
    const { available, seen, at, by, byCooperative } = wanted;
    const values = [variantId, available, seen, newId(), at, by, byCooperative];
    return (await runIn<SetStock>(tx, setAvailableStock, values))[0];
  }

  /** Adds packs of a lot to what is on hand; undefined where that would be more than anybody has. */
  async addStock(
    tx: Transaction,
    variantId: string,
    added: {
      readonly packs: number;
      readonly lotId: string;
      readonly at: Date;
      readonly personId: string;
      readonly cooperativeId: string | null;
    },
  ): Promise<{ readonly before: number } | undefined> {
    const { packs, lotId, at, personId, cooperativeId } = added;
    const values = [variantId, packs, newId(), at, personId, cooperativeId, lotId];
    return (await runIn<{ before: number }>(tx, addHarvestedStock, values))[0];
  }

  async changeVariant(
    tx: Transaction,
    variantId: string,
    label: { readonly 'zh-CN': string; readonly en: string },
    shippingWeightGrams: number,
  ): Promise<void> {
    await runIn(tx, changeVariant, [variantId, label['zh-CN'], label.en, shippingWeightGrams]);
  }

  async withdrawVariant(tx: Transaction, variantId: string, at: Date): Promise<void> {
    await runIn(tx, withdrawVariant, [variantId, at]);
  }
}
