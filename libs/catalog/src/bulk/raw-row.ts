import type { SheetRefused } from './sheet-refused.js';

/** A line of a file before its columns are known. */
export interface RawRow {
  /** As a spreadsheet counts them, from one. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines as they are read. A refusal is the last that comes. */
export type RawRows = AsyncGenerator<RawRow | SheetRefused, void>;
