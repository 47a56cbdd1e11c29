import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildIfStale } from './build/build-if-stale.ts';
import { endProcessesIn } from './checks/end-processes-in.ts';
import { runAll } from './checks/run-all.ts';
import { runSuite } from './checks/run-suite.ts';
import { FAST_SUITES, SLOW_SUITES } from './checks/suites.ts';
import type { Result, Suite } from './checks/suite.ts';
import { requireNode24 } from './launcher/require-node.ts';

requireNode24();
const root = join(import.meta.dirname, '..');
const isFast = process.argv.includes('--fast');
const isSoak = process.argv.includes('--soak');
const suites: readonly Suite[] = isFast ? FAST_SUITES : [...FAST_SUITES, ...SLOW_SUITES];

// Everything a suite leaves behind stands in here, and goes with it.
const temporary = mkdtempSync(join(tmpdir(), 'shanhuo-check-'));
const environment: NodeJS.ProcessEnv = {
  ...withoutShop(process.env),
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  TMPDIR: temporary,
  // Compilers, linters and Jest's processes begin some forty times in a run, as the shop's services do.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
  ...(isSoak ? { SOAK: '1' } : {}),
};
const givingUp = new AbortController();
const totals = { passed: 0, failed: 0 };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void giveUp());

try {
  await buildIfStale(root, { say: console.log, onStart: () => {} });
  await runAll(suites, (suite) => runSuite(suite, { root, temporary, environment }), print, givingUp.signal);
} catch (error) {
  totals.failed += 1;
  console.error(error instanceof Error ? error.message : error);
}
if (!givingUp.signal.aborted) await finish();

function print({ suite, passed, failed, seconds, output }: Result): void {
  totals.passed += passed;
  totals.failed += failed;
  console.log(`== ${suite.name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(output.trimEnd());
}

/** A shop that is configured in this terminal is none of the tests' business. */
function withoutShop(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const shop =
    /^(?:DATABASE_|STRIPE_(?!TEST_)|DATA_DIR$|WEB_|API_|PUBLIC_URL$|DEMO$|SEALING_KEYS$|BLIND_INDEX_KEY$|AUTH_SECRET$|NODE_ENV$|npm_)/;
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !shop.test(name)));
}

async function giveUp(): Promise<void> {
  console.log('Giving up …');
  givingUp.abort();
  totals.failed += 1;
  await finish();
}

async function finish(): Promise<never> {
  await endProcessesIn(temporary);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed > 0 ? 1 : 0);
}
