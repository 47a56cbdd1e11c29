import { InvalidInput, type Language, type Wording } from '@shanhuo/kernel';
import type { z } from 'zod';

/** Sentences for the problem codes a schema gives as its messages. */
export type ProblemWords = Readonly<Record<string, Wording>>;

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
  return new InvalidInput(
    read.error.issues.map(({ path, message: code }) => {
      const wording = words[code];
      if (wording === undefined) throw new Error(`no words for the problem ${code}`);
      return { field: path.join('.'), code, message: wording[language] };
    }),
  );
}
