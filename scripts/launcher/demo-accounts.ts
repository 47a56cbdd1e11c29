import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface DemoAccount {
  readonly role: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
  readonly totpSecret?: string;
}

const COLUMNS = ['role', 'name', 'phone', 'password', 'totpSecret'] as const;
const HEADS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  role: 'role',
  name: 'name',
  phone: 'phone',
  password: 'password',
  totpSecret: 'second factor (TOTP secret)',
};

export const hasDemoAccounts = (dataDirectory: string): boolean => existsSync(pathIn(dataDirectory));

/** The demo log-ins as the seed has left them, one a line under a head; empty where there are none. */
export function demoAccountTable(dataDirectory: string): string[] {
  if (!hasDemoAccounts(dataDirectory)) return [];
  const accounts = JSON.parse(readFileSync(pathIn(dataDirectory), 'utf8')) as DemoAccount[];
  const rows = [HEADS, ...accounts].map((row) => COLUMNS.map((column) => row[column] ?? ''));
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const pathIn = (dataDirectory: string): string => join(dataDirectory, 'demo-accounts.json');

/** A Chinese character takes two places on a terminal. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );
}
