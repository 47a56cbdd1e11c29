import { NestFactory } from '@nestjs/core';
import { Database, DATABASE_ENTITIES, DatabaseModule, type Transaction } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import { FixedClock } from '@shanhuo/kernel/testing';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { CatalogModule } from '../catalog.module.js';
import { CATALOG_ENTITIES } from '../entities.js';
import { StockService, type StockRequest } from '../stock/stock.service.js';
import { aVariant, stockShop } from './index.js';

const READ_STOCK = {
  text: `select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved,
    (select coalesce(sum(h.quantity), 0)::int from catalog.holds h where h.variant_id = s.variant_id and h.state = 'open') as held
   from catalog.stock s order by s.on_hand, s.variant_id`,
};
const SET_STOCK = { text: `update catalog.stock set on_hand = $2 where variant_id = $1` };

/** What there is of a variant, and the sum of its open holds, which must be what is reserved. */
export interface Stock {
  readonly variantId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly held: number;
}

const TEN_TWENTY_THIRTY = [10, 20, 30].map((onHand) => ({ key: String(onHand), variants: [aVariant({ onHand })] }));

/** Products, else three variants with 10, 20 and 30 pieces, on a database of the spec's own, and a clock moved by hand. */
export async function openStockWorld(url: string, products: Parameters<typeof stockShop>[1] = TEN_TWENTY_THIRTY) {
  const clock = new FixedClock(new Date('2026-11-22T02:00:00Z'));
  const database = DatabaseModule.forRoot({
    url,
    directUrl: url,
    entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES, ...CATALOG_ENTITIES],
    subscriptions: [],
    poolSize: 20,
    applicationName: 'stock-spec',
    jobWork: 'never',
    clock,
  });
  const root = { module: class World {}, imports: [database, CatalogModule.forRoot({ mediaFolder: '/nowhere' })] };
  const app = await NestFactory.createApplicationContext(root, { logger: false });
  await stockShop(app, products);
  return new StockWorld(app, clock);
}

export class StockWorld {
  readonly database = this.app.get(Database);
  readonly stock = this.app.get(StockService);

  constructor(
    readonly app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>,
    readonly clock: FixedClock,
  ) {}

  close = (): Promise<void> => this.app.close();

  /** A service of the world. */
  get<Service>(service: new (...parts: never[]) => Service): Service {
    return this.app.get(service);
  }

  /** The fewest first. */
  read(): Promise<Stock[]> {
    return this.database.read<Stock>(READ_STOCK, []);
  }

  async variant(index: number): Promise<string> {
    return (await this.read())[index]?.variantId ?? '';
  }

  async set(variantId: string, onHand: number): Promise<void> {
    await this.database.read(SET_STOCK, [variantId, onHand]);
  }

  inTx<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.inTransaction(work);
  }

  hold(holder: string, requests: readonly StockRequest[], minutes = 30) {
    const endsAt = new Date(this.clock.now().getTime() + minutes * 60_000);
    return this.inTx((tx) => this.stock.holdStock(tx, holder, requests, endsAt));
  }

  /** Ends all holds whose time is over. */
  async lapseAll(): Promise<void> {
    while ((await this.inTx((tx) => this.stock.lapseHolds(tx))) > 0);
  }
}
