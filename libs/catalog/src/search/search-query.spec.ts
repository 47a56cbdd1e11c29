import { describe, expect, it } from '@jest/globals';
import { SearchDictionary, type SpelledWordLine } from './search-dictionary.js';
import { readSearch } from './search-query.js';

const line = (kind: SpelledWordLine['kind'], words: string, said = ''): SpelledWordLine => ({
  kind,
  words: words.split(' '),
  said: said === '' ? words.split(' ').map(() => '') : said.split('|'),
  categoryCode: null,
});

const dictionary = new SearchDictionary(
  ['湖北省', '十堰市', '房县', '竹溪县', '青峰镇'],
  [
    line('same', '木耳 云耳 fungus', 'mu er|yun er|'),
    line('same', '土豆 洋芋'),
    line('wide', '茶 #tea'),
    line('word', '武当 香菇', 'wu dang|xiang gu'),
    line('filler', '正宗 的 特产'),
  ],
  ['湖北省', '十堰市'],
);

const found = (typed: string): string | undefined => readSearch(typed, dictionary)?.anywhere;
const terms = (typed: string): (string | null)[] =>
  (readSearch(typed, dictionary)?.terms ?? []).flatMap(({ literal, same }) => [literal, same]);

describe('what was typed', () => {
  it.each([
    ['木耳', `('木耳' | '云耳')`],
    ['茶', `('茶' | '#tea')`],
    ['房县', `('房县' | '@房县')`],
    ['竹溪县', `(('竹溪' & '溪县') | '竹溪' | ('@竹溪' & '@溪县') | '@竹溪' | ('竹' & '溪' & '县'))`],
    ['武当茶', `(('武当' & ('茶' | '#tea')) | ('@武当' & '@当茶'))`],
    ['黑耳', `('黑耳' | '@黑耳' | ('黑' & '耳'))`],
    ['正宗的木耳', `(('木耳' | '云耳') | ('@正宗' & '@宗的' & '@的木' & '@木耳'))`],
    ['十堰 木耳', `('木耳' | '云耳')`],
    ['ＴＥＡ', `('tea' | 'tea':* | '@tea' | '@tea':* | 'te a' | '@te a' | '^tea')`],
    ['fungus', `('fungus' | 'fungus':* | '云耳' | '木耳' | ('^fu' & '^ngus') | ('^fun' & '^gus') | ('^fung' & '^us'))`],
  ])('[B4] %s asks for %s', (typed, query) => {
    const lexemes = (text: string | undefined): string[] => (text ?? '').match(/'[^']+'(?::\*)?/g) ?? [];
    expect(new Set(lexemes(found(typed)))).toEqual(new Set(lexemes(query)));
  });

  it('[B4] words that say nothing are left out, unless nothing else was typed', () => {
    expect(terms('十堰特产 香菇')).toEqual([`'香菇'`, null]);
    expect(terms('特产')).toEqual([`'特产'`, null]);
  });

  it.each([
    ['muer', `'mu er'`],
    ['mu er', `'mu er'`],
    ["mu'er", `'mu er'`],
    ['mu4er3', `'mu er'`],
    ['MùĚr', `'mu er'`],
    ['wudangmuer', `('wu dang' & 'mu er')`],
    ['wudangcha', `'=cha'`],
    ['muerx', `'er x':*`],
    ['lvcha', `'lu cha'`],
  ])('[B4] %s is read as pinyin', (typed, part) => {
    expect(terms(typed)[0]).toContain(part);
  });

  it.each([
    ['hme', `'^hme'`],
    ['fxhme', `('^fx' & '^hme')`],
  ])('[B4] %s is read as initials', (typed, part) => {
    expect(terms(typed)[1]).toContain(part);
  });

  it('[B4] what is said like a word of the list is known by its other names', () => {
    expect(terms('muer')[1]).toContain(`'云耳'`);
  });

  it('[B4] a word takes as few pieces as there can be, known ones first', () => {
    expect(dictionary.segment('青峰岭香菇酱').map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      '青峰 place',
      '岭 unknown',
      '香菇 goods',
      '酱 unknown',
    ]);
  });

  it.each(['', '   ', '🍄', `' | '`, '&|!():*', '\\', '\0'])('[B4] finds nothing to ask for in %p', (typed) => {
    expect(found(typed)).toBeUndefined();
  });

  it.each([
    `a'b`,
    `x' | 'y`,
    `a:*&!b`,
    '木耳\0',
    `o'); drop table x --`,
    '#tea',
    '@房县 ^hme =mu',
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    'anananananananananananananananananananananananananananananananan',
    'hme'.repeat(20),
    '一二三四五六七八九十'.repeat(6),
    'ﷺ木耳①½',
  ])('[B4] keeps %p inside quotes, and short', (typed) => {
    const query = readSearch(typed, dictionary);
    const all = [query?.anywhere, ...(query?.terms ?? []).flatMap(({ literal, same }) => [literal, same ?? ''])];
    for (const text of all) {
      const bare = (text ?? '').replace(/'[#@^=]?[\p{Letter}\p{Number} -]+'(:\*)?/gu, 'W');
      expect(bare).toMatch(/^[W&|() ]*$/);
      expect(text?.length ?? 0).toBeLessThan(8_000);
    }
  });
});
