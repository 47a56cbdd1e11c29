import { readFileSync } from 'node:fs';

// One place decides how TypeScript is compiled: the file the build uses, less what only makes sense on disk.
const { jsc, sourceMaps } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const { paths, baseUrl: _baseUrl, ...compiler } = jsc;

const aliases = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [`^${alias}$`, `<rootDir>/${target}`]),
);

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/support/worker-environment.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc: compiler, sourceMaps, module: { type: 'es6' } }],
  },
  // Relative imports name the file that Node will load (`./x.js`); under Jest it is still `./x.ts`.
  moduleNameMapper: { ...aliases, '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/web/build/'],
  // Not in TMPDIR, which a full run makes anew: what was compiled once need not be compiled again.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  coverageProvider: 'v8',
};

const suite = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });

// A service's spec on real PostgreSQL may stand beside the service; its name keeps it out of the fast suite.
const besideTheCode = '\\.integration\\.spec\\.ts$';

const withDatabase = {
  globalSetup: '<rootDir>/test/support/start-test-database.ts',
  globalTeardown: '<rootDir>/test/support/stop-test-database.ts',
};

const withShop = {
  globalSetup: '<rootDir>/test/browser/shop/open-shop.ts',
  globalTeardown: '<rootDir>/test/browser/shop/close-shop.ts',
};

// What lists goods has a shop of its own: other journeys count what is on sale while they walk.
const bringsGoods = '/test/browser/listing[^/]*\\.spec\\.ts$';

export default {
  // Compiled in parallel by SWC in milliseconds: more workers than cores only compete with PostgreSQL.
  maxWorkers: 2,
  // A machine may be busy: a test fails because something is wrong, not because something is slow.
  testTimeout: 60_000,
  projects: [
    suite(
      'unit',
      ['libs/**', 'apps/*/**', 'scripts/**', 'bench/**'].map((folder) => `<rootDir>/${folder}/*.spec.ts`),
      { testPathIgnorePatterns: [besideTheCode] },
    ),
    suite('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    suite(
      'integration',
      [
        '<rootDir>/libs/**/*.integration.spec.ts',
        '<rootDir>/apps/{api,worker}/**/*.integration.spec.ts',
        '<rootDir>/test/integration/**/*.spec.ts',
      ],
      withDatabase,
    ),
    suite('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], withDatabase),
    suite('browser', ['<rootDir>/test/browser/**/*.spec.ts'], {
      ...withShop,
      testPathIgnorePatterns: [bringsGoods],
    }),
    suite('listing', ['<rootDir>/test/browser/listing*.spec.ts'], withShop),
    suite('faults', ['<rootDir>/test/faults/**/*.spec.ts']),
    suite('launcher', ['<rootDir>/test/launcher/**/*.spec.ts']),
  ],
};
