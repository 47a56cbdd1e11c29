import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { fen } from '@shanhuo/kernel';
import { ChangeListingService } from '../listing/change-listing.service.js';
import { ListingNeedsConfirmation } from '../listing/listing.failures.js';
import { ListProductService } from '../listing/list-product.service.js';
import { ListingChecks } from '../review/listing-checks.js';
import { presumedShippingGrams, readPack } from '../listing/pack.rules.js';
import { packAmountField } from '../listing/listing.fields.js';
import { refuseBesideEarlier } from './beside-earlier.rules.js';
import type { ImportRow, JudgedRow, StoredRow } from './import.rows.js';
import { findPack, nameOfPack, readPrice, readStock, stockMeant } from './offer.rules.js';
import { at, problemsOf } from './row-refusal.js';
import { inputsOf, isDraft, type RowInputs, type RowThere } from './row-inputs.js';
import { RowKeyRepository } from './row-key.repository.js';
import type { RowInput } from './row.input.js';
import type { RowPlan, RowProblem } from './row-plan.js';
import type { ColumnKey } from './sheet.columns.js';

type Planned = { readonly plan: RowPlan; readonly asked: readonly RowProblem[] };

const NOTHING: RowPlan = {
  ...{ does: 'nothing', code: null, changes: [], words: false, variantId: null, seenPriceFen: null, seenStock: null },
  pack: '',
};

/**
 * Decides what a row would do, and asks the services behind the form whether they would let it; nothing is written.
 * What they only ask about once more is left to whoever sent the file.
 */
@Injectable()
export class RowPlanner {
  constructor(
    @Inject(ListProductService) private readonly listing: ListProductService,
    @Inject(ChangeListingService) private readonly changes: ChangeListingService,
    @Inject(ListingChecks) private readonly checks: ListingChecks,
    @Inject(RowKeyRepository) private readonly keys: RowKeyRepository,
  ) {}

  async plan(
    viewer: Viewer,
    made: ImportRow,
    stored: StoredRow,
    input: RowInput,
    there: RowThere | undefined,
    earlier: readonly StoredRow[],
  ): Promise<JudgedRow> {
    const inputs = inputsOf(input, there, {
      sellerCode: made.sellerCode,
      key: `${made.id}-${stored.line}`,
      confirmed: [],
    });
    const pack = nameOfPack(input) ?? input.label;
    const refused = refuseBesideEarlier(earlier, stored, pack, inputs, there, made);
    const planned = refused ?? (await this.planAlone(viewer, made, input, inputs, there, earlier));
    const productCode = there?.listing.code ?? stored.productCode;
    if (Array.isArray(planned)) return { verdict: 'refused', plan: null, problems: planned, productCode };
    const { plan, asked } = planned as Planned;
    const full = { ...plan, pack, code: there?.listing.code ?? null };
    if (asked.length > 0) return { verdict: 'asked', plan: full, problems: asked, productCode };
    return { verdict: VERDICTS[plan.does], plan: full, problems: [], productCode };
  }

  private planAlone(
    viewer: Viewer,
    made: ImportRow,
    input: RowInput,
    inputs: RowInputs,
    there: RowThere | undefined,
    earlier: readonly StoredRow[],
  ): Promise<Planned | readonly RowProblem[]> {
    const first = earlier.find(({ plan }) => plan?.does === 'list');
    const isNew = there === undefined || isDraft(there);
    if (isNew && first !== undefined) return this.planPack(viewer, made, input, inputs, undefined);
    if (isNew) return this.planNew(viewer, made, inputs, there);
    const variant = findPack(input, there.listing.variants);
    if (variant !== undefined) return this.planChange(viewer, made, input, inputs, there, variant);
    return this.planPack(viewer, made, input, inputs, there);
  }

  private async planNew(
    viewer: Viewer,
    made: ImportRow,
    { list, merged }: RowInputs,
    there: RowThere | undefined,
  ): Promise<Planned | readonly RowProblem[]> {
    const hasPhoto = list.pictures.length > 0;
    const typed = there?.words.content.offer;
    const same =
      typed !== undefined &&
      merged.changes.length === 0 &&
      [typed.packAmount, typed.packUnit, typed.price, typed.stock, typed.label].join('\n') ===
        [list.packAmount, list.packUnit, list.price, list.stock, list.more?.label].join('\n');
    if (same && !hasPhoto) return { plan: NOTHING, asked: [] };
    const failure = await this.listing.tryOut(viewer, list, made.language);
    const problems = failure === undefined ? [] : problemsOf(failure, made.language);
    if (failure !== undefined && !(failure instanceof ListingNeedsConfirmation)) return problems;
    const plan: RowPlan = { ...NOTHING, does: hasPhoto ? 'list' : 'draft', changes: merged.changes, words: true };
    // A draft is asked when it is submitted.
    return { plan, asked: hasPhoto ? problems : [] };
  }

