import type { INestApplicationContext } from '@nestjs/common';
import { HarvestService, ProductService, type RecordHarvestInput } from '@shanhuo/catalog';
import { IdempotencyKeyReused } from '@shanhuo/database';
import type { DemoAccount } from '@shanhuo/identity';
import { addChinaDays, chinaDayOf, Clock, isFailure, shortCodeOf } from '@shanhuo/kernel';
import { viewerOf } from './demo-listings.js';

/** What the demo's seller and its cooperative wrote down in the last weeks; some of it went to stock. */
const HARVESTS: readonly {
  readonly seller: string;
  readonly product: string;
  readonly daysAgo: number;
  readonly amount: string;
  readonly unit: RecordHarvestInput['unit'];
  readonly place: string;
  readonly packs?: string;
}[] = [
  {
    seller: 'yaohuai-log-household',
    product: 'fangxian-black-fungus',
    daysAgo: 62,
    amount: '46',
    unit: 'jin',
    place: '岗上耳棚',
  },
  {
    seller: 'yaohuai-log-household',
    product: 'fangxian-black-fungus',
    daysAgo: 33,
    amount: '52.5',
    unit: 'jin',
    place: '岗上耳棚',
  },
  {
    seller: 'yaohuai-log-household',
    product: 'fangxian-black-fungus',
    daysAgo: 6,
    amount: '38',
    unit: 'jin',
    place: '屋后耳棚',
  },
  {
    seller: 'qingfeng-mushroom-coop',
    product: 'qingfeng-fresh-shiitake',
    daysAgo: 20,
    amount: '410',
    unit: 'kg',
    place: '一号棚',
  },
  {
    seller: 'qingfeng-mushroom-coop',
    product: 'fangxian-shiitake',
    daysAgo: 14,
    amount: '85',
    unit: 'kg',
    place: '二号棚',
    packs: '30',
  },
  {
    seller: 'qingfeng-mushroom-coop',
    product: 'qingfeng-fresh-shiitake',
    daysAgo: 3,
    amount: '365',
    unit: 'kg',
    place: '一号棚',
  },
];

/** Harvests of the demo, through the service of the form. Each has a key of its own, so a seed brings it once. */
export async function seedDemoHarvests(app: INestApplicationContext, accounts: readonly DemoAccount[]): Promise<void> {
  const today = chinaDayOf(app.get(Clock).now());
  for (const { seller, product, daysAgo, amount, unit, place, packs } of HARVESTS) {
    const viewer = await viewerOf(app, seller, accounts);
    const written = await app.get(HarvestService).record(
      viewer,
      {
        idempotencyKey: `demo-harvest-${product}-${daysAgo}`,
        sellerCode: shortCodeOf(`seller ${seller}`),
        productCode: shortCodeOf(`product ${product}`),
        harvestedOn: addChinaDays(today, -daysAgo),
        ...{ amount, unit, place },
        ...(packs !== undefined && { packs, variantId: await firstPackOf(app, product) }),
      },
      'zh-CN',
    );
    // Seeded again on another day it would name another day: it is there already.
    if (isFailure(written) && !(written instanceof IdempotencyKeyReused)) {
      throw new Error(`a demo harvest stuck: ${JSON.stringify(written)}`);
    }
  }
}

async function firstPackOf(app: INestApplicationContext, product: string): Promise<string | undefined> {
  const found = await app.get(ProductService).findProduct(shortCodeOf(`product ${product}`), 'zh-CN');
  return found?.variants[0]?.id;
}
