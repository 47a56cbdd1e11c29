import type { Parse } from './variables.js';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface VariableReader {
  readonly problems: readonly string[];
  /** The value, or undefined where the variable is missing, empty or bad; a bad one is noted as a problem. */
  find<T>(name: string, parse: Parse<T>): T | undefined;
  /** As `find`, and notes a problem where the variable is missing or empty. */
  require<T>(name: string, parse: Parse<T>, why: string): T | undefined;
  isGiven(name: string): boolean;
  refuse(sentence: string): void;
  /** Notes a problem where the variable is given and its companion is not. */
  refuseWithout(name: string, companion: string): void;
}

/** Reads every variable before complaining, so that a person corrects all of them in one go. */
export function createVariableReader(variables: Variables): VariableReader {
  const problems: string[] = [];

  // Compose files hand on unset variables as empty strings: empty means "not given".
  const textOf = (name: string): string => variables[name] ?? '';

  const find = <T>(name: string, parse: Parse<T>): T | undefined => {
    const text = textOf(name);
    if (text === '') return undefined;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    problems.push(`${name} ${parsed.problem}.`);
    return undefined;
  };

  const isGiven = (name: string): boolean => textOf(name) !== '';

  return {
    problems,
    find,
    isGiven,
    require(name, parse, why) {
      if (textOf(name) === '') problems.push(`${name} is missing: ${why}.`);
      return find(name, parse);
    },
    refuse: (sentence) => void problems.push(sentence),
    refuseWithout(name, companion) {
      if (isGiven(name) && !isGiven(companion)) problems.push(`${name} needs ${companion} beside it.`);
    },
  };
}
