import type { FieldProblem, Language, Wording } from '@shanhuo/kernel';

/** Sentences for the problem codes a schema gives as its messages; `{…}` are filled in. */
export type ProblemWords = Readonly<Record<string, Wording>>;

/** Says what is wrong with a field, in words; `details` are what stands in the sentence at its `{…}`. */
export type SayProblem = (
  field: string,
  code: string,
  language: Language,
  details?: Readonly<Record<string, string>>,
) => FieldProblem;

/** Says problems of fields by one set of sentences. A code without words is a defect and throws. */
export function problemsIn(words: ProblemWords): SayProblem {
  return (field, code, language, details = {}) => {
    const wording = words[code];
    if (wording === undefined) throw new Error(`no words for the problem ${code}`);
    const message = wording[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
    return { field, code, message };
  };
}
