import { expect, test } from '@jest/globals';
import { readWarning } from './read-warning.ts';

test.each([
  ['{"level":40,"msg":"slow"}', 'slow'],
  ['{"level":50,"msg":"failed","err":{"message":"no answer"}}', 'failed: no answer'],
  ['{"level":30,"msg":"listening"}', undefined],
  ['{"level":40', undefined],
  ['', undefined],
  ['2026-11-22 19:31:49 UTC [1] LOG:  database system is ready', undefined],
  ['2026-11-22 19:31:49 UTC [1] FATAL:  the database system is starting up', undefined],
  ['2026-11-22 19:31:49 UTC [1] PANIC: could not write', '2026-11-22 19:31:49 UTC [1] PANIC: could not write'],
])('of a log line a person hears what concerns them: %s', (line, warning) => {
  expect(readWarning(line)).toBe(warning);
});
