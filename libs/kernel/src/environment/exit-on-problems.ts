import type { EnvironmentReading } from './environment.js';

/** The environment, or the end of the process after one sentence for each thing wrong with it. */
export function orExit<Environment>(reading: EnvironmentReading<Environment>): Environment {
  if ('environment' in reading) return reading.environment;
  for (const problem of reading.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}
