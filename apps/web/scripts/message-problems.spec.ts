import { describe, expect, it } from '@jest/globals';
import { findMessageProblems } from './message-problems.ts';

const using = (...keys: string[]) => [{ file: 'Page.svelte', text: keys.map((key) => `{m.${key}()}`).join(' ') }];

describe('findMessageProblems', () => {
  it('finds nothing in two complete catalogues', () => {
    expect(findMessageProblems({ hello: '你好 {name}' }, { hello: 'Hello {name}' }, [], using('hello'))).toEqual([]);
  });

  it.each([
    ['a key on one side only', { a: '甲' }, {}, [], using('a'), 'a: missing in en'],
    ['the same text twice', { a: 'OK' }, { a: 'OK' }, [], using('a'), 'a: the same text in both languages'],
    ['a stale review', { a: '甲' }, { a: 'A' }, ['a'], using('a'), 'a: reviewed as equal, but it differs'],
    ['a lost placeholder', { a: '{n} 个' }, { a: 'some' }, [], using('a'), 'a: not the same placeholders'],
    ['an unused key', { a: '甲' }, { a: 'A' }, [], using('b'), 'a: nobody uses it'],
    [
      'Chinese in a page',
      {},
      {},
      [],
      [{ file: 'Page.svelte', text: '<p>山货</p>' }],
      'Page.svelte: Chinese belongs into the catalogue',
    ],
  ])('finds %s', (_, chinese, english, reviewed, sources, problem) => {
    expect(findMessageProblems(chinese, english, reviewed, sources)).toEqual([problem]);
  });
});
