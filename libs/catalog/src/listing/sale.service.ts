import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { SellerNotFound } from '@shanhuo/village-seller';
import { CardProjection } from '../card/card.projection.js';
import { productState } from '../product/product.states.js';
import { ListingAccess } from './listing-access.js';
import { ListingNotFound, ListingStepRefused } from './listing.failures.js';
import { codeField } from './listing.fields.js';
import type { LockedProduct } from './listing.rows.js';
import { RevisionRepository } from './revision.repository.js';
import { OfferSet } from './offer.service.js';

/** Which product of which seller. */
export interface ListingName {
  readonly sellerCode: string;
  readonly code: string;
}

type Answer = OfferSet | SellerNotFound | ListingNotFound | ListingStepRefused;

/** Takes a product off sale for a while or for good, at once. Orders that were placed go on. */
@Injectable()
export class SaleService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Twice is once. */
  pause(viewer: Viewer, name: ListingName): Promise<Answer> {
    return this.step(viewer, name, 'paused', async (tx, product) => {
      if (product.state !== 'on_sale') return new ListingStepRefused();
      if (product.pausedAt === null) await this.revisions.setPause(tx, product.id, this.clock.now());
      return undefined;
    });
  }

  resume(viewer: Viewer, name: ListingName): Promise<Answer> {
    return this.step(viewer, name, 'resumed', async (tx, product) => {
      if (product.state !== 'on_sale') return new ListingStepRefused();
      await this.revisions.setPause(tx, product.id, null);
      return undefined;
    });
  }

  /** For good: what is sold again later goes through review again. A draft is thrown away. */
  takeDown(viewer: Viewer, name: ListingName): Promise<Answer> {
    return this.step(viewer, name, 'taken-down', async (tx, product) => {
      if (product.state === 'withdrawn') return undefined;
      if (!productState.allows(product.state, 'withdrawn')) return new ListingStepRefused();
      await this.revisions.endOpen(tx, product.id, 'withdrawn');
      await this.revisions.setState(tx, product.id, 'withdrawn', null);
      await this.revisions.setPause(tx, product.id, null);
      return undefined;
    });
  }

  private async step(
    viewer: Viewer,
    { sellerCode, code }: ListingName,
    what: 'paused' | 'resumed' | 'taken-down',
    work: (tx: Transaction, product: LockedProduct) => Promise<ListingStepRefused | undefined>,
  ): Promise<Answer> {
    const desk = await this.access.find(viewer, sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    return this.database.inTransaction(async (tx) => {
      const product = await this.revisions.lock(tx, desk.seller.id, codeField.parse(code));
      if (product === undefined) return new ListingNotFound();
      const refused = await work(tx, product);
      if (refused !== undefined) return refused;
      await this.cards.refresh(tx, [product.id]);
      await this.access.record(tx, desk, what, product.id);
      return new OfferSet(desk.seller.code, product.code);
    });
  }
}
