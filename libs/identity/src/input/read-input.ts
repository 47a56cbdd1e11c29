import { InvalidInput, type Language } from '@shanhuo/kernel';
import type { z } from 'zod';
import { problemsIn, type ProblemWords } from './field-problem.js';

/**
 * Reads an input by a schema whose messages are problem codes; every problem is answered at its field, in the language
 * of the reader. A code without words is a defect and throws.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  words: ProblemWords,
  language: Language,
): z.output<Schema> | InvalidInput {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const say = problemsIn(words);
  return new InvalidInput(read.error.issues.map(({ path, message: code }) => say(path.join('.'), code, language)));
}
