import { describe, expect, it } from '@jest/globals';
import { searchQuery, searchWords } from './search-words.js';

describe('plain search', () => {
  it('[B4] indexes characters and pairs of Chinese, and words of the rest', () => {
    expect(searchWords('房县黑木耳 500g Café').toSorted()).toEqual(
      ['房', '县', '黑', '木', '耳', '房县', '县黑', '黑木', '木耳', '500g', 'cafe'].toSorted(),
    );
  });

  it.each([
    ['木耳', `'木耳'`],
    ['茶', `'茶'`],
    ['黑木耳', `'黑木' & '木耳'`],
    ['房县 香菇', `'房县' & '香菇'`],
    ['ＴＥＡ', `'tea':*`],
    ['Fangxian mush', `'fangxian' & 'mush':*`],
  ])('[B4] %s asks for %s', (typed, query) => {
    expect(searchQuery(typed)?.anywhere).toBe(query);
  });

  it('[B4] asks for the same words in the title alone', () => {
    expect(searchQuery('房县 tea')?.inTitle).toBe(`'tea':*A & '房县':A`);
  });

  it.each(['', '   ', '🍄', `' | '`, '&|!():*', '\\', '\0'])('[B4] finds nothing to ask for in %p', (typed) => {
    expect(searchQuery(typed)).toBeUndefined();
  });

  it.each([`a'b`, `x' | 'y`, `a:*&!b`, '木耳\0', `o'); drop table x --`])('[B4] keeps %p inside quotes', (typed) => {
    const query = searchQuery(typed)?.anywhere ?? '';
    expect(query.replace(/'[\p{Letter}\p{Number}]+'(:\*)?/gu, 'W')).toMatch(/^W( & W)*$/);
  });
});
