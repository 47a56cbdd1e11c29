import { describe, expect, it } from '@jest/globals';
import { countableWords } from './countable-words.js';

describe('[N23] what was searched for in vain is counted', () => {
  it.each([
    ['板栗', '板栗'],
    [' 板栗　 ', '板栗'],
    ['葱', '葱'],
    ['ＢＡＮＬＩ', 'banli'],
    ['bǎn lì', 'ban li'],
    ['Chestnuts, 500g!', 'chestnut 500g'],
    ['郧西 板栗', '郧西 板栗'],
    ['五香花生', '五香花生'],
    ['2026新茶', '2026 新茶'],
  ])('%j as %j', (typed, words) => {
    expect(countableWords(typed)).toBe(words);
  });

  it.each([
    ['nothing that could be read', ['', '   ', '🍄', '!!!', 'a', '8848']],
    ['too much', ['板栗'.repeat(13), 'x'.repeat(25), '一 '.repeat(30)]],
    [
      'a phone',
      ['13800138000', '138 0013 8000', '１３８－００１３－８０００', '一三八零零一三八零零零', '板栗 13800138000'],
    ],
    ['any long number', ['12345', '1 2 3 4 5', '420321199001011234', '订单 98765']],
    [
      'a way to somebody',
      ['www.example.com', 'https://a.cn/板栗', 'shop.taobao.com', 'a@b.cn', '@老王', '薇信 lao_wang8'],
    ],
    ['a person or a house', ['王先生', '李女士 板栗', '身份证', '青峰路12号', '三号楼二单元', '3栋501']],
  ])('but for %s', (_why, typed) => {
    expect(typed.map(countableWords)).toEqual(typed.map(() => undefined));
  });
});
