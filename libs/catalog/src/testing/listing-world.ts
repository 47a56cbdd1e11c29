import { PLATFORM_SUBJECT_ID, type Viewer } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { DraftService } from '../listing/draft.service.js';
import { ChangeListingService } from '../listing/change-listing.service.js';
import { ListProductService, ProductListed, type ListProductInput } from '../listing/list-product.service.js';
import { ListingDeskService } from '../listing/listing-desk.service.js';
import type { ListingRow } from '../listing/listing.rows.js';
import { OfferService } from '../listing/offer.service.js';
import { SaleService } from '../listing/sale.service.js';
import { VariantService } from '../listing/variant.service.js';
import { PictureRepository } from '../media/picture.repository.js';
import { PictureService } from '../media/picture.service.js';
import { ReviewService } from '../review/review.service.js';
import { openStockWorld, type StockWorld } from './stock-world.js';
import { viewerOf } from './viewer-of.js';

const SELLERS = { text: `select id, code from village_seller.sellers` };
const NEWEST = {
  text: `select r.id from catalog.product_revisions r join catalog.products p on p.id = r.product_id
   where p.code = $1 order by r.number desc limit 1`,
};

/** A shop with sellers at their desks, a reviewer, and pictures that were brought. */
export class ListingWorld {
  readonly listing = this.stock.get(ListProductService);
  readonly drafts = this.stock.get(DraftService);
  readonly changes = this.stock.get(ChangeListingService);
  readonly offers = this.stock.get(OfferService);
  readonly variants = this.stock.get(VariantService);
  readonly sale = this.stock.get(SaleService);
  readonly reviews = this.stock.get(ReviewService);
  readonly desk = this.stock.get(ListingDeskService);
  readonly family = shortCodeOf('seller family-shop');
  readonly river = shortCodeOf('seller river-shop');

  constructor(
    readonly stock: StockWorld,
    /** Acts for the household. */
    readonly seller: Viewer,
    /** Acts for the shop by the river. */
    readonly stranger: Viewer,
    readonly operator: Viewer,
    /** Of a picture that the household brought. */
    readonly picture: string,
  ) {}

  static async open(url: string, products?: Parameters<typeof openStockWorld>[1]): Promise<ListingWorld> {
    const stock = await openStockWorld(url, products);
    const rows = await stock.database.read<{ id: string; code: string }>(SELLERS, []);
    const idOf = (key: string): string => rows.find(({ code }) => code === shortCodeOf(`seller ${key}`))?.id ?? '';
    const sells = (key: string): Viewer => viewerOf({ role: 'seller', subjectKind: 'seller', subjectId: idOf(key) });
    const seller = sells('family-shop');
    const operator = viewerOf({ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID });
    const picture = 'a'.repeat(64);
    const world = new ListingWorld(stock, seller, sells('river-shop'), operator, picture);
    await world.bring(seller, picture);
    return world;
  }

  /** As if a person had sent this picture. */
  async bring(viewer: Viewer, contentHash: string): Promise<void> {
    await this.stock.inTx(async (tx) => {
      await this.stock.get(PictureService).keep(tx, { contentHash, width: 1280, height: 960 });
      const at = this.stock.clock.now();
      await this.stock.get(PictureRepository).keepUpload(tx, viewer.personId ?? '', contentHash, at);
    });
  }

  /** Six fields that are fine. */
  six(given: Partial<ListProductInput> = {}): ListProductInput {
    return {
      sellerCode: this.family,
      clientRequestId: newId(),
      pictures: [this.picture],
      title: '房县黑木耳',
      categoryCode: 'mushrooms',
      packAmount: '1',
      packUnit: 'jin',
      price: '39.9',
      stock: '20',
      ...given,
    };
  }

  /** Lists a product of the household, and says its code. */
  async list(given: Partial<ListProductInput> = {}): Promise<string> {
    const listed = await this.listing.list(this.seller, this.six(given), 'zh-CN');
    if (!(listed instanceof ProductListed)) throw new Error(`not listed: ${JSON.stringify(listed)}`);
    return listed.listingCode;
  }

  /** Lists and approves one. */
  async listed(given: Partial<ListProductInput> = {}): Promise<string> {
    const code = await this.list(given);
    await this.reviews.approve(this.operator, await this.revisionOf(code));
    return code;
  }

  async revisionOf(code: string): Promise<string> {
    return (await this.stock.database.read<{ id: string }>(NEWEST, [code]))[0]?.id ?? '';
  }

  async find(code: string): Promise<ListingRow> {
    const row = await this.desk.findListing(this.seller, this.family, code);
    if (row === undefined) throw new Error(`no listing ${code}`);
    return row;
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.stock.database.read<Row>({ text }, values);
  }
}
