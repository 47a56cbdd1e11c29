import { fen, formatYuan, type Language, type Wording } from '@shanhuo/kernel';

/** What a column holds: words, an amount in fen, a count, or a calendar day. */
export type ColumnKind = 'words' | 'money' | 'count' | 'day';

/** A column of a file; amounts and counts are added up in the last row. */
export interface Column<Row> {
  readonly kind: ColumnKind;
  readonly title: Wording;
  readonly value: (row: Row, language: Language) => string | number;
}

/** A cell with what it holds. */
export interface Cell {
  readonly kind: ColumnKind;
  readonly value: string | number;
}

/** What a file shows: its columns, what was found, and the sums of all of it as the last row. */
export interface Table {
  readonly columns: readonly { readonly kind: ColumnKind; readonly title: string }[];
  /** Read as they are written, never held whole. */
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** Rows of whatever was found as a table in a language. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>, language: Language): Table {
  return {
    columns: columns.map(({ kind, title }) => ({ kind, title: title[language] })),
    rows: withTotal(columns, rows, language),
  };
}

async function* withTotal<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  const sums = columns.map(() => 0);
  for await (const row of rows) {
    const cells = columns.map(({ kind, value }) => ({ kind, value: value(row, language) }));
    cells.forEach(({ value }, i) => {
      if (typeof value === 'number') sums[i] = (sums[i] ?? 0) + value;
    });
    yield cells;
  }
  yield columns.map(({ kind }, i) => totalCell(kind, sums[i] ?? 0, i, language));
}

const TOTAL: Wording = { 'zh-CN': '合计', en: 'Total' };

function totalCell(kind: ColumnKind, sum: number, index: number, language: Language): Cell {
  if (index === 0) return { kind: 'words', value: TOTAL[language] };
  return kind === 'money' || kind === 'count' ? { kind, value: sum } : { kind: 'words', value: '' };
}

/** A cell as plain text; an amount in yuan with two places. */
export function plainText({ kind, value }: Cell): string {
  return kind === 'money' ? formatYuan(fen(Number(value))) : String(value);
}
