import type { Statement } from '@shanhuo/database';
import { cardColumns, cardFamilies } from './card-shapes.js';
import { allDeclaredStatements } from './declared.js';
import type { Explainer, Plan } from './explain.js';

/** A statement and how PostgreSQL runs it. */
export interface Witness extends Statement {
  readonly plan: Plan;
}

/** A file of witnesses under libs/<lib>/witness, from the root of the repository. */
export interface WitnessFile {
  readonly path: string;
  readonly text: string;
}

const HEAD = '-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.\n';

/** Every statement of every lib, and every shape of a list of cards. */
export async function allWitnesses(explainer: Explainer): Promise<Witness[]> {
  const shaped = cardFamilies().flatMap(({ statements }) => statements);
  const statements = [...(await allDeclaredStatements()), ...shaped];
  const witnesses: Witness[] = [];
  for (const { name, text } of statements) witnesses.push({ name, text, plan: await explainer.explain(text) });
  return witnesses;
}

/** The files that keep witnesses: one a statement, its languages together, and one a family of lists. */
export function toFiles(witnesses: readonly Witness[]): WitnessFile[] {
  const byFile = Map.groupBy(witnesses, ({ name }) => fileOf(name));
  const columns = cardColumns().map(({ language, columns: text }) => `-- ${language}\n${text}\n`);
  return [
    { path: 'libs/catalog/witness/cards.columns.sql', text: [HEAD, ...columns].join('\n') },
    ...[...byFile].map(([path, kept]) => ({ path, text: [HEAD, ...sections(kept)].join('\n') })),
  ];
}

/** `village_seller.find_counties.zh` stands in libs/village-seller/witness/find_counties.sql. */
function fileOf(name: string): string {
  if (name.startsWith('not prepared')) return 'libs/catalog/witness/cards.combined.sql';
  const [schema = '', ...rest] = name.split('.');
  const isCards = schema === 'catalog' && rest[0] === 'cards';
  const kept = isCards ? rest.slice(0, 2) : rest.filter((part) => part !== 'zh' && part !== 'en');
  return `libs/${schema.replaceAll('_', '-')}/witness/${kept.join('.')}.sql`;
}

/** Statements that differ in the columns of their language alone are shown once, under the names of all. */
function sections(witnesses: readonly Witness[]): string[] {
  const alike = Map.groupBy(witnesses, ({ text, plan }) => `${withoutColumns(text)}\n\n${asComment(plan.text)}\n`);
  return [...alike].map(([shown, all]) => `${all.map(({ name }) => `-- ${name}\n`).join('')}${shown}`);
}

function withoutColumns(text: string): string {
  return cardColumns().reduce((left, { columns }) => left.replace(columns, '<columns>'), text);
}

function asComment(plan: string): string {
  return plan.replace(/^/gm, '--   ');
}
