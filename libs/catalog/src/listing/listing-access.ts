import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import {
  ActingFor,
  PettyTrade,
  SellerAccess,
  SellerNotFound,
  type HeldSeller,
  type SellerScope,
} from '@shanhuo/village-seller';
import { whatWasListed, type ListingAct } from './listing-acts.words.js';
import { PettyTradeStopped, SellerMayNotList } from './listing.failures.js';

/** Who is at work, and for which shop. */
export interface ListingDesk {
  readonly seller: HeldSeller;
  readonly personId: string;
  /** What is done is a step of it. */
  readonly errandId?: string | undefined;
}

/** Before its first approval goods have their name in what was brought alone. */
const findTitle = statement(
  'catalog.find_title_of_product',
  `select coalesce(nullif(p.title, ''), r.content->>'title', '') as title,
     coalesce(nullif(p.title_en, ''), r.content->>'titleEn', '') as "titleEn"
   from catalog.products p
   left join lateral (select content from catalog.product_revisions
     where product_id = p.id order by number desc limit 1) r on true
   where p.id = $1`,
);

/** Lets in who may work on a seller's goods, and writes down what they did. */
@Injectable()
export class ListingAccess {
  constructor(
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(ActingFor) private readonly acting: ActingFor,
    @Inject(PettyTrade) private readonly pettyTrade: PettyTrade,
  ) {}

  /** For one of these scopes. Undefined for a seller of somebody else as for none. Asked before a transaction is opened. */
  async find(
    viewer: Viewer,
    sellerCode: string,
    ...anyOf: readonly [SellerScope, ...SellerScope[]]
  ): Promise<ListingDesk | undefined> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, ...anyOf);
    const { personId, errandId } = viewer.session ?? {};
    return seller && personId !== undefined ? { seller, personId, errandId } : undefined;
  }

  /** Of a seller that may bring new goods: an approved one. */
  async findToList(viewer: Viewer, sellerCode: string): Promise<ListingDesk | SellerNotFound | SellerMayNotList> {
    const desk = await this.find(viewer, sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    return desk.seller.standing === 'approved' ? desk : new SellerMayNotList();
  }

  /** Whether goods that are not on sale may be brought to review. What sells goes on, and its changes, too. */
  async refuseNew({ seller }: ListingDesk): Promise<PettyTradeStopped | undefined> {
    if (seller.kind !== 'petty_trade') return undefined;
    const standing = await this.pettyTrade.find(seller.id);
    return standing?.place === 'stopped' ? new PettyTradeStopped(standing) : undefined;
  }

  /** Ids of all sellers a reviewer holds, for whatever scope: their goods they do not review. */
  async findHeldIds(viewer: Viewer): Promise<ReadonlySet<string>> {
    return new Set((await this.access.findHeldSellers(viewer)).map(({ id }) => id));
  }

  async record(
    tx: Transaction,
    { seller, personId, errandId }: ListingDesk,
    action: ListingAct,
    productId: string,
    details: object = {},
  ): Promise<void> {
    const entry = {
      actorId: personId,
      action: `listing.${action}`,
      subjectKind: 'product',
      subjectId: productId,
      outcome: 'done',
      details: { sellerId: seller.id, ...details },
    } as const;
    const named = seller.through === 'own' ? undefined : await findNamed(tx, productId);
    await this.acting.record(tx, seller, entry, whatWasListed(action, named), errandId);
  }
}

async function findNamed(tx: Transaction, productId: string): Promise<{ title: string; titleEn: string } | undefined> {
  const [named] = await runIn<{ title: string; titleEn: string }>(tx, findTitle, [productId]);
  return named;
}
