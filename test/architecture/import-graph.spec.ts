import { beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type Cruise } from './support/cruise.js';
import { ALLOWED_IMPORTS, PLANTED_IMPORTS, plantedFloors } from './support/planted-imports.js';
import { plantedRepository } from './support/planted-repository.js';
import { plantTree } from './support/planted-tree.js';
import { repositoryPaths, ROOT } from './support/repository.js';

const SOURCE = /^(apps|libs|scripts|test|bench)\/.*\.(ts|js|mjs|svelte)$/;
const sourcePaths = (): string[] =>
  repositoryPaths()
    .filter((path) => SOURCE.test(path))
    .toSorted();

describe('the import graph', () => {
  let sources: readonly string[];
  let ours: Cruise;

  beforeAll(async () => {
    sources = sourcePaths();
    ours = await cruise(ROOT);
  }, 180_000);

  // Under another TypeScript the graph would be empty, and an empty graph keeps every rule.
  it('holds every source file of the repository', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(ours.files.filter((path) => SOURCE.test(path)).toSorted()).toEqual(sources);
  });

  it('breaks no rule', () => {
    expect(ours.violations).toEqual([]);
  });
});

describe('a planted import', () => {
  const planted = [...PLANTED_IMPORTS, ...plantedFloors()];
  let found: Cruise;

  beforeAll(async () => {
    const imports = [...planted.map(({ from, importing }) => [from, importing] as const), ...ALLOWED_IMPORTS];
    using tree = plantTree(plantedRepository(imports));
    found = await cruise(tree.root);
  }, 180_000);

  it.each(planted)('from $from of $importing breaks $rule', ({ rule, from, to }) => {
    expect(found.violations).toContainEqual({ rule, from, to });
  });

  it.each(ALLOWED_IMPORTS)('from %s of %s is allowed', (from) => {
    expect(found.files).toContain(from);
    expect(found.violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  it('exists for every rule, so that no rule is unable to fail', () => {
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(found.rules));
  });
});
