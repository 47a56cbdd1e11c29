import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { findContact } from './contact.rules.js';
import { findRefusedWords, type RefusedWord } from './refused-words.rules.js';

const DATA = join(import.meta.dirname, '../../../../data');
const read = (file: string): Record<string, string>[] => parse(readFileSync(join(DATA, file)), { columns: true });

const WORDS: RefusedWord[] = read('refused-words.csv').map((row) => ({
  kind: row['kind'] as RefusedWord['kind'],
  word: row['word'] ?? '',
  level: row['level'] as RefusedWord['level'],
  unless: (row['unless'] ?? '').split('|').filter(Boolean),
  why: row['why'] ?? '',
  whyEn: row['why_en'] ?? '',
  instead: row['instead'] ?? '',
  insteadEn: row['instead_en'] ?? '',
}));
const refused = (text: string): string[] =>
  findRefusedWords(text, WORDS)
    .filter(({ level }) => level === 'refused')
    .map(({ word }) => word);

describe('words on goods', () => {
  it('say why they are refused and what to write instead, each once, and are found in themselves', () => {
    for (const word of WORDS) {
      for (const text of [word.why, word.whyEn, word.instead, word.insteadEn]) expect(text).not.toBe('');
      expect(findRefusedWords(word.word, [word])).toEqual([word]);
      for (const phrase of word.unless) expect(findRefusedWords(phrase, [word])).toEqual([]);
    }
    expect(new Set(WORDS.map(({ kind, word }) => `${kind} ${word}`)).size).toBe(WORDS.length);
    expect(WORDS.length).toBeGreaterThan(300);
  });

  it.each([
    ['这个黑木耳能治疗高血压', ['治疗', '高血压']],
    ['治·疗', ['治疗']],
    ['治 疗', ['治疗']],
    ['治\u200b疗', ['治疗']],
    ['全 网 最 低', ['全网最低']],
    ['加我薇信', ['薇信', '加我']],
    ['ＶＸ联系', ['vx']],
    ['山里打的野味', ['野味']],
    ['The BEST tea', ['best']],
    ['穿山甲', ['穿山甲']],
    ['有 机 黑木耳', ['有机']],
    ['绿色食品认证的香菇', ['绿色食品']],
    ['国家地理标志产品', ['地理标志']],
    ['Organic black fungus, a geographical indication', ['organic', 'geographical indication']],
  ])('%p holds %p', (text, expected) => {
    expect(refused(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['今年第一茬春耳，山上晒干'],
    ['开袋后最好放冰箱冷藏'],
    ['Best before six months'],
    ['在老鹰沟种的茶'],
    ['可用微信支付'],
    ['施有机肥，有机会请来看看'],
    ['grown with organic manure'],
    ['pocure of the valley'],
    ['房县黑木耳，海拔八百米'],
  ])('%p is fine', (text) => {
    expect(refused(text)).toEqual([]);
  });

  it('no words of our own demo shop are refused', () => {
    const found = read('demo/products.csv').flatMap((row) =>
      ['title', 'title_en', 'description', 'description_en', 'season', 'season_en'].flatMap((column) => {
        const text = row[column] ?? '';
        const contact = findContact(text);
        return [...refused(text), ...(contact === undefined ? [] : [contact])].map((word) => `${word} in ${text}`);
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('ways to reach somebody outside the shop', () => {
  it.each([
    ['电话 13812345678', '13812345678'],
    ['１３８ １２３４ ５６７８', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['一三八一二三四五六七八', '13812345678'],
    ['幺三八一二三四五六七八', '13812345678'],
    ['1 3 8 1 2 3 4 5 6 7 8', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['打 0719-8123456', '07198123456'],
    ['薇信号 abc_12345', '薇信号abc12345'],
    ['vx: heimuer88', 'vxheimuer88'],
    ['QQ 群：123 456 789', 'qq群123456789'],
    ['看 www.example.com', 'www.example.com'],
    ['heimuer.cn', 'heimuer.cn'],
    ['me@mountain.org', 'me@mountain.org'],
  ])('%p is one', (text, found) => {
    expect(findContact(text)).toContain(found);
  });

  it.each([
    ['500克一袋，每箱 12 袋，2026 年 10 月采收'],
    ['海拔 800-1200 米，三代人种茶四十年'],
    ['净重2.5斤 39.9元'],
    ['一九八五年建的老茶园'],
    ['GB/T 6192-2019，SC10442032500001'],
    ['Picked in October, dried for 3 days.'],
  ])('%p is none', (text) => {
    expect(findContact(text)).toBeUndefined();
  });
});
