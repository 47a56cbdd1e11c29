import type { INestApplicationContext } from '@nestjs/common';
import { CatalogImport, FreightService, PictureService } from '@shanhuo/catalog';
import { Database, type Transaction } from '@shanhuo/database';
import { DemoAccounts, PLATFORM_SUBJECT_ID, type DemoAccount } from '@shanhuo/identity';
import { isFailure, shortCodeOf } from '@shanhuo/kernel';
import { PermitImport, SellerImport, SellerService, type IdsBy } from '@shanhuo/village-seller';
import { readPermits, readProducts, readSellers } from './demo.records.js';
import { readFreightOfSellers } from './freight.records.js';

/** Whose desks the demo accounts sit at: a household with its village, and a cooperative. */
const DEMO_SELLER = 'yaohuai-log-household';
const DEMO_COOPERATIVE = 'qingfeng-mushroom-coop';

/** Fills a database without sellers with the demo shop, all of it or nothing. */
export async function seedDemoShop(app: INestApplicationContext, folder: string): Promise<void> {
  const sellers = app.get(SellerImport);
  await app.get(Database).inTransaction(async (tx) => {
    if (await sellers.hasSellers(tx)) return;
    const ids = await sellers.importSellers(tx, readSellers(folder));
    await app.get(PermitImport).importPermits(tx, readPermits(folder, ids.sellers));
    const products = await readProducts(folder, ids, app.get(PictureService));
    await app.get(CatalogImport).importProducts(tx, products);
    await saveFreight(tx, app.get(FreightService), folder, ids.sellers);
  });
}

/** Eggs and fruit by the box, cold chains, heavy sacks: what differs from the freight everybody gets. */
async function saveFreight(tx: Transaction, freight: FreightService, folder: string, sellers: IdsBy): Promise<void> {
  for (const [sellerKey, terms] of readFreightOfSellers(folder)) {
    const saved = await freight.saveTemplate(tx, sellers.of(sellerKey), terms, 'en');
    if (isFailure(saved)) throw new Error(`freight of ${sellerKey}: ${JSON.stringify(saved)}`);
  }
}

/** Accounts to try the demo shop with, with new passwords each time. */
export async function seedDemoAccounts(app: INestApplicationContext): Promise<DemoAccount[]> {
  const sellers = app.get(SellerService);
  const seller = await sellers.findSeller(shortCodeOf(`seller ${DEMO_SELLER}`), 'zh-CN');
  const cooperative = await sellers.findCooperative(shortCodeOf(`cooperative ${DEMO_COOPERATIVE}`), 'zh-CN');
  if (seller === undefined || cooperative === undefined) throw new Error('the demo shop is not there');
  return app.get(DemoAccounts).seed({
    seller: [{ role: 'seller', subjectKind: 'seller', subjectId: seller.id }],
    agent: [{ role: 'agent', subjectKind: 'village', subjectId: seller.village.id }],
    manager: [{ role: 'manager', subjectKind: 'cooperative', subjectId: cooperative.id }],
    operator: [{ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID }],
  });
}
