import { describe, expect, it } from '@jest/globals';
import { StateTable } from '@shanhuo/kernel';
import { repositoryPaths } from './support/repository.js';

/** The tables a module declares: each was checked when the module was loaded. */
async function tablesOf(path: string): Promise<StateTable<string>[]> {
  const module = (await import(`../../${path.replace(/\.ts$/, '.js')}`)) as Record<string, unknown>;
  return Object.values(module).filter((value): value is StateTable<string> => value instanceof StateTable);
}

describe('states', () => {
  const paths = repositoryPaths().filter((path) => /^libs\/.*\.states\.ts$/.test(path));

  it('stand in files of their own', () => {
    expect(paths.length).toBeGreaterThanOrEqual(4);
  });

  it.each(paths)('of %s are a table that is checked when it is loaded', async (path) => {
    const tables = await tablesOf(path);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(Object.keys(table.transitions)).toContain(table.first);
  });

  it('have names that no two tables share', async () => {
    const names = (await Promise.all(paths.map(tablesOf))).flat().map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });

  it.each([
    ['nobody can come to', { a: ['b'], b: [], c: ['a'] }, /no way leads to c/],
    ['nobody has declared', { a: ['z'], b: [], c: [] }, /unknown state z/],
  ])('that %s stop the start', (_case, transitions, reason) => {
    expect(() => new StateTable('planted', 'a', transitions)).toThrow(reason);
  });
});
