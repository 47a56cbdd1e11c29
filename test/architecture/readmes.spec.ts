import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lineCount } from './rules/shape.rules.js';
import { repositoryFiles, ROOT } from './support/repository.js';

const LONGEST = 60;
const PARTS: readonly (readonly [part: string, sign: RegExp])[] = [
  ['what it owns', /^Owns \S/m],
  ['its words', /^\*\*Words\.\*\*/m],
  ['its tables', /^\*\*Tables\.\*\*/m],
  ['its events', /^\*\*(Events\.|Listens to)\*\*/m],
  ['a decision with date, choice and reason', /^## Decisions$[^]*^\d{4}-\d{2}-\d{2} · \*\*[^*]+\*\*,?:?\s+\S/m],
];

/** What is wrong with a lib's README, in words. */
function judgeReadme(text: string | undefined): string[] {
  if (text === undefined) return ['is missing'];
  return [
    ...(lineCount(text) > LONGEST ? [`has more than ${LONGEST} lines`] : []),
    ...PARTS.filter(([, sign]) => !sign.test(text)).map(([part]) => `does not say ${part}`),
  ];
}

describe('the README of a lib', () => {
  const readmes = new Map(repositoryFiles(/^libs\/[^/]+\/README\.md$/).map(({ path, text }) => [path, text]));

  it.each(readdirSync(join(ROOT, 'libs')))('%s says what it owns, its words, tables, events and decisions', (lib) => {
    expect(judgeReadme(readmes.get(`libs/${lib}/README.md`))).toEqual([]);
  });

  const good = [
    '# order\n\nOwns carts.\n\n**Words.** A *cart*.\n\n**Tables.** None.\n\n**Events.** None.\n\n',
    '## Decisions\n\n2026-11-22 · **One thing.** A reason.\n',
  ].join('');

  it.each([
    ['is absent', undefined, ['is missing']],
    ['is too long', good + '\n'.repeat(LONGEST), ['has more than 60 lines']],
    ['owns nothing', good.replace('Owns carts.', ''), ['does not say what it owns']],
    ['has no words', good.replace('**Words.**', ''), ['does not say its words']],
    ['has no tables', good.replace('**Tables.**', ''), ['does not say its tables']],
    ['has no events', good.replace('**Events.**', ''), ['does not say its events']],
    ['dates nothing', good.replace('2026', ''), ['does not say a decision with date, choice and reason']],
    ['reasons nothing', good.replace('A reason.', ''), ['does not say a decision with date, choice and reason']],
    ['is as it should be', good, []],
  ])('is judged when it %s', (_case, text, findings) => {
    expect(judgeReadme(text)).toEqual(findings);
  });
});
