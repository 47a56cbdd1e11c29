import { readFileSync } from 'node:fs';

const { libs } = JSON.parse(readFileSync(new URL('architecture.json', import.meta.url), 'utf8'));

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const TESTS = ['\\.spec\\.ts$', '^libs/[^/]+/src/testing/', '^(test|bench)/'];
const DOORS = '^libs/[^/]+/src/(index|graphql|testing/index)\\.ts$';
/** Build, launcher and tests reach into everything to do their work. */
const SHIPPED = '^(apps|libs)/';

const floors = libs.map(({ name, imports }) =>
  rule(
    `floor-of-${name}`,
    `${name} imports only what architecture.json says: ${imports.join(', ') || 'nothing of ours'}.`,
    { path: `^libs/${name}/`, pathNot: '\\.spec\\.ts$' },
    { path: '^(libs|apps|bench)/', pathNot: `^libs/(${[name, ...imports].join('|')})/` },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floors,
    rule(
      'libs-stand-in-the-table',
      'A lib that architecture.json does not name has no floor, so no rule would hold it.',
      {},
      { path: '^libs/', pathNot: `^libs/(${libs.map(({ name }) => name).join('|')})/` },
    ),
    rule(
      'apps-stay-apart',
      'Processes share libs, never each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'web-knows-the-schema-only',
      'The web shop holds no business rule: it is written against the generated types of the GraphQL schema.',
      { path: '^apps/web/' },
      { path: '^(libs|scripts|bench)/' },
    ),
    rule(
      'libs-have-doors',
      'Between libs only index.ts, graphql.ts and testing/index.ts are promised to stay.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', DOORS] },
    ),
    rule(
      'apps-use-the-doors',
      'An app is wiring: what it needs of a lib, the lib offers.',
      { path: '^apps/', pathNot: '\\.spec\\.ts$' },
      { path: '^libs/', pathNot: DOORS },
    ),
    rule(
      'entities-stay-home',
      "Rows are a lib's own business: others see ids, services and views.",
      { path: '^(?:libs|apps)/([^/]+)/' },
      { path: '\\.entity\\.ts$', pathNot: '^libs/$1/' },
    ),
    rule(
      'no-door-shows-an-entity',
      'An entity that a door exports is imported by somebody soon.',
      { path: DOORS },
      { path: '\\.entity\\.ts$' },
    ),
    rule(
      'graphql-door-is-for-screens',
      'GraphQL types are for the API and for what higher libs show: types, views, words, resolvers, loaders; services know nothing of them.',
      {
        path: SHIPPED,
        pathNot: [
          ...TESTS,
          '^apps/api/',
          '^libs/[^/]+/src/graphql\\.ts$',
          '\\.(types?|resolver|loader|input|result|view|words)\\.ts$',
          '/request-context\\.ts$',
        ],
      },
      { path: '^libs/[^/]+/src/graphql\\.ts$' },
    ),
    rule(
      'testing-is-for-specs',
      'Builders of specs never reach a running shop.',
      { path: '', pathNot: TESTS },
      { path: '^libs/[^/]+/src/testing/' },
    ),
    rule(
      'nothing-imports-scripts',
      'The launcher and the build start the shop; the shop does not know them.',
      { path: '^(apps|libs)/' },
      { path: '^scripts/' },
    ),
    rule(
      'nothing-imports-tests',
      'Only specs and benchmarks lean on tests.',
      { path: '^(apps|libs|scripts)/', pathNot: '\\.spec\\.ts$' },
      { path: '^test/' },
    ),
    rule(
      'suites-share-support-only',
      'What two suites share stands in test/support.',
      { path: ['^(apps|libs|scripts)/.*\\.spec\\.ts$', '^bench/'] },
      { path: '^test/', pathNot: '^test/support/' },
    ),
    rule('nothing-imports-a-spec', 'A spec is a leaf.', {}, { path: '\\.spec\\.ts$' }),
    rule('nothing-imports-bench', 'A benchmark is a leaf.', { pathNot: '^bench/' }, { path: '^bench/' }),
    rule('no-circles', 'Two files that need each other are one idea cut in two.', {}, { circular: true }),
    rule(
      'imports-lead-somewhere',
      'An import the graph cannot follow is one no rule can judge.',
      { pathNot: '^apps/web/' },
      { couldNotResolve: true },
    ),
    rule(
      'shipped-code-needs-no-dev-dependency',
      'A deployment installs no development dependencies; the explorer looks for its page when first asked.',
      { path: '^(apps/(api|worker|stripe-sandbox)|libs)/', pathNot: [...TESTS, '^apps/api/src/explorer/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/(build|\\.svelte-kit|src/generated))/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
