/**
 * A statement a repository runs, with a name: pg prepares it once per connection under that name, and the committed
 * witnesses show its SQL and plan under it.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const declared = new Map<string, Statement>();

/**
 * Declares a statement. Names are `<lib>.<what>` and unique; declaring the same name with other SQL throws, since the
 * prepared statement of the first would answer for both.
 */
export function statement(name: string, text: string): Statement {
  const known = declared.get(name);
  if (known !== undefined) {
    if (known.text !== text) throw new Error(`two statements are called ${name}`);
    return known;
  }
  const made = { name, text: text.trim() };
  declared.set(name, made);
  return made;
}

/** All statements declared so far, by name. Read by the witnesses. */
export function declaredStatements(): readonly Statement[] {
  return [...declared.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
