import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, Suite } from './suite.ts';

export interface Place {
  readonly root: string;
  /** Where a suite may leave what it needs while it runs. */
  readonly temporary: string;
  readonly environment: NodeJS.ProcessEnv;
}

type Count = Pick<Result, 'passed' | 'failed'>;

export async function runSuite(suite: Suite, { root, temporary, environment }: Place): Promise<Result> {
  const startedAt = Date.now();
  const report = join(temporary, `${suite.name.replaceAll(' ', '-')}.json`);
  const reporting = suite.counts === 'jest' ? ['--json', `--outputFile=${report}`] : [];
  const child = spawn(process.execPath, [...suite.command, ...reporting], {
    cwd: join(root, suite.folder ?? '.'),
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  );
  const count = suite.counts === 'jest' ? countOfJest(report, code) : countOfCheck(code);
  return { suite, ...count, seconds: (Date.now() - startedAt) / 1000, output: output.join('') };
}

const countOfCheck = (code: number | null): Count => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** A file that could not be run, a skipped test, no test at all, a bad end after good tests: each is a failure. */
function countOfJest(report: string, code: number | null): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counted = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const passed = counted.numPassedTests;
  const failed =
    counted.numFailedTests + counted.numPendingTests + counted.numTodoTests + counted.numRuntimeErrorTestSuites;
  const isUncounted = failed === 0 && (passed === 0 || code !== 0);
  return { passed, failed: isUncounted ? 1 : failed };
}
