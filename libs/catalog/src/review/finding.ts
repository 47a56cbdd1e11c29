/** Kinds of words that are refused (rules.md 11); `alleviation` where the county is not on the official list (10). */
export const REFUSED_KINDS = ['medical', 'superlative', 'contact', 'goods', 'wildlife', 'alleviation', 'mark'] as const;
/** Why a word is refused. */
export type RefusedKind = (typeof REFUSED_KINDS)[number];

/**
 * What the automatic checks say of a listing. `refused` is answered at its field and goes no further, `to_confirm` asks
 * the seller once more, `looked_at` is left to the reviewer.
 */
export interface Finding {
  /** Stable, `WORD_MEDICAL`, `PRICE_FAR_BELOW`. */
  readonly code: string;
  /** Path of the input field. */
  readonly field: string;
  readonly level: 'refused' | 'to_confirm' | 'looked_at';
  /** What was found, as it was written: a word, a price, a share. */
  readonly found: string;
  readonly message: string;
  readonly messageEn: string;
}
