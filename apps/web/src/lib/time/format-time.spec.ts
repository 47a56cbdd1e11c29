import { describe, expect, it } from '@jest/globals';
import { formatTime } from './format-time.js';

describe('formatTime', () => {
  it('tells a moment in Shanghai time', () => {
    expect(formatTime('2026-11-22T18:30:00Z', 'moment', 'zh-CN')).toBe('2026年11月23日 02:30');
    expect(formatTime('2026-11-22T18:30:00Z', 'clock', 'en')).toBe('02:30');
  });

  it('leaves a plain date on its day', () => {
    expect(formatTime('2026-11-22', 'day', 'zh-CN')).toBe('2026年11月22日');
    expect(formatTime('2026-11-22', 'day', 'en')).toBe('November 22, 2026');
  });
});
