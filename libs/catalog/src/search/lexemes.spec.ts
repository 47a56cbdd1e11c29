import { describe, expect, it } from '@jest/globals';
import { countyLexemes, nameLexemes, titleLexemes, toVector } from './lexemes.js';
import { readSyllables } from './syllables.js';

describe('what a card is found by', () => {
  it('[B4] its title gives characters, syllables, initials and words', () => {
    expect([...new Set(titleLexemes(['黑木耳 500g Cafés']))].toSorted()).toEqual(
      [
        ...['黑', '木', '耳', '黑木', '木耳'],
        ...['=hei', '=mu', '=er', 'hei mu', 'mu er'],
        ...['^hm', '^me', '^hme', '500g', 'cafe'],
      ].toSorted(),
    );
  });

  it('[B4] a place that is named after a family is found by both readings', () => {
    expect(titleLexemes(['曾家'])).toEqual(expect.arrayContaining(['ceng jia', 'zeng jia']));
  });

  it.each([
    ['房县', 'fang xian'],
    ['十堰', 'shi yan'],
    ['郧西', 'yun xi'],
    ['重阳', 'chong yang'],
    ['绿茶', 'lu cha'],
    ['党参', 'dang shen'],
  ])('[B4] %s is said %s', (text, said) => {
    expect(titleLexemes([text])).toContain(said);
  });

  it('[B4] names are told from titles', () => {
    expect(nameLexemes(['核桃树下', 'Walnut Trees'])).toEqual(
      expect.arrayContaining(['@核桃', '@桃树', '@he tao', '@walnut', '@tree']),
    );
    expect(countyLexemes(['房县'])).toContain('^fx');
  });

  it('[B4] no lexeme holds a quote or a backslash, whatever a title holds', () => {
    const vector = toVector(titleLexemes([`黑'木\\耳"; drop -- ' x'y\0`]));
    expect(vector.replace(/'[#@^=]?[\p{Letter}\p{Number} -]+'/gu, '').trim()).toBe('');
  });
});

describe('letters read as pinyin', () => {
  const read = (letters: string): string[] => readSyllables(letters).map(({ syllables }) => syllables.join(' '));

  it.each([
    ['heimuer', ['hei mu er']],
    ['xian', ['xian', 'xi an']],
    ['fangan', ['fang an', 'fan gan']],
    ['heim', ['hei m']],
    ['shiitake', []],
    ['', []],
  ])('[B4] %s as %j', (letters, expected) => {
    expect(read(letters)).toEqual(expected);
  });

  it('[B4] in few ways and soon, however many there are', () => {
    expect(read('anan'.repeat(10)).length).toBeLessThanOrEqual(4);
    expect(read('ananan'.repeat(6) + 'x'.repeat(4))).toEqual([]);
  });
});
