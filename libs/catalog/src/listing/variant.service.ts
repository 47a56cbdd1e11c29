import { Inject, Injectable } from '@nestjs/common';
import { Database, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import { Clock, Failure, InvalidInput, type Language } from '@shanhuo/kernel';
import { actingCooperativeId, SellerNotFound } from '@shanhuo/village-seller';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingChecks } from '../review/listing-checks.js';
import { ListingAccess, type ListingDesk } from './listing-access.js';
import { LastVariant, ListingNeedsConfirmation, ListingNotFound, ListingStepRefused } from './listing.failures.js';
import {
  codeField,
  confirmedField,
  idField,
  keyField,
  labelField,
  packAmountField,
  packUnitField,
  priceField,
  shippingWeightField,
  stockField,
} from './listing.fields.js';
import { ListingRepository } from './listing.repository.js';
import type { ListingRow } from './listing.rows.js';
import { LISTING_PROBLEMS, problemOf } from './listing.words.js';
import { OfferRepository } from './offer.repository.js';
import { OfferSet } from './offer.service.js';
import { presumedShippingGrams, readPack, type Pack } from './pack.rules.js';
import { RevisionRepository } from './revision.repository.js';

const label = labelField.nullish().transform((text) => text ?? '');
const addInput = z.object({
  idempotencyKey: keyField,
  sellerCode: codeField,
  code: codeField,
  packAmount: packAmountField,
  packUnit: packUnitField,
  price: priceField,
  stock: stockField,
  label,
  netWeightGrams: shippingWeightField,
  shippingWeightGrams: shippingWeightField,
  confirmed: confirmedField,
});
const changeInput = z.object({
  sellerCode: codeField,
  variantId: idField,
  label,
  shippingWeightGrams: shippingWeightField,
});
const withdrawInput = z.object({ sellerCode: codeField, variantId: idField });

export type AddVariantInput = z.input<typeof addInput>;
export type ChangeVariantInput = z.input<typeof changeInput>;
export type WithdrawVariantInput = z.input<typeof withdrawInput>;
type ReadAdd = z.output<typeof addInput>;

const MOST_PACKS = 12;

type NotMine = SellerNotFound | ListingNotFound | ListingStepRefused | InvalidInput;

