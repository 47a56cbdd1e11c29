import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { Explainer } from './witness/explain.js';
import { STATEMENTS_THAT_READ_ALL, TABLES_THAT_DO_NOT_GROW } from './witness/reviewed.js';
import { allWitnesses, toFiles, type Witness, type WitnessFile } from './witness/witness.js';

const ROOT = join(import.meta.dirname, '../..');
const isWriting = process.env['WITNESS'] === 'write';

/** Scans that read all of a table that grows, as `statement: way of table`. */
function findReadingAll(witnesses: readonly Witness[]): string[] {
  return witnesses.flatMap(({ name, plan }) =>
    plan.scans
      .filter(({ table, isBounded }) => !isBounded && !(table in TABLES_THAT_DO_NOT_GROW))
      .map(({ table, way }) => `${name}: ${way} of ${table}`),
  );
}

const committedPaths = (): string[] =>
  readdirSync(join(ROOT, 'libs')).flatMap((lib) => {
    const folder = join(ROOT, 'libs', lib, 'witness');
    return existsSync(folder) ? readdirSync(folder).map((file) => `libs/${lib}/witness/${file}`) : [];
  });

function write(files: readonly WitnessFile[]): void {
  const kept = new Set(files.map(({ path }) => path));
  for (const path of committedPaths()) if (!kept.has(path)) rmSync(join(ROOT, path));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}

describe('the witnesses of all statements', () => {
  let database: TestDatabase;
  let explainer: Explainer;
  let witnesses: readonly Witness[];

  beforeAll(async () => {
    database = await createTestDatabase();
    explainer = await Explainer.connect(database.url);
    witnesses = await allWitnesses(explainer);
    if (isWriting) write(toFiles(witnesses));
  }, 180_000);

  afterAll(async () => {
    await explainer.close();
    await database.drop();
  });

  it('are all there', () => {
    expect(witnesses.length).toBeGreaterThan(300);
    const libs = new Set(committedPaths().map((path) => path.split('/')[1]));
    expect(libs).toEqual(
      new Set(['catalog', 'database', 'identity', 'insight', 'notice', 'order', 'payment', 'village-seller']),
    );
  });

  it('are those committed; where SQL or plans should change, `WITNESS=write npm run test:integration` writes them', () => {
    const files = toFiles(witnesses);
    expect(committedPaths().toSorted()).toEqual(files.map(({ path }) => path).toSorted());
    const changed = files.filter(({ path, text }) => readFileSync(join(ROOT, path), 'utf8') !== text);
    expect(changed).toEqual([]);
  });

  it('show no statement that reads all of a table that grows, but for the reviewed ones', () => {
    const unreviewed = witnesses.filter(({ name }) => !(name in STATEMENTS_THAT_READ_ALL));
    expect(findReadingAll(unreviewed)).toEqual([]);
  });

  it('still need every exception that was reviewed', () => {
    const reviewed = witnesses.filter(({ name }) => name in STATEMENTS_THAT_READ_ALL);
    const reading = findReadingAll(reviewed).map((finding) => finding.split(':')[0]);
    expect(new Set(reading)).toEqual(new Set(Object.keys(STATEMENTS_THAT_READ_ALL)));
    const scanned = new Set(witnesses.flatMap(({ plan }) => plan.scans.map(({ table }) => table)));
    expect(Object.keys(TABLES_THAT_DO_NOT_GROW).filter((table) => !scanned.has(table))).toEqual([]);
  });

  it.each([
    [
      'a condition without an index',
      'select id from catalog.products where title = $1',
      'Seq Scan of catalog.products',
    ],
    [
      'a sort of everything before a limit',
      'select id from catalog.holds order by quantity limit 10',
      'Seq Scan of catalog.holds',
    ],
    [
      'an index read from end to end',
      'select count(*) from (select subject_kind from database.audit_entries order by subject_kind, subject_id, at) a',
      'Index Only Scan of database.audit_entries',
    ],
    [
      'a write to rows that have to be looked for',
      'update catalog.holds set quantity = 1 where quantity = $1',
      'Seq Scan of catalog.holds',
    ],
  ])('would show %s', async (_fault, text, finding) => {
    const planted = { name: 'planted', text, plan: await explainer.explain(text) };
    expect(findReadingAll([planted])).toEqual([`planted: ${finding}`]);
  });

  it.each([
    ['a condition with an index', 'select title from catalog.products where code = $1'],
    ['an order that a limit cuts short', 'select id from database.events order by occurred_at limit 10'],
    ['all of a table that does not grow', 'select name from catalog.categories'],
  ])('would not show %s', async (_case, text) => {
    expect(findReadingAll([{ name: 'planted', text, plan: await explainer.explain(text) }])).toEqual([]);
  });
});
