/** Which of its list a row is, and what was sold from the first to it: the last one's are the count and the sum. */
export interface Counted {
  readonly number: number;
  readonly runningFen: number;
}

/** Counts on from where the page before ended. */
export function countOn<Row extends { readonly grossFen: number }>(
  rows: readonly Row[],
  from: Counted | undefined,
): (Row & Counted)[] {
  let { number, runningFen } = from ?? { number: 0, runningFen: 0 };
  return rows.map((row) => ({ ...row, number: ++number, runningFen: (runningFen += row.grossFen) }));
}
