import type { Effort, Walk } from './walk.js';

/** What a person may be asked for, at most: the patience of each is dated by what the pages need today. */
const BUDGETS: Readonly<Record<string, { readonly fields: number; readonly taps: number }>> = {
  'villager proves the phone': { fields: 2, taps: 3 },
  'villager applies': { fields: 5, taps: 5 },
  'village agent recommends': { fields: 0, taps: 3 },
  'operator approves the shop': { fields: 0, taps: 4 },
  'villager opens the desk': { fields: 0, taps: 1 },
  'manager invites a household': { fields: 1, taps: 2 },
  'villager joins the cooperative': { fields: 0, taps: 2 },
  'villager lists goods': { fields: 6, taps: 2 },
  'operator approves the goods': { fields: 0, taps: 3 },
  'buyer finds the goods': { fields: 1, taps: 3 },
  'buyer orders': { fields: 5, taps: 10 },
  'buyer pays': { fields: 0, taps: 1 },
  'buyer proves the phone': { fields: 2, taps: 3 },
  'villager ships': { fields: 2, taps: 2 },
  'buyer follows the parcel': { fields: 0, taps: 1 },
  'villager sees the money': { fields: 0, taps: 2 },
  'manager reads a sale': { fields: 0, taps: 3 },
  'manager exports two files': { fields: 0, taps: 2 },
};

function nameOf({ who, does }: Effort): string {
  return `${who} ${does}`;
}

/** What asked more of a person than it may. */
export function checkEfforts({ efforts }: Walk): string[] {
  return efforts.flatMap((effort) => {
    const { fields, taps } = effort.hand;
    const budget = BUDGETS[nameOf(effort)];
    if (budget !== undefined && fields <= budget.fields && taps <= budget.taps) return [];
    return [`${nameOf(effort)}: ${fields} fields and ${taps} taps`];
  });
}

/** One table of all walks: what is done, and the fields and taps of each walk. */
export function drawEfforts(walks: readonly Walk[]): string {
  const names = [...new Set(walks.flatMap(({ efforts }) => efforts.map(nameOf)))];
  const head = walks.map(({ look }) => `${look.size.width} px, ${look.scripts ? 'scripts' : 'no scripts'}`);
  const rows = names.map((name) => [name, ...walks.map((walk) => cellOf(walk, name))]);
  const sums = ['all of it', ...walks.map(({ efforts }) => sumOf(efforts))];
  const table = [['fields + taps', ...head], ...rows, sums];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

function cellOf({ efforts }: Walk, name: string): string {
  const found = efforts.find((effort) => nameOf(effort) === name);
  return found === undefined ? '' : `${found.hand.fields} + ${found.hand.taps}`;
}

function sumOf(efforts: readonly Effort[]): string {
  const sum = (of: (effort: Effort) => number): number => efforts.reduce((total, effort) => total + of(effort), 0);
  return `${sum(({ hand }) => hand.fields)} + ${sum(({ hand }) => hand.taps)}`;
}
