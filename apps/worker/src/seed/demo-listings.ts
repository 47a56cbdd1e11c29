import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ListProductService,
  PictureRepository,
  PictureService,
  ProductListed,
  type ListProductInput,
} from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { Viewer, type DemoAccount, type RoleFor } from '@shanhuo/identity';
import { Clock, newId, shortCodeOf } from '@shanhuo/kernel';
import { SellerService } from '@shanhuo/village-seller';
import { readCsv, type CsvRow } from './read-csv.js';

const VISITOR = { address: '127.0.0.1', userAgent: 'demo' };
/** They look at a price twice before they send it, as the form would have them do. */
const CONFIRMED = ['FREIGHT_HIGH', 'PRICE_FAR_ABOVE', 'PRICE_FAR_BELOW'];

/**
 * Goods that wait for the operator's desk, brought by the demo's own seller and manager through the service of the form.
 * Their codes are client ids, so a seed that was cut short brings them once.
 */
export async function seedDemoListings(
  app: INestApplicationContext,
  folder: string,
  accounts: readonly DemoAccount[],
): Promise<void> {
  for (const row of readCsv(folder, 'demo/listings.csv')) {
    const viewer = await viewerOf(app, row.of('seller_code'), accounts);
    const picture = await bringPicture(app, viewer, readFileSync(join(folder, row.of('picture'))));
    const listed = await app.get(ListProductService).list(viewer, inputOf(row, picture), 'zh-CN');
    if (!(listed instanceof ProductListed)) throw new Error(`${row.of('code')}: ${JSON.stringify(listed)}`);
  }
}

/** Whoever sits at the desk of a seller: the manager at the cooperative's, the demo's seller at the other one. */
export async function viewerOf(
  app: INestApplicationContext,
  sellerKey: string,
  accounts: readonly DemoAccount[],
): Promise<Viewer> {
  const seller = await app.get(SellerService).findSeller(shortCodeOf(`seller ${sellerKey}`), 'zh-CN');
  const cooperative = await app.get(SellerService).findCooperative(shortCodeOf(`cooperative ${sellerKey}`), 'zh-CN');
  const grant: RoleFor | undefined =
    cooperative !== undefined
      ? { role: 'manager', subjectKind: 'cooperative', subjectId: cooperative.id }
      : seller && { role: 'seller', subjectKind: 'seller', subjectId: seller.id };
  const account = accounts.find(({ role }) => role === grant?.role);
  if (grant === undefined || account === undefined) throw new Error(`nobody sits at the desk of ${sellerKey}`);
  return Viewer.signedIn(VISITOR, {
    ...{ sessionId: newId(), personId: account.personId, grants: [grant] },
    ...{ startedAt: app.get(Clock).now(), method: 'password', secondFactorPassed: true },
  });
}

async function bringPicture(app: INestApplicationContext, viewer: Viewer, source: Buffer): Promise<string> {
  const picture = await app.get(PictureService).prepare(source);
  await app.get(Database).inTransaction(async (tx) => {
    await app.get(PictureService).keep(tx, picture);
    const at = app.get(Clock).now();
    await app.get(PictureRepository).keepUpload(tx, viewer.personId ?? '', picture.contentHash, at);
  });
  return picture.contentHash;
}

function inputOf({ of }: CsvRow, picture: string): ListProductInput {
  return {
    sellerCode: shortCodeOf(`seller ${of('seller_code')}`),
    clientRequestId: of('code'),
    pictures: [picture],
    title: of('title'),
    categoryCode: of('category_code'),
    packAmount: of('pack_amount'),
    packUnit: of('pack_unit') as ListProductInput['packUnit'],
    price: of('price_yuan'),
    stock: of('stock'),
    confirmed: CONFIRMED,
    more: { titleEn: of('title_en'), description: of('description'), season: of('season') },
  };
}
