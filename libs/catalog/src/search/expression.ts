/*
 * Conditions on lexemes as PostgreSQL reads them (tsquery). Lexemes hold letters, digits, one space, = and ^; never a
 * quote or a backslash, so what is quoted here cannot break out.
 */

export const lexeme = (text: string): string => `'${text}'`;

/** Lexemes that begin so. */
export const beginning = (text: string): string => `'${text}':*`;

export const allOf = (conditions: readonly string[]): string | undefined => join(conditions, ' & ');

export const anyOf = (conditions: readonly (string | undefined)[]): string | undefined =>
  join(
    conditions.filter((condition) => condition !== undefined),
    ' | ',
  );

function join(conditions: readonly string[], operator: string): string | undefined {
  const distinct = [...new Set(conditions)];
  return distinct.length > 1 ? `(${distinct.join(operator)})` : distinct[0];
}
