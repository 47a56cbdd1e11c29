import { describe, expect, it } from '@jest/globals';
import { readLanguage } from './language.js';

describe('readLanguage', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, en;q=0.4, zh;q=0.8', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['de', 'zh-CN'],
    [';;;q=,', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
  ])('[X8] %p reads %s', (header, language) => {
    expect(readLanguage(header)).toBe(language);
  });
});