/** More packs of a product, other names for them, and packs that are no longer sold. Orders keep what they froze. */
@Injectable()
export class VariantService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(RevisionRepository) private readonly revisions: RevisionRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(ListingChecks) private readonly checks: ListingChecks,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async add(
    viewer: Viewer,
    input: AddVariantInput,
    language: Language,
  ): Promise<OfferSet | NotMine | ListingNeedsConfirmation | IdempotencyKeyReused> {
    const read = readInput(addInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const desk = await this.access.find(viewer, read.sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const listing = await this.listings.findListing(desk.seller.id, read.code);
    if (listing === undefined) return new ListingNotFound();
    if (listing.variants.length === 0) return new ListingStepRefused();
    const pack = readPack(read.packAmount, read.packUnit, read.label, read.netWeightGrams);
    if (pack === undefined) return new InvalidInput([problemOf('packAmount', 'PACK_INVALID', language)]);
    const refused = await this.judge(listing, pack, read, language);
    if (refused !== undefined) return refused;
    const call = { scope: `catalog.add-variant ${desk.personId}`, key: read.idempotencyKey, input: read };
    const added = await this.database.inTransaction((tx) =>
      this.idempotency.once(tx, call, () => this.keep(tx, desk, listing.id, pack, read)),
    );
    return added instanceof Failure ? added : new OfferSet(desk.seller.code, listing.code);
  }

  async change(viewer: Viewer, input: ChangeVariantInput, language: Language): Promise<OfferSet | NotMine> {
    const read = readInput(changeInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const wrong = await this.checks.judgeLabel(read.label, language);
    if (wrong !== undefined) return wrong;
    return this.withVariant(viewer, read, async (tx, desk, listing) => {
      const variant = listing.variants.find(({ id }) => id === read.variantId);
      if (variant === undefined) return new ListingNotFound();
      const shippingWeightGrams = read.shippingWeightGrams ?? variant.shippingWeightGrams;
      const pack =
        variant.packUnit === null ? undefined : readPack(String(variant.packAmount), variant.packUnit, read.label);
      // What came in with a label of its own keeps its pack in it.
      const name = pack?.label ?? { 'zh-CN': read.label || variant.label, en: read.label || variant.labelEn };
      await this.offers.changeVariant(tx, variant.id, name, shippingWeightGrams);
      await this.access.record(tx, desk, 'variant-changed', listing.id, { variantId: variant.id });
      return undefined;
    });
  }

  async withdraw(
    viewer: Viewer,
    input: WithdrawVariantInput,
    language: Language,
  ): Promise<OfferSet | NotMine | LastVariant> {
    const read = readInput(withdrawInput, input, LISTING_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    return this.withVariant(viewer, read, async (tx, desk, listing) => {
      const variant = await this.offers.findVariant(tx, listing.id, read.variantId);
      if (variant === undefined) return new ListingNotFound();
      if (variant.packs < 2) return new LastVariant();
      await this.offers.withdrawVariant(tx, variant.id, this.clock.now());
      await this.access.record(tx, desk, 'variant-withdrawn', listing.id, { variantId: variant.id });
      return undefined;
    });
  }

  private async judge(
    listing: ListingRow,
    pack: Pack,
    read: ReadAdd,
    language: Language,
  ): Promise<InvalidInput | ListingNeedsConfirmation | undefined> {
    const wrong = await this.checks.judgeLabel(read.label, language);
    const category = listing.live.categoryCode ?? listing.revision?.content.categoryCode;
    if (wrong !== undefined || !category) return wrong;
    const shippingWeightGrams = read.shippingWeightGrams ?? presumedShippingGrams(pack);
    const offer = { netWeightGrams: pack.netWeightGrams, shippingWeightGrams, priceFen: read.price };
    const doubts = await this.checks.doubtsOf(listing.sellerId, offer, category);
    const asked = doubts.filter(({ code }) => !read.confirmed.includes(code));
    return asked.length > 0 ? new ListingNeedsConfirmation(asked) : undefined;
  }

  private async keep(
    tx: Transaction,
    desk: ListingDesk,
    productId: string,
    pack: Pack,
    { price, stock, shippingWeightGrams }: ReadAdd,
  ): Promise<{ variantId: string } | ListingStepRefused> {
    const product = await this.revisions.lockById(tx, productId);
    const packs = await this.offers.countPacks(tx, productId);
    if (product === undefined || product.state === 'withdrawn' || packs >= MOST_PACKS) return new ListingStepRefused();
    const variantId = await this.offers.keepVariant(tx, productId, pack, {
      shippingWeightGrams: shippingWeightGrams ?? presumedShippingGrams(pack),
      ...{ priceFen: price, stock },
      ...{ at: this.clock.now(), by: desk.personId, byCooperative: actingCooperativeId(desk.seller) },
    });
    await this.cards.refresh(tx, [productId]);
    await this.access.record(tx, desk, 'variant-added', productId, { variantId });
    return { variantId };
  }

  private async withVariant<Refused extends Failure>(
    viewer: Viewer,
    { sellerCode, variantId }: { readonly sellerCode: string; readonly variantId: string },
    work: (tx: Transaction, desk: ListingDesk, listing: ListingRow) => Promise<Refused | undefined>,
  ): Promise<OfferSet | SellerNotFound | ListingNotFound | Refused> {
    const desk = await this.access.find(viewer, sellerCode, 'list');
    if (desk === undefined) return new SellerNotFound();
    const listing = await this.listings.findListingOfVariant(desk.seller.id, variantId);
    if (listing === undefined) return new ListingNotFound();
    return this.database.inTransaction(async (tx) => {
      await this.revisions.lockById(tx, listing.id);
      const refused = await work(tx, desk, listing);
      if (refused !== undefined) return refused;
      await this.cards.refresh(tx, [listing.id]);
      return new OfferSet(desk.seller.code, listing.code);
    });
  }
}
