import type { ColumnDef } from 'hucre';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell, ColumnKind, Table } from './table.js';

/** Formats of ECMA-376 and widths in digits. Words need no format: each costs the writer work in every cell. */
const LOOKS: Readonly<Record<ColumnKind, Omit<ColumnDef, 'header'>>> = {
  words: { width: 18 },
  money: { width: 16, style: { numFmt: '#,##0.00' } },
  count: { width: 9 },
  day: { width: 12, style: { numFmt: 'yyyy-mm-dd' } },
};

/**
 * A workbook as Excel, WPS and LibreOffice open it, written as it is read: rows are asked for only when a reader has taken
 * what came before. What a sheet cannot hold (1,048,576 rows) goes on in the next, under the same titles.
 */
export async function* writeXlsx({ columns, rows }: Table, name: string): AsyncGenerator<Uint8Array> {
  const looks = columns.map(({ kind, title }) => ({ header: title, ...LOOKS[kind] }));
  yield* writeXlsxStream(valuesOf(rows), { name, columns: looks, freezePane: { rows: 1 } });
}

async function* valuesOf(rows: Table['rows']): AsyncGenerator<(string | number | Date | null)[]> {
  for await (const cells of rows) yield cells.map(valueOf);
}

function valueOf({ kind, value }: Cell): string | number | Date | null {
  if (kind === 'money') return Number(value) / 100;
  // A day has no time of a zone: midnight of UTC is the whole number that a sheet keeps it as.
  if (kind === 'day') return new Date(`${value}T00:00:00Z`);
  return value === '' ? null : value;
}
