import type { ChangeListingInput } from '../listing/change-listing.service.js';
import type { SaveDraftInput } from '../listing/draft.service.js';
import type { ListingRow } from '../listing/listing.rows.js';
import type { ListProductInput } from '../listing/list-product.service.js';
import type { AddVariantInput } from '../listing/variant.service.js';
import { mergeWords, type MergedWords, type WordsThere } from './merge-words.rules.js';
import { requestIdOf } from './row-key.repository.js';
import type { RowInput } from './row.input.js';

/** What stands of the product a row names. */
export interface RowThere {
  readonly listing: ListingRow;
  readonly words: WordsThere;
}

/** Whether it was never submitted: what was typed of it stands in its words alone. */
export function isDraft({ listing }: RowThere): boolean {
  return listing.variants.length === 0;
}

/** What the services behind the form are given for a row. */
export interface RowInputs {
  readonly merged: MergedWords;
  readonly list: ListProductInput;
  readonly draft: SaveDraftInput;
  readonly change: ChangeListingInput;
  readonly pack: AddVariantInput;
}

/** Puts a row into the words of the form; `key` is what makes each of its steps happen once. */
export function inputsOf(
  input: RowInput,
  there: RowThere | undefined,
  { sellerCode, key, confirmed }: { readonly sellerCode: string; readonly key: string; readonly confirmed: string[] },
): RowInputs {
  const merged = mergeWords(input, there?.words);
  const { pictures, title, categoryCode, more: words } = merged;
  const typed = there?.words.content.offer;
  const clientRequestId = there?.listing.clientRequestId ?? requestIdOf(input.rowKey ?? '');
  const packUnit = input.packUnit ?? typed?.packUnit ?? null;
  const offer = {
    packAmount: input.packAmount ?? typed?.packAmount ?? '',
    price: input.price ?? typed?.price ?? '',
    stock: input.stock ?? typed?.stock ?? '',
  };
  const label = input.label || (typed?.label ?? '');
  const weights = {
    netWeightGrams: input.netWeightGrams ?? typed?.netWeightGrams ?? null,
    shippingWeightGrams: input.shippingWeightGrams ?? typed?.shippingWeightGrams ?? null,
  };
  const more = { ...words, label, ...weights };
  const said = { sellerCode, pictures, title, categoryCode };
  return {
    merged,
    // A unit that is none is refused by what reads it, in its words.
    list: { ...said, ...offer, clientRequestId, packUnit: packUnit as ListProductInput['packUnit'], confirmed, more },
    draft: { ...said, ...offer, clientRequestId, packUnit, more },
    change: { ...said, code: there?.listing.code ?? '', confirmed, more },
    pack: {
      ...{ sellerCode, code: there?.listing.code ?? '', idempotencyKey: key, ...offer, label, confirmed },
      ...{ packUnit: packUnit as AddVariantInput['packUnit'], ...weights },
    },
  };
}
