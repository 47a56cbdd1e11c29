import { describe, expect, it } from '@jest/globals';
import { momentInWords } from './moment.words.js';

describe('a moment in a text message', () => {
  it.each([
    ['2026-11-24T04:00:00Z', '11月24日 12:00', '24 Nov, 12:00'],
    ['2026-11-24T15:59:00Z', '11月24日 23:59', '24 Nov, 23:59'],
    ['2026-12-31T16:00:00Z', '1月1日 00:00', '1 Jan, 00:00'],
  ])('%s is %s', (moment, chinese, english) => {
    expect(momentInWords(new Date(moment))).toEqual({ 'zh-CN': chinese, en: english });
  });
});
