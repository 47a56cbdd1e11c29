import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite } from './run-suite.ts';
import type { Suite } from './suite.ts';

const temporary = mkdtempSync(join(tmpdir(), 'shanhuo-suite-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A program that behaves as Jest does: writes its report where it is told to, and ends. */
async function countOf(counts: Suite['counts'], report: object | undefined, code: number): Promise<[number, number]> {
  const program = join(temporary, 'program.mjs');
  const write = `import { writeFileSync } from 'node:fs';
    const path = process.argv.find((argument) => argument.startsWith('--outputFile='))?.slice(13);
    if (path) writeFileSync(path, ${JSON.stringify(JSON.stringify(report))});`;
  writeFileSync(program, `${report === undefined ? '' : write}\nprocess.exit(${code});`);
  const suite: Suite = { name: `suite ${Math.random()}`, command: [program], counts };
  const { passed, failed } = await runSuite(suite, { root: temporary, temporary, environment: process.env });
  return [passed, failed];
}

const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

test.each([
  ['three good tests are three', { ...none, numPassedTests: 3 }, 0, [3, 0]],
  ['no test at all is a failure', none, 0, [0, 1]],
  ['a skipped test is a failure', { ...none, numPassedTests: 3, numPendingTests: 1 }, 0, [3, 1]],
  ['a test left to do is a failure', { ...none, numPassedTests: 3, numTodoTests: 1 }, 0, [3, 1]],
  ['a file that does not run is a failure', { ...none, numPassedTests: 3, numRuntimeErrorTestSuites: 1 }, 1, [3, 1]],
  ['a bad end after good tests is a failure', { ...none, numPassedTests: 3 }, 1, [3, 1]],
  ['no report is a failure', undefined, 0, [0, 1]],
] as const)('%s when a suite is counted', async (_what, report, code, expected) => {
  expect(await countOf('jest', report, code)).toEqual(expected);
});

test('a check counts as one', async () => {
  expect(await countOf('check', undefined, 0)).toEqual([1, 0]);
  expect(await countOf('check', undefined, 2)).toEqual([0, 1]);
});
