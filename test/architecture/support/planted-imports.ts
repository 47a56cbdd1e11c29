import { readFloors } from './floors.js';

/** An import that one rule, and no file beside it, must refuse. */
export interface PlantedImport {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly importing: string;
}

const plant = (rule: string, from: string, importing: string, to: string): PlantedImport => ({
  rule,
  from,
  importing,
  to,
});

/** A fault for every rule of .dependency-cruiser.js that is not a floor. */
export const PLANTED_IMPORTS: readonly PlantedImport[] = [
  plant('libs-stand-in-the-table', 'apps/api/src/a.ts', '@shanhuo/nowhere', 'libs/nowhere/src/index.ts'),
  plant('apps-stay-apart', 'apps/api/src/b.ts', '../../worker/src/jobs.js', 'apps/worker/src/jobs.ts'),
  plant('apps-stay-apart', 'apps/worker/src/c.ts', '../../api/src/server.js', 'apps/api/src/server.ts'),
  plant('web-knows-the-schema-only', 'apps/web/src/d.ts', '@shanhuo/kernel', 'libs/kernel/src/index.ts'),
  plant(
    'web-knows-the-schema-only',
    'apps/web/src/e.ts',
    '../../../libs/kernel/src/index.js',
    'libs/kernel/src/index.ts',
  ),
  plant('libs-have-doors', 'libs/identity/src/f.ts', '../../kernel/src/inner.js', 'libs/kernel/src/inner.ts'),
  plant('apps-use-the-doors', 'apps/api/src/g.ts', '../../../libs/kernel/src/inner.js', 'libs/kernel/src/inner.ts'),
  plant(
    'entities-stay-home',
    'libs/identity/src/h.ts',
    '../../database/src/row.entity.js',
    'libs/database/src/row.entity.ts',
  ),
  plant(
    'entities-stay-home',
    'apps/api/src/i.ts',
    '../../../libs/database/src/row.entity.js',
    'libs/database/src/row.entity.ts',
  ),
  plant(
    'no-door-shows-an-entity',
    'libs/database/src/graphql.ts',
    './row.entity.js',
    'libs/database/src/row.entity.ts',
  ),
  plant(
    'graphql-door-is-for-screens',
    'libs/identity/src/j.service.ts',
    '@shanhuo/kernel/graphql',
    'libs/kernel/src/graphql.ts',
  ),
  plant('graphql-door-is-for-screens', 'apps/worker/src/k.ts', '@shanhuo/kernel/graphql', 'libs/kernel/src/graphql.ts'),
  plant(
    'testing-is-for-specs',
    'libs/identity/src/l.ts',
    '@shanhuo/kernel/testing',
    'libs/kernel/src/testing/index.ts',
  ),
  plant('testing-is-for-specs', 'libs/kernel/src/m.ts', './testing/index.js', 'libs/kernel/src/testing/index.ts'),
  plant('nothing-imports-scripts', 'libs/kernel/src/n.ts', '../../../scripts/start.js', 'scripts/start.ts'),
  plant('nothing-imports-tests', 'scripts/o.ts', '../test/support/test-database.js', 'test/support/test-database.ts'),
  plant(
    'suites-share-support-only',
    'libs/kernel/src/p.spec.ts',
    '../../../test/integration/other.js',
    'test/integration/other.ts',
  ),
  plant('nothing-imports-a-spec', 'libs/kernel/src/q.ts', './a-fact.spec.js', 'libs/kernel/src/a-fact.spec.ts'),
  plant('nothing-imports-bench', 'scripts/r.ts', '../bench/load.js', 'bench/load.ts'),
  plant('no-circles', 'libs/kernel/src/egg.ts', './hen.js', 'libs/kernel/src/hen.ts'),
  plant('imports-lead-somewhere', 'libs/kernel/src/s.ts', './gone.js', './gone.js'),
  plant(
    'shipped-code-needs-no-dev-dependency',
    'libs/kernel/src/t.ts',
    'only-for-tests',
    'node_modules/only-for-tests/index.js',
  ),
];

/** Imports that no rule may refuse: what rules forbid elsewhere, where it belongs. */
export const ALLOWED_IMPORTS: readonly (readonly [from: string, importing: string])[] = [
  ['libs/identity/src/a.spec.ts', '@shanhuo/kernel/testing'],
  ['libs/identity/src/testing/index.ts', '@shanhuo/kernel/testing'],
  ['libs/identity/src/a.resolver.ts', '@shanhuo/kernel/graphql'],
  ['libs/identity/src/b.spec.ts', '../../../test/support/test-database.js'],
  ['apps/api/src/allowed.ts', '@shanhuo/kernel/graphql'],
  ['test/e2e/a.spec.ts', '../../libs/database/src/row.entity.js'],
  ['test/e2e/b.spec.ts', '../../apps/api/src/server.js'],
  ['bench/v.ts', '../test/support/test-database.js'],
  ['scripts/u.ts', '../libs/kernel/src/inner.js'],
];

/** A tree with one lib a row of the table, in which every lib imports every other one. */
export function plantedFloors(): PlantedImport[] {
  const floors = readFloors();
  return floors.flatMap(({ name, imports }) =>
    floors
      .filter((other) => other.name !== name && !imports.includes(other.name))
      .map((other) =>
        plant(
          `floor-of-${name}`,
          `libs/${name}/src/uses-${other.name}.ts`,
          `@shanhuo/${other.name}`,
          `libs/${other.name}/src/index.ts`,
        ),
      ),
  );
}
