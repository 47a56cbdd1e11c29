import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build/build-if-stale.ts';
import { runAll } from './checks/run-all.ts';
import { runSuite } from './checks/run-suite.ts';
import { FAST_SUITES, SLOW_SUITES } from './checks/suites.ts';
import type { Result, Suite } from './checks/suite.ts';
import { endProcessesIn } from './checks/end-processes-in.ts';

const root = join(import.meta.dirname, '..');
const isFast = process.argv.includes('--fast');
const isSoak = process.argv.includes('--soak');
const suites: readonly Suite[] = isFast ? FAST_SUITES : [...FAST_SUITES, ...SLOW_SUITES];

const temporary = mkdtempSync(join(tmpdir(), 'shanhuo-check-'));
const environment: NodeJS.ProcessEnv = {
  ...withoutShop(process.env),
  TMPDIR: temporary,
  ...(isSoak ? { SOAK: '1' } : {}),
};
const totals = { passed: 0, failed: 0 };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void giveUp());

try {
  await buildIfStale(root, { say: console.log, onStart: () => {} });
  await runAll(suites, (suite) => runSuite(suite, { root, temporary, environment }), print);
} catch (error) {
  totals.failed += 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  await cleanUp();
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

function print({ suite, passed, failed, seconds, output }: Result): void {
  totals.passed += passed;
  totals.failed += failed;
  console.log(`== ${suite.name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(output.trimEnd());
}

/** A shop that is configured in this terminal is none of the tests' business. */
function withoutShop(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const shop =
    /^(?:DATABASE_|STRIPE_|DATA_DIR$|WEB_|API_|PUBLIC_URL$|DEMO$|SEALING_KEYS$|BLIND_INDEX_KEY$|AUTH_SECRET$|NODE_ENV$|npm_)/;
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !shop.test(name)));
}

async function cleanUp(): Promise<void> {
  await endProcessesIn(temporary);
  rmSync(temporary, { recursive: true, force: true });
}

async function giveUp(): Promise<never> {
  await cleanUp();
  console.log(`Given up. ${totals.passed} passed, ${totals.failed + 1} failed`);
  process.exit(1);
}
