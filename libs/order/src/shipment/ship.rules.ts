import type { FieldProblem, Language } from '@shanhuo/kernel';
import type { OrderLineRow } from '../order/order.rows.js';
import { problemOf } from '../seller-order/fulfilment.words.js';
import type { LineQuantity } from '../seller-order/what-is-left.rules.js';

/** How much of a line goes into a parcel; `packedGrams` where it was weighed. */
export interface PackedLine extends LineQuantity {
  readonly packedGrams?: number | null | undefined;
  /** Numbers of the certificates it leaves under, where the seller chose. */
  readonly certificates?: readonly string[] | null | undefined;
}

/**
 * What is wrong with the contents of a parcel. Far too light is taken for a slip of the finger: it would give half of the
 * price away without a question, and a seller who has less ships fewer pieces.
 */
export function findPackingProblems(
  packed: readonly PackedLine[],
  left: readonly LineQuantity[],
  lines: readonly OrderLineRow[],
  language: Language,
): FieldProblem[] {
  return packed.flatMap((each, index): FieldProblem[] => {
    const problem = (field: string, code: string): FieldProblem[] => [
      problemOf(`lines.${index}.${field}`, code, language),
    ];
    const line = lines.find(({ id }) => id === each.lineId);
    if (line === undefined) return problem('lineId', 'LINE_UNKNOWN');
    if (each.quantity > (left.find(({ lineId }) => lineId === line.id)?.quantity ?? 0)) {
      return problem('quantity', 'QUANTITY_INVALID');
    }
    if (each.packedGrams === null || each.packedGrams === undefined) return [];
    if (line.netWeightGrams === null) return problem('packedGrams', 'PACKED_GRAMS_INVALID');
    if (each.packedGrams * 2 < each.quantity * line.netWeightGrams)
      return problem('packedGrams', 'PACKED_GRAMS_TOO_LOW');
    return [];
  });
}
