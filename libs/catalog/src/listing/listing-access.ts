import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { SellerAccess, SellerNotFound, type HeldSeller } from '@shanhuo/village-seller';
import { SellerMayNotList } from './listing.failures.js';

/** Who is at work, and for which shop. */
export interface ListingDesk {
  readonly seller: HeldSeller;
  readonly personId: string;
}

/** Lets in who may work on a seller's goods, and writes down what they did. */
@Injectable()
export class ListingAccess {
  constructor(
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Undefined for a seller of somebody else as for none. Asked before a transaction is opened. */
  async find(viewer: Viewer, sellerCode: string): Promise<ListingDesk | undefined> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode);
    return seller && viewer.personId !== undefined ? { seller, personId: viewer.personId } : undefined;
  }

  /** Of a seller that may bring new goods: an approved one. */
  async findToList(viewer: Viewer, sellerCode: string): Promise<ListingDesk | SellerNotFound | SellerMayNotList> {
    const desk = await this.find(viewer, sellerCode);
    if (desk === undefined) return new SellerNotFound();
    return desk.seller.standing === 'approved' ? desk : new SellerMayNotList();
  }

  /** Ids of all sellers a reviewer holds, whose goods they do not review. */
  async findHeldIds(viewer: Viewer): Promise<ReadonlySet<string>> {
    return new Set((await this.access.findHeldSellers(viewer)).map(({ id }) => id));
  }

  record(tx: Transaction, desk: ListingDesk, action: string, productId: string, details: object = {}): Promise<void> {
    return this.audit.record(tx, {
      actorId: desk.personId,
      action: `listing.${action}`,
      subjectKind: 'product',
      subjectId: productId,
      outcome: 'done',
      details: { sellerId: desk.seller.id, ...details },
    });
  }
}
