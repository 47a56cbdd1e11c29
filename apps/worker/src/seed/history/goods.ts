import type { INestApplicationContext } from '@nestjs/common';
import { ProductService, SellableService, type Sellable } from '@shanhuo/catalog';
import { shortCodeOf } from '@shanhuo/kernel';
import { SellerService } from '@shanhuo/village-seller';
import { readCsv } from '../read-csv.js';

/** A pack that is on sale in the demo shop, as a history thinks of it. */
export interface DemoPack {
  readonly variantId: string;
  readonly productCode: string;
  readonly sellerCode: string;
  readonly season: string | null;
  /** How many the seller has when the shelf is full. */
  readonly full: number;
  /** How often it is chosen, seasons apart. */
  readonly weight: number;
}

export interface DemoSeller {
  readonly id: string;
  readonly code: string;
  /** The cooperative that sells here; undefined of others, members among them. */
  readonly ownCooperativeId: string | undefined;
}

export interface DemoGoods {
  /** What is on the shelves. */
  readonly packs: readonly DemoPack[];
  /** What is sold out, until it is sold ahead. */
  readonly soldOut: readonly DemoPack[];
  readonly sellers: ReadonlyMap<string, DemoSeller>;
  /** Codes of the sellers whose desks the demo accounts sit at. */
  readonly busiest: readonly string[];
}

/** Their desks are the fullest. */
const BUSIEST = ['yaohuai-log-household', 'qingfeng-mushroom-coop'].map((key) => shortCodeOf(`seller ${key}`));

/** What the demo shop sells. Cooperatives and their members sell the most. */
export async function findGoods(app: INestApplicationContext, folder: string): Promise<DemoGoods> {
  const sellerKeys = readCsv(folder, 'demo/sellers.csv').map(({ of }) => of('code'));
  const [sellers, popularity] = [new Map<string, DemoSeller>(), new Map<string, number>()];
  for (const key of sellerKeys) {
    const row = await app.get(SellerService).findSeller(shortCodeOf(`seller ${key}`), 'zh-CN');
    if (row === undefined) continue;
    const isCooperative = row.kind === 'cooperative';
    sellers.set(row.code, {
      id: row.id,
      code: row.code,
      ownCooperativeId: isCooperative ? row.cooperative?.id : undefined,
    });
    popularity.set(row.code, BUSIEST.includes(row.code) ? 4 : row.cooperative === null ? 1 : 2.5);
  }

  const seasons = new Map<string, string | null>();
  for (const { of } of readCsv(folder, 'demo/products.csv')) {
    const product = await app.get(ProductService).findProduct(shortCodeOf(`product ${of('code')}`), 'zh-CN');
    for (const { id } of product?.variants ?? []) seasons.set(id, product?.season ?? null);
  }
  const sellables = await app.get(SellableService).findSellable(undefined, [...seasons.keys()]);
  // They come in no order, and chance would choose others of them each time.
  const places = new Map([...seasons.keys()].map((id, i) => [id, i]));
  const onSale = sellables
    .toSorted((a, b) => (places.get(a.variantId) ?? 0) - (places.get(b.variantId) ?? 0))
    .filter((sellable) => sellable.onSale && sellers.has(sellable.sellerCode));
  const packOf = ({ variantId, productCode, sellerCode, available, priceFen }: Sellable): DemoPack => ({
    ...{ variantId, productCode, sellerCode },
    season: seasons.get(variantId) ?? null,
    full: Math.max(available, 20),
    // What is dear is bought more seldom.
    weight: (popularity.get(sellerCode) ?? 1) * Math.min(1.5, Math.max(0.25, 6_000 / priceFen)),
  });
  return {
    packs: onSale.filter(({ available }) => available > 0).map(packOf),
    soldOut: onSale.filter(({ available }) => available === 0).map(packOf),
    ...{ sellers, busiest: BUSIEST },
  };
}
