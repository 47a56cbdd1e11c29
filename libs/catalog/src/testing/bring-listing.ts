import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { PLATFORM_SUBJECT_ID } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import { ListProductService, ProductListed } from '../listing/list-product.service.js';
import { PictureRepository } from '../media/picture.repository.js';
import { PictureService } from '../media/picture.service.js';
import { ReviewService } from '../review/review.service.js';
import { viewerOf } from './viewer-of.js';

/** What was brought. */
export interface BroughtListing {
  readonly code: string;
  readonly variantId: string;
  readonly revisionId: string;
  /** Of a picture it shows. */
  readonly picture: string;
}

const FIND_SELLER = { text: 'select id from village_seller.sellers where code = $1' };
const FIND_BROUGHT = {
  text: `select v.id as "variantId", r.id as "revisionId" from catalog.products p
   join catalog.variants v on v.product_id = p.id join catalog.product_revisions r on r.product_id = p.id
   where p.code = $1`,
};

/** Lists a product of a seller as its own people would, and approves it where that is asked for. */
export async function bringListing(
  app: INestApplicationContext,
  sellerCode: string,
  { approved }: { readonly approved: boolean },
): Promise<BroughtListing> {
  const database = app.get(Database);
  const [seller] = await database.read<{ id: string }>(FIND_SELLER, [sellerCode]);
  const viewer = viewerOf({ role: 'seller', subjectKind: 'seller', subjectId: seller?.id ?? '' });
  const picture = await bringPicture(app, viewer.personId ?? '');
  const six = {
    ...{ sellerCode, clientRequestId: newId(), pictures: [picture], title: '新来的木耳', categoryCode: 'mushrooms' },
    ...{ packAmount: '1', packUnit: 'jin' as const, price: '39.9', stock: '20' },
  };
  const listed = await app.get(ListProductService).list(viewer, six, 'zh-CN');
  if (!(listed instanceof ProductListed)) throw new Error(`not listed: ${JSON.stringify(listed)}`);
  const [row] = await database.read<{ variantId: string; revisionId: string }>(FIND_BROUGHT, [listed.listingCode]);
  if (row === undefined) throw new Error('what was listed is not there');
  const operator = viewerOf({ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID });
  if (approved) await app.get(ReviewService).approve(operator, row.revisionId);
  return { code: listed.listingCode, picture, ...row };
}

/** As if a person had sent a picture; its content hash. */
export async function bringPicture(app: INestApplicationContext, personId: string): Promise<string> {
  const contentHash = newId().replaceAll('-', '').padStart(64, '0');
  await app.get(Database).inTransaction(async (tx) => {
    await app.get(PictureService).keep(tx, { contentHash, width: 1280, height: 960 });
    await app.get(PictureRepository).keepUpload(tx, personId, contentHash, new Date('2026-11-22T02:00:00Z'));
  });
  return contentHash;
}
