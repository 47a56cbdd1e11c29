import { Inject, Injectable } from '@nestjs/common';
import { Database, EventPublisher, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, newId, newShortCode, type Fen, type Language } from '@shanhuo/kernel';
import { actingCooperativeId, type SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import type { Finding } from '../review/finding.js';
import { ListingChecks } from '../review/listing-checks.js';
import { ListingAccess, type ListingDesk } from './listing-access.js';
import type { ListingContent } from './listing.content.js';
import { listingSubmitted } from './listing.events.js';
import type { ListingNeedsConfirmation, PettyTradeStopped, SellerMayNotList } from './listing.failures.js';
import {
  codeField,
  confirmedField,
  keyField,
  moreField,
  neededCategoryField,
  neededPicturesField,
  packAmountField,
  packUnitField,
  picturesField,
  priceField,
  stockField,
  titleField,
} from './listing.fields.js';
import { ListingRepository } from './listing.repository.js';
import { LISTING_PROBLEMS, problemOf } from './listing.words.js';
import { OfferRepository } from './offer.repository.js';
import { presumedShippingGrams, readPack, type Pack } from './pack.rules.js';
import { windowsField } from '../window/window.fields.js';
import { WindowKeeper } from '../window/window-keeper.js';
import type { Windows } from '../window/window.rules.js';
import { ContentReader } from './read-content.js';
import { RevisionRepository } from './revision.repository.js';

const listInput = z.object({
  sellerCode: codeField,
  clientRequestId: keyField,
  pictures: neededPicturesField,
  title: titleField,
  categoryCode: neededCategoryField,
  packAmount: packAmountField,
  packUnit: packUnitField,
  price: priceField,
  stock: stockField,
  confirmed: confirmedField,
  more: moreField.nullish().transform((more) => more ?? moreField.parse({})),
  windows: windowsField,
});

const tryInput = listInput.extend({ pictures: picturesField });

/** Six things and their defaults. */
export type ListProductInput = z.input<typeof listInput>;
type ReadInput = z.output<typeof listInput>;

/** It stands, and waits for a reviewer; or stood already, however often it was sent. */
export class ProductListed {
  constructor(
    readonly sellerCode: string,
    readonly listingCode: string,
    readonly isRepeated: boolean,
  ) {}
}

interface Offer {
  readonly pack: Pack;
  readonly shippingWeightGrams: number;
  readonly priceFen: Fen;
  readonly stock: number;
}

interface Listed {
  readonly content: ListingContent;
  readonly offer: Offer;
  readonly windows: Windows;
  readonly findings: readonly Finding[];
}

type ListingRefused = SellerNotFound | SellerMayNotList | PettyTradeStopped | InvalidInput | ListingNeedsConfirmation;

/** Judged, and not written yet. */
interface ReadyListing {
  readonly desk: ListingDesk;
  readonly clientRequestId: string;
  readonly listing: Listed;
}

/** Lists a product in one go: draft, pack, price and stock, and off to review. The draft's own id makes it one product. */
@Injectable()
export class ListProductService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(ContentReader) private readonly contents: ContentReader,
    @Inject(ListingChecks) private readonly checks: ListingChecks,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(WindowKeeper) private readonly windows: WindowKeeper,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, input: ListProductInput, language: Language): Promise<ProductListed | ListingRefused> {
    const ready = await this.prepare(viewer, readInput(listInput, input, LISTING_PROBLEMS, language), language);
    if (ready instanceof Failure || ready instanceof ProductListed) return ready;
    const { desk, clientRequestId, listing } = ready;
    const answer = await this.database.inTransaction((tx) => this.keep(tx, desk, clientRequestId, listing));
    return new ProductListed(desk.seller.code, answer.code, answer.isRepeated);
  }

  /** What `list` would refuse or ask, and nothing is written. Its photo may still be missing: it is judged without. */
  async tryOut(viewer: Viewer, input: ListProductInput, language: Language): Promise<ListingRefused | undefined> {
    const read = readInput(tryInput, input, LISTING_PROBLEMS, language);
    const ready = await this.prepare(viewer, read, language, { photosMayCome: true });
    return ready instanceof Failure ? ready : undefined;
  }

  private async prepare(
    viewer: Viewer,
    read: ReadInput | InvalidInput,
    language: Language,
    allowed: { readonly photosMayCome?: true } = {},
  ): Promise<ReadyListing | ProductListed | ListingRefused> {
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.findToList(viewer, read.sellerCode);
    if (desk instanceof Failure) return desk;
    const there = await this.listings.findListingOfRequest(desk.seller.id, read.clientRequestId);
    if (there !== undefined && there.revision?.state !== 'draft') {
      return new ProductListed(desk.seller.code, there.code, true);
    }
    const stopped = await this.access.refuseNew(desk);
    if (stopped !== undefined) return stopped;

    const content = await this.contents.read(desk.seller.id, read, language);
    if (content instanceof InvalidInput) return content;
    const offer = readOffer(read, language);
    if (offer instanceof InvalidInput) return offer;
    const misplaced = await this.windows.findProblems(desk.seller.id, read.windows, language, 'windows.');
    if (misplaced.length > 0) return new InvalidInput(misplaced);
    const judged = await this.checks.judge(
      {
        ...{ seller: desk.seller, personId: desk.personId, content, confirmed: read.confirmed, ...allowed },
        known: there?.revision?.content.pictures ?? [],
        label: read.more.label,
        offer: { ...offer, netWeightGrams: offer.pack.netWeightGrams },
        ...(there && { productId: there.id }),
      },
      language,
    );
    if (judged instanceof Failure) return judged;
    return {
      ...{ desk, clientRequestId: read.clientRequestId },
      listing: { content, offer, windows: read.windows, findings: judged },
    };
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    clientRequestId: string,
    listing: Listed,
  ): Promise<{ code: string; isRepeated: boolean }> {
    const [productId, code] = [newId(), newShortCode()];
    const isNew = await this.revisions.claim(tx, productId, code, desk.seller.id, clientRequestId);
    if (isNew) {
      await this.submit(tx, desk, productId, 1, listing);
      return { code, isRepeated: false };
    }
    // A draft, or what another of five sendings has just made. Under its lock it is told which.
    const there = await this.revisions.lockOfRequest(tx, desk.seller.id, clientRequestId);
    const newest = await this.revisions.findNewest(tx, there.id);
    if (newest?.state !== 'draft') return { code: there.code, isRepeated: true };
    await this.revisions.endOpen(tx, there.id, 'superseded');
    await this.submit(tx, desk, there.id, newest.number + 1, listing);
    return { code: there.code, isRepeated: false };
  }

  private async submit(
    tx: Transaction,
    desk: ListingDesk,
    productId: string,
    number: number,
    { content, offer, windows, findings }: Listed,
  ): Promise<void> {
    const at = this.clock.now();
    const by = desk.personId;
    const revision = { productId, number, base: 'new', state: 'in_review', content, findings, at, by } as const;
    const revisionId = await this.revisions.keep(tx, revision);
    await this.revisions.setState(tx, productId, 'in_review', null);
    const byCooperative = actingCooperativeId(desk.seller);
    await this.windows.keep(tx, productId, windows);
    await this.offers.keepVariant(tx, productId, offer.pack, { ...offer, at, by, byCooperative });
    await this.access.record(tx, desk, 'submitted', productId, { revisionId });
    await this.events.publish(tx, listingSubmitted(productId, revisionId));
  }
}

function readOffer({ packAmount, packUnit, price, stock, more }: ReadInput, language: Language): Offer | InvalidInput {
  const pack = readPack(packAmount, packUnit, more.label, more.netWeightGrams);
  if (pack === undefined) return new InvalidInput([problemOf('packAmount', 'PACK_INVALID', language)]);
  return {
    pack,
    shippingWeightGrams: more.shippingWeightGrams ?? presumedShippingGrams(pack),
    priceFen: price,
    stock,
  };
}