  private async planPack(
    viewer: Viewer,
    made: ImportRow,
    input: RowInput,
    { pack, merged, change }: RowInputs,
    there: RowThere | undefined,
  ): Promise<Planned | readonly RowProblem[]> {
    const { language } = made;
    const amount = packAmountField.safeParse(pack.packAmount);
    const read =
      amount.success && input.packUnit !== undefined
        ? readPack(amount.data, input.packUnit, input.label, input.netWeightGrams)
        : undefined;
    const [priceFen, stock] = [readPrice(input.price), readStock(input.stock)];
    const problems: RowProblem[] = [
      ...(read === undefined ? [at('packAmount', 'PACK_INVALID', language)] : []),
      ...(typeof priceFen === 'number' ? [] : [at('price', 'PRICE_INVALID', language)]),
      ...(typeof stock === 'number' ? [] : [at('stock', 'STOCK_INVALID', language)]),
    ];
    const label = await this.checks.judgeLabel(input.label, language);
    if (label !== undefined) problems.push(...problemsOf(label, language));
    if (problems.length > 0 || read === undefined || typeof priceFen !== 'number') return problems;
    const offer = {
      ...{ priceFen, netWeightGrams: read.netWeightGrams },
      shippingWeightGrams: input.shippingWeightGrams ?? presumedShippingGrams(read),
    };
    const asked = await this.doubtsOf(made, offer, merged.categoryCode);
    const words = there !== undefined && merged.changes.length > 0;
    const said = words ? await this.tryWords(viewer, made, change) : { problems: [], asked: [] };
    if (said.problems.length > 0) return said.problems;
    const changes: ColumnKey[] = [...(words ? merged.changes : []), 'packAmount', 'price', 'stock'];
    return { plan: { ...NOTHING, does: 'pack', words, changes }, asked: [...asked, ...said.asked] };
  }

  private async planChange(
    viewer: Viewer,
    made: ImportRow,
    input: RowInput,
    { change, merged }: RowInputs,
    { listing, words }: RowThere,
    variant: RowThere['listing']['variants'][number],
  ): Promise<Planned | readonly RowProblem[]> {
    const { language } = made;
    const [price, given] = [readPrice(input.price), readStock(input.stock)];
    const problems: RowProblem[] = [
      ...(price === 'invalid' ? [at('price', 'PRICE_INVALID', language)] : []),
      ...(given === 'invalid' ? [at('stock', 'STOCK_INVALID', language)] : []),
    ];
    const available = variant.onHand - variant.reserved;
    const sent = input.seenStock === undefined ? await this.keys.findSent(variant.id) : undefined;
    const stock = given === 'invalid' ? undefined : stockMeant(given, { seen: input.seenStock, sent, available });
    const isPriced = typeof price === 'number' && price !== variant.priceFen;
    const weighs = input.shippingWeightGrams;
    const columns: ColumnKey[] = [
      ...merged.changes,
      ...(isPriced ? (['price'] as const) : []),
      ...(stock === undefined ? [] : (['stock'] as const)),
      ...(weighs !== undefined && weighs !== variant.shippingWeightGrams ? (['shippingWeightGrams'] as const) : []),
    ];
    if (problems.length === 0 && columns.length === 0) {
      return { plan: { ...NOTHING, variantId: variant.id }, asked: [] };
    }
    const asked: RowProblem[] = [];
    if (merged.changes.length > 0) {
      const said = await this.tryWords(viewer, made, change);
      problems.push(...said.problems);
      asked.push(...said.asked);
    }
    if (isPriced) {
      const offer = { ...variant, priceFen: fen(price) };
      asked.push(...(await this.doubtsOf(made, offer, words.content.categoryCode ?? '')));
    }
    if (problems.length > 0) return problems;
    const plan: RowPlan = {
      ...{ does: 'change', code: listing.code, changes: columns, words: merged.changes.length > 0, pack: '' },
      ...{ variantId: variant.id, seenPriceFen: isPriced ? variant.priceFen : null },
      seenStock: stock === undefined ? null : available,
    };
    return { plan, asked };
  }

  private async tryWords(
    viewer: Viewer,
    { language }: ImportRow,
    change: RowInputs['change'],
  ): Promise<{ readonly problems: readonly RowProblem[]; readonly asked: readonly RowProblem[] }> {
    const failure = await this.changes.tryOut(viewer, change, language);
    if (failure === undefined) return { problems: [], asked: [] };
    const said = problemsOf(failure, language);
    const isAsked = failure instanceof ListingNeedsConfirmation;
    return { problems: isAsked ? [] : said, asked: isAsked ? said : [] };
  }

  private async doubtsOf(
    made: ImportRow,
    offer: Parameters<ListingChecks['doubtsOf']>[1],
    categoryCode: string,
  ): Promise<RowProblem[]> {
    if (categoryCode === '') return [];
    const doubts = await this.checks.doubtsOf(made.sellerId, offer, categoryCode);
    return doubts.map(({ code, message, messageEn }) => ({
      ...{ column: 'price' as const, code },
      message: made.language === 'en' ? messageEn : message,
    }));
  }
}

const VERDICTS = { list: 'listed', draft: 'draft', pack: 'pack', change: 'changed', nothing: 'unchanged' } as const;
