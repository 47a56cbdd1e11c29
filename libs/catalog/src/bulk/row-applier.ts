import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { Failure, fen, formatYuan } from '@shanhuo/kernel';
import { ChangeListingService } from '../listing/change-listing.service.js';
import { DraftService } from '../listing/draft.service.js';
import { ListProductService } from '../listing/list-product.service.js';
import { OfferService } from '../listing/offer.service.js';
import { VariantService } from '../listing/variant.service.js';
import type { ImportRow, StoredRow } from './import.rows.js';
import { findPack, readStock } from './offer.rules.js';
import { inputsOf, type RowInputs, type RowThere } from './row-inputs.js';
import { RowKeyRepository } from './row-key.repository.js';
import type { RowInput } from './row.input.js';
import type { RowPlan } from './row-plan.js';
import { RowFinder } from './row-finder.js';

/**
 * Does what was decided for a row, by the services behind the form, with whatever power is left to who sent it. Each step
 * happens once however often it is tried: listing by its draft's id, packs, prices and stock by the row's key, and words
 * only where they still differ. So a worker that died in between does no harm.
 */
@Injectable()
export class RowApplier {
  constructor(
    @Inject(ListProductService) private readonly listing: ListProductService,
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(ChangeListingService) private readonly changes: ChangeListingService,
    @Inject(VariantService) private readonly variants: VariantService,
    @Inject(OfferService) private readonly offers: OfferService,
    @Inject(RowKeyRepository) private readonly keys: RowKeyRepository,
    @Inject(RowFinder) private readonly finder: RowFinder,
  ) {}

  /** Code of the product it was done for, or why it was not. */
  async apply(viewer: Viewer, made: ImportRow, stored: StoredRow, input: RowInput): Promise<string | Failure> {
    const { plan, line } = stored;
    if (plan === null) throw new Error(`line ${line} of ${made.id} was never looked at`);
    const there = await this.finder.find(made, input);
    const confirmed = made.confirmed ? stored.problems.map(({ code }) => code) : [];
    const inputs = inputsOf(input, there, { sellerCode: made.sellerCode, key: `${made.id}-${line}`, confirmed });
    const done = await this.step(viewer, made, { plan, input, inputs, there });
    if (done instanceof Failure) return done;
    if (input.rowKey !== undefined) await this.keys.keep(made.sellerId, done, input.rowKey);
    await this.remember(made, input);
    return done;
  }

  private async step(
    viewer: Viewer,
    made: ImportRow,
    row: { plan: RowPlan; input: RowInput; inputs: RowInputs; there: RowThere | undefined },
  ): Promise<string | Failure> {
    const { plan, inputs } = row;
    if (plan.does === 'list') return codeOf(await this.listing.list(viewer, inputs.list, made.language));
    if (plan.does === 'draft') return codeOf(await this.drafts.save(viewer, inputs.draft, made.language));
    if (plan.does === 'pack') {
      const added = codeOf(await this.variants.add(viewer, inputs.pack, made.language));
      if (added instanceof Failure) return added;
    }
    return this.change(viewer, made, row);
  }

  private async change(
    viewer: Viewer,
    made: ImportRow,
    { plan, input, inputs, there }: { plan: RowPlan; input: RowInput; inputs: RowInputs; there: RowThere | undefined },
  ): Promise<string | Failure> {
    const { sellerCode, language } = made;
    const { variantId, seenPriceFen, seenStock } = plan;
    const once = { sellerCode, variantId: variantId ?? '', idempotencyKey: inputs.pack.idempotencyKey };
    const { confirmed } = inputs.change;
    const steps: (() => Promise<object>)[] = [];
    if (seenPriceFen !== null) {
      const price = { ...once, price: input.price ?? '', seenPrice: formatYuan(fen(seenPriceFen)), confirmed };
      steps.push(() => this.offers.setPrice(viewer, price, language));
    }
    if (seenStock !== null) {
      const stock = { ...once, available: input.stock ?? '', seenAvailable: String(seenStock) };
      steps.push(() => this.offers.setStock(viewer, stock, language));
    }
    if (variantId !== null && plan.changes.includes('shippingWeightGrams')) {
      const parcel = { sellerCode, variantId, label: input.label, shippingWeightGrams: input.shippingWeightGrams };
      steps.push(() => this.variants.change(viewer, parcel, language));
    }
    if (plan.words && inputs.merged.changes.length > 0) {
      steps.push(() => this.changes.change(viewer, inputs.change, language));
    }
    for (const step of steps) {
      const outcome = await step();
      if (outcome instanceof Failure) return outcome;
    }
    return there?.listing.code ?? plan.code ?? inputs.pack.code;
  }

  /** What the file said is there, so that it is no news the next time. */
  private async remember(made: ImportRow, input: RowInput): Promise<void> {
    const packs = readStock(input.stock);
    if (typeof packs !== 'number') return;
    const there = await this.finder.find(made, input);
    const variant = there && findPack(input, there.listing.variants);
    if (variant !== undefined) await this.keys.keepSent(variant.id, packs);
  }
}

function codeOf(outcome: { readonly listingCode: string } | Failure): string | Failure {
  return outcome instanceof Failure ? outcome : outcome.listingCode;
}
