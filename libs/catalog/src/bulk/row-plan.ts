import type { ColumnKey } from './sheet.columns.js';

/** What becomes of a row. */
export const ROW_VERDICTS = ['listed', 'draft', 'pack', 'changed', 'unchanged', 'asked', 'refused'] as const;
/**
 * `listed`: new, and goes to a reviewer; `draft`: new, and waits for a photo; `pack`: another pack of a product; `asked`:
 * nothing is wrong, but it looks like a slip, and is done only if that is confirmed.
 */
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** What a row will do, decided from what stood when it was looked at. */
export interface RowPlan {
  readonly does: 'list' | 'draft' | 'pack' | 'change' | 'nothing';
  /** Of the product; null while there is none. */
  readonly code: string | null;
  /** Columns in which something becomes different. */
  readonly changes: readonly ColumnKey[];
  /** Whether words or pictures go to a reviewer. */
  readonly words: boolean;
  readonly variantId: string | null;
  /** What stood there: if it is another by then, nothing changes. */
  readonly seenPriceFen: number | null;
  readonly seenStock: number | null;
  /** Which pack it is, so that two rows are not the same. */
  readonly pack: string;
}

/** What a doubt was about, told to whoever sent the file. */
export interface RowProblem {
  /** Column, or empty for the whole row. */
  readonly column: ColumnKey | '';
  readonly code: string;
  readonly message: string;
}
