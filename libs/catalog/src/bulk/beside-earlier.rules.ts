import type { ImportRow, StoredRow } from './import.rows.js';
import { whole } from './row-refusal.js';
import { isDraft, type RowInputs, type RowThere } from './row-inputs.js';
import type { RowProblem } from './row-plan.js';

/** What stands before in the same file comes first, and says what a later row may still do. */
export function refuseBesideEarlier(
  earlier: readonly StoredRow[],
  { cells }: StoredRow,
  pack: string,
  { merged }: RowInputs,
  there: RowThere | undefined,
  { language }: ImportRow,
): readonly RowProblem[] | undefined {
  const [first] = earlier;
  if (first === undefined) return undefined;
  const lineOf = ({ line }: StoredRow) => ({ line: String(line) });
  const same = earlier.find(({ plan }) => plan?.pack === pack);
  if (same !== undefined) return [whole('ROW_TWICE', language, lineOf(same))];
  if ((there === undefined || isDraft(there)) && !earlier.some(({ plan }) => plan?.does === 'list')) {
    const isDraftFirst = earlier.some(({ plan }) => plan !== null);
    return [whole(isDraftFirst ? 'PACK_BEFORE_PHOTO' : 'FIRST_ROW_REFUSED', language, lineOf(first))];
  }
  const changed = earlier.find(({ plan }) => plan?.words === true && plan.does === 'change');
  if (changed !== undefined && merged.changes.length > 0) {
    const alike = merged.changes.every((key) => changed.cells[key] === cells[key]);
    if (!alike) return [whole('WORDS_TWICE', language, lineOf(changed))];
  }
  return undefined;
}
