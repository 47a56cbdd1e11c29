import { Inject, Injectable } from '@nestjs/common';
import { Database, EventPublisher, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { Clock, fen, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import { actingCooperativeId, SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingChecks } from '../review/listing-checks.js';
import { stockTurned } from '../stock/stock.events.js';
import { ListingAccess, type ListingDesk } from './listing-access.js';
import { ListingNeedsConfirmation, ListingNotFound, PriceMoved, StockMoved } from './listing.failures.js';
import { codeField, confirmedField, idField, keyField, priceField, stockField } from './listing.fields.js';
import { ListingRepository } from './listing.repository.js';
import type { ListingRow } from './listing.rows.js';
import { LISTING_PROBLEMS } from './listing.words.js';
import { OfferRepository, type FoundVariant } from './offer.repository.js';
import { RevisionRepository } from './revision.repository.js';

const common = { idempotencyKey: keyField, sellerCode: codeField, variantId: idField };
const priceInput = z.object({ ...common, price: priceField, seenPrice: priceField, confirmed: confirmedField });
const stockInput = z.object({ ...common, available: stockField, seenAvailable: stockField });

export type SetPriceInput = z.input<typeof priceInput>;
export type SetStockInput = z.input<typeof stockInput>;

/** Pack and product it was done for. */
export class OfferSet {
  constructor(
    readonly sellerCode: string,
    readonly listingCode: string,
  ) {}
}

type NotMine = SellerNotFound | ListingNotFound | InvalidInput | IdempotencyKeyReused;

/** Sets what a pack costs and how many there are, at once and from what the seller saw: what moved since is asked again. */
@Injectable()
export class OfferService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(ListingChecks) private readonly checks: ListingChecks,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async setPrice(
    viewer: Viewer,
    input: SetPriceInput,
    language: Language,
  ): Promise<OfferSet | NotMine | PriceMoved | ListingNeedsConfirmation> {
    const read = readInput(priceInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const found = await this.find(viewer, read.sellerCode, read.variantId);
    if (found instanceof Failure) return found;
    const { desk, listing } = found;
    const asked = await this.askAgain(listing, read);
    if (asked !== undefined) return asked;
    return this.once(desk, listing, 'set-price', read, async (tx, variant) => {
      if (variant.priceFen !== read.seenPrice) return new PriceMoved(variant.priceFen);
      if (variant.priceFen === read.price) return undefined;
      await this.offers.setPrice(tx, variant, read.price, this.clock.now(), desk.personId);
      await this.cards.refresh(tx, [listing.id]);
      const details = { variantId: variant.id, fromFen: variant.priceFen, toFen: read.price };
      await this.access.record(tx, desk, 'price-set', listing.id, details);
      return undefined;
    });
  }

  async setStock(viewer: Viewer, input: SetStockInput, language: Language): Promise<OfferSet | NotMine | StockMoved> {
    const read = readInput(stockInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const found = await this.find(viewer, read.sellerCode, read.variantId);
    if (found instanceof Failure) return found;
    const { desk, listing } = found;
    return this.once(desk, listing, 'set-stock', read, async (tx, variant) => {
      const { available, seenAvailable: seen } = read;
      const set = await this.offers.setStock(tx, variant.id, {
        available,
        seen,
        at: this.clock.now(),
        by: desk.personId,
        byCooperative: actingCooperativeId(desk.seller),
      });
      if (set === undefined) return new ListingNotFound();
      if (!set.wasSet) return new StockMoved(set.available);
      if ((set.before === 0) !== (available === 0)) await this.events.publish(tx, stockTurned(variant.id));
      await this.access.record(tx, desk, 'stock-set', listing.id, { variantId: variant.id, from: seen, to: available });
      return undefined;
    });
  }

  private async find(
    viewer: Viewer,
    sellerCode: string,
    variantId: string,
  ): Promise<{ desk: ListingDesk; listing: ListingRow } | SellerNotFound | ListingNotFound> {
    const desk = await this.access.find(viewer, sellerCode, 'price');
    if (desk === undefined) return new SellerNotFound();
    const listing = await this.listings.findListingOfVariant(desk.seller.id, variantId);
    return listing === undefined ? new ListingNotFound() : { desk, listing };
  }

  /** A price that looks like a slip, or that freight eats, is asked once more. */
  private async askAgain(
    listing: ListingRow,
    { variantId, price, confirmed }: z.output<typeof priceInput>,
  ): Promise<ListingNeedsConfirmation | undefined> {
    const variant = listing.variants.find(({ id }) => id === variantId);
    const category =
      (listing.productState === 'on_sale' ? undefined : listing.revision?.content.categoryCode) ??
      listing.live.categoryCode;
    if (variant === undefined || category === null) return undefined;
    const doubts = await this.checks.doubtsOf(listing.sellerId, { ...variant, priceFen: fen(price) }, category);
    const asked = doubts.filter(({ code }) => !confirmed.includes(code));
    return asked.length > 0 ? new ListingNeedsConfirmation(asked) : undefined;
  }

  /** One transaction a key, under the lock of the product. */
  private async once<Refused extends Failure>(
    desk: ListingDesk,
    listing: ListingRow,
    what: string,
    read: { readonly idempotencyKey: string; readonly variantId: string },
    work: (tx: Transaction, variant: FoundVariant) => Promise<Refused | undefined>,
  ): Promise<OfferSet | Refused | ListingNotFound | IdempotencyKeyReused> {
    const call = { scope: `catalog.${what} ${desk.personId}`, key: read.idempotencyKey, input: read };
    const done = await this.database.inTransaction((tx) =>
      this.idempotency.once<Refused | ListingNotFound | { code: string }>(tx, call, async () => {
        await this.revisions.lockById(tx, listing.id);
        const variant = await this.offers.findVariant(tx, listing.id, read.variantId);
        if (variant === undefined) return new ListingNotFound();
        return (await work(tx, variant)) ?? { code: listing.code };
      }),
    );
    return done instanceof Failure ? done : new OfferSet(desk.seller.code, done.code);
  }
}
