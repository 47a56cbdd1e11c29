import type { Language } from '@shanhuo/kernel';
import type { ImportState } from './import.states.js';
import type { RowPlan, RowProblem, RowVerdict } from './row-plan.js';
import type { ColumnKey, SheetCells } from './sheet.columns.js';
import type { SheetRefusal } from './sheet-refused.js';

/** An import as it stands. */
export interface ImportRow {
  readonly id: string;
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly personId: string;
  readonly secondFactor: boolean;
  readonly language: Language;
  readonly fileName: string;
  readonly state: ImportState;
  readonly rows: number | null;
  readonly rowsDone: number;
  readonly confirmed: boolean;
  readonly refusal: SheetRefusal | null;
  readonly refusalDetails: Readonly<Record<string, string>>;
  readonly beganAt: Date;
  readonly appliedAt: Date | null;
  readonly appliedBy: string | null;
  readonly endsAt: Date;
  readonly turn: number;
}

/** A row of a file as it stands. */
export interface StoredRow {
  readonly line: number;
  readonly rowKey: string | null;
  readonly productCode: string | null;
  readonly cells: SheetCells;
  readonly tooLong: readonly ColumnKey[];
  readonly verdict: RowVerdict | null;
  readonly plan: RowPlan | null;
  readonly problems: readonly RowProblem[];
}

/** What was decided of a row. */
export interface JudgedRow {
  readonly verdict: RowVerdict;
  readonly plan: RowPlan | null;
  readonly problems: readonly RowProblem[];
  readonly productCode: string | null;
}
