import type { Fen } from '@shanhuo/kernel';
import { packAmountField, priceField, stockField } from '../listing/listing.fields.js';
import type { ListingVariantRow } from '../listing/listing.rows.js';
import { readPack } from '../listing/pack.rules.js';
import type { RowInput } from './row.input.js';

/** Which pack of a product a row means: the one that would be called the same. Undefined for none that is there. */
export function findPack(
  input: Pick<RowInput, 'packAmount' | 'packUnit' | 'label' | 'netWeightGrams'>,
  variants: readonly ListingVariantRow[],
): ListingVariantRow | undefined {
  const name = nameOfPack(input);
  if (name !== undefined) return variants.find(({ label }) => label === name);
  // Goods of old have a name for their pack and no amount; where there is one pack, nobody need say which.
  const [only, ...others] = variants;
  if (input.packAmount !== undefined || input.packUnit !== undefined) return undefined;
  return (
    variants.find(({ label }) => label === input.label) ??
    (others.length === 0 && input.label === '' ? only : undefined)
  );
}

/** What a pack is called in Chinese; undefined where it is none. */
export function nameOfPack({
  packAmount,
  packUnit,
  label,
  netWeightGrams,
}: Pick<RowInput, 'packAmount' | 'packUnit' | 'label' | 'netWeightGrams'>): string | undefined {
  const amount = packAmountField.safeParse(packAmount);
  if (packUnit === undefined || !amount.success) return undefined;
  return readPack(amount.data, packUnit, label, netWeightGrams)?.label['zh-CN'];
}

/** The price of a row in fen; `invalid` where it is none. */
export function readPrice(price: string | undefined): Fen | 'invalid' | undefined {
  if (price === undefined) return undefined;
  const read = priceField.safeParse(price);
  return read.success ? read.data : 'invalid';
}

export function readStock(stock: string | undefined): number | 'invalid' | undefined {
  if (stock === undefined) return undefined;
  const read = stockField.safeParse(stock);
  return read.success ? read.data : 'invalid';
}

/**
 * Whether a row means another number to sell than there is now. Parcels leave while a file lies on a disk: a number that
 * nobody wrote anew, because it is what was exported or what the last file said, must not put back what was sold.
 */
export function stockMeant(
  given: number | undefined,
  {
    seen,
    sent,
    available,
  }: { readonly seen: number | undefined; readonly sent: number | undefined; readonly available: number },
): number | undefined {
  if (given === undefined || given === available) return undefined;
  const unwritten = seen ?? sent;
  return given === unwritten ? undefined : given;
}
