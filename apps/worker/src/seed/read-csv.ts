import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a file under data/, by the names in its head line. */
export type CsvRow = { readonly of: (column: string) => string; readonly whole: (column: string) => number | null };

/** Reads a CSV file of the folder. Throws where a column is asked for that the file does not have. */
export function readCsv(folder: string, file: string): CsvRow[] {
  const rows = parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[];
  return rows.map((row) => {
    const of = (column: string): string => {
      const value = row[column];
      if (value === undefined) throw new Error(`${file} has no column ${column}`);
      return value;
    };
    const whole = (column: string): number | null => {
      const text = of(column);
      if (text === '') return null;
      const number = Number(text);
      if (!Number.isSafeInteger(number)) throw new Error(`${file}: ${column} is no whole number: ${text}`);
      return number;
    };
    return { of, whole };
  });
}

/** The text, or null for none. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The value, which must be there. */
export function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('a value is missing');
  return value;
}
