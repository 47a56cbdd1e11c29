import type { Result, Suite } from './suite.ts';

const CORES = 2;

/** Runs suites in their order, two at a time unless one asks to be alone; hands on each result as it comes. */
export async function runAll(
  suites: readonly Suite[],
  run: (suite: Suite) => Promise<Result>,
  onResult: (result: Result) => void,
  givenUp: AbortSignal,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for (const suite of suites) {
    const places = suite.alone === true ? 1 : CORES;
    while (running.size >= places) await Promise.race(running);
    if (givenUp.aborted) return;
    const done: Promise<void> = run(suite)
      .then(onResult)
      .finally(() => running.delete(done));
    running.add(done);
    if (suite.alone === true) await done;
  }
  await Promise.all(running);
}
