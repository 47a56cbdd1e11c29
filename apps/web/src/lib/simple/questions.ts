/** Questions of a form in their order, by name. */
export type Questions<Name extends string = string> = readonly [Name, ...Name[]];

/** The one that is asked now: of an address or a button, else the first. */
export function readQuestion<Name extends string>(questions: Questions<Name>, typed: string | null | undefined): Name {
  return questions.find((name) => name === typed) ?? questions[0];
}

/** The one that is asked where something is wrong: the first that holds a field of which the shop says so. */
export function questionOfProblems<Name extends string>(
  questions: Questions<Name>,
  fieldsOf: Readonly<Record<Name, readonly string[]>>,
  problems: Readonly<Record<string, string>>,
): Name | undefined {
  return questions.find((name) => fieldsOf[name].some((field) => problems[field] !== undefined));
}

/** What comes before and after, how many there are, and which of them this one is. */
export function placeOf<Name extends string>(questions: Questions<Name>, name: Name) {
  const at = questions.indexOf(name);
  return { back: questions[at - 1], next: questions[at + 1], number: at + 1, count: questions.length };
}
