import { readFloors } from './floors.js';

const REFERRED_TO = [
  'libs/nowhere/src/index.ts',
  'apps/worker/src/jobs.ts',
  'apps/api/src/server.ts',
  'libs/kernel/src/inner.ts',
  'libs/database/src/row.entity.ts',
  'libs/kernel/src/graphql.ts',
  'libs/kernel/src/testing/index.ts',
  'libs/kernel/src/a-fact.spec.ts',
  'scripts/start.ts',
  'test/support/test-database.ts',
  'test/integration/other.ts',
  'bench/load.ts',
  'node_modules/only-for-tests/index.js',
];

/** A repository with all libs of the table, in which the given files import what they are given. */
export function plantedRepository(
  imports: readonly (readonly [from: string, importing: string])[],
): Record<string, string> {
  const libs = [...readFloors().map(({ name }) => name), 'nowhere'];
  const doors = libs.map((lib) => `libs/${lib}/src/index.ts`);
  return {
    ...Object.fromEntries([...doors, ...REFERRED_TO].map((path) => [path, 'export const it = 1;\n'])),
    ...Object.fromEntries(
      imports.map(([from, importing]) => [from, `import { it } from '${importing}';\nexport const its = it;\n`]),
    ),
    'libs/kernel/src/hen.ts': `import { its } from './egg.js';\nexport const it = its;\n`,
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', paths: pathsOf(libs) } }),
    'package.json': JSON.stringify({ type: 'module', devDependencies: { 'only-for-tests': '1.0.0' } }),
    'node_modules/only-for-tests/package.json': JSON.stringify({
      name: 'only-for-tests',
      version: '1.0.0',
      main: 'index.js',
    }),
  };
}

function pathsOf(libs: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    libs.flatMap((lib) => [
      [`@shanhuo/${lib}`, [`./libs/${lib}/src/index.ts`]],
      [`@shanhuo/${lib}/graphql`, [`./libs/${lib}/src/graphql.ts`]],
      [`@shanhuo/${lib}/testing`, [`./libs/${lib}/src/testing/index.ts`]],
    ]),
  );
}
