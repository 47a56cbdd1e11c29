import { describe, expect, it } from '@jest/globals';
import { HONESTY_RULES } from './rules/honesty.rules.js';
import { CODE_FILE, lineCount, LONG_FILE, SHAPE_RULES } from './rules/shape.rules.js';
import type { SourceRule } from './rules/source-rule.js';
import { TABLE_RULES } from './rules/table.rules.js';
import { TIME_RULES } from './rules/time.rules.js';
import { repositoryFiles, type SourceFile } from './support/repository.js';

const RULES = [...TIME_RULES, ...TABLE_RULES, ...HONESTY_RULES, ...SHAPE_RULES];

const isAbout = ({ about, notAbout }: SourceRule, path: string): boolean =>
  about.test(path) && notAbout?.test(path) !== true;

/** Faults as `path:line`, in files the rule is about. */
function findIn(rule: SourceRule, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isAbout(rule, path))
    .flatMap((file) => rule.find(file).map((line) => `${file.path}:${line}`));
}

describe.each(RULES)('the source refuses $refuses, because $because', (rule) => {
  const files = repositoryFiles(rule.about);

  it.each(rule.planted)('where it is planted in $path', ({ path, text, line }) => {
    expect(findIn(rule, [{ path, text }])).toEqual([`${path}:${line}`]);
  });

  it.each(rule.fine)('but not what only looks like it in $path', (file) => {
    expect(findIn(rule, [file])).toEqual([]);
  });

  it('everywhere in the repository, but for reviewed exceptions', () => {
    const reviewed = files.filter(({ path }) => !(path in rule.exceptions));
    expect(findIn(rule, reviewed)).toEqual([]);
  });

  it('and has no exception that is not needed', () => {
    const needless = Object.keys(rule.exceptions).filter(
      (path) =>
        findIn(
          rule,
          files.filter((file) => file.path === path),
        ).length === 0,
    );
    expect(needless).toEqual([]);
  });
});

it('names the long files, where a second idea may have crept in', () => {
  const files = repositoryFiles(CODE_FILE);
  const long = files.filter(({ text }) => lineCount(text) > LONG_FILE);
  if (long.length > 0) console.warn(`over ${LONG_FILE} lines:\n${long.map(({ path }) => path).join('\n')}`);
  expect(long.length * 20).toBeLessThan(files.length);
});
