import type { Suite } from './suite.ts';

const check = (name: string, ...command: string[]): Suite => ({ name, command, counts: 'check' });

const jest = (name: string, projects: readonly string[], alone: boolean, ...more: string[]): Suite => ({
  name,
  command: [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...['node_modules/jest/bin/jest.js', ...more, '--selectProjects', ...projects],
  ],
  counts: 'jest',
  alone,
});

/** Minutes apart from the slow ones: what a developer runs before a commit. */
export const FAST_SUITES: readonly Suite[] = [
  check('data', 'scripts/check-data.ts'),
  // The longest first: two run at a time, and a short one at the end leaves neither core without work for long.
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  check('types of the server', 'node_modules/typescript/bin/tsc', '--noEmit'),
  {
    ...check('types of the web shop', '../../node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings'),
    folder: 'apps/web',
  },
  jest('architecture', ['architecture'], false),
  jest('unit', ['unit'], false),
  check('lint of the web shop', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', 'apps/web'),
  check(
    'lint of the server',
    'node_modules/oxlint/bin/oxlint',
    '--type-aware',
    '--deny-warnings',
    'apps/api',
    'apps/worker',
    'apps/stripe-sandbox',
    'libs',
    'scripts',
    'test',
    'bench',
  ),
  check('types of the browser journeys', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test/browser'),
  check('messages of the web shop', 'apps/web/scripts/check-messages.ts'),
];

export const SLOW_SUITES: readonly Suite[] = [
  // A spec waits for PostgreSQL, and that for the spec: a third one has work for the core that would rest.
  jest('services and the API on PostgreSQL', ['integration', 'e2e'], true, '--maxWorkers=3'),
  // A journey waits for pages, for the worker and for the minute's sweep, so that three of them leave half of both cores.
  jest('browser journeys', ['browser'], false, '--maxWorkers=3'),
  // These have shops and databases of their own and wait for as much: one after another they take that half.
  jest('journeys of listing', ['listing'], false, '--maxWorkers=1'),
  jest('killed processes', ['faults'], false),
  jest('launcher journeys', ['launcher'], false),
];
