import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@shanhuo/kernel';
import { changeOfSupport, readSupportDay, type OpenSupport } from './support.rules.js';

const open: OpenSupport = { id: 'one', kind: 'monitored', validFrom: '2026-03-01' };

describe('[D3] what a household is listed as', () => {
  it.each([
    [undefined, undefined, 'monitored', '2026-01-01', { endsOn: undefined }],
    [undefined, '2025-12-31', 'monitored', '2026-01-01', { endsOn: undefined }],
    [undefined, '2026-01-01', 'monitored', '2026-01-01', 'DAY_NOT_AFTER'],
    [open, undefined, 'monitored', '2026-03-01', 'same'],
    [open, undefined, 'formerly_poor', '2026-06-01', { endsOn: '2026-05-31' }],
    [open, undefined, 'formerly_poor', '2026-03-01', 'DAY_NOT_AFTER'],
    [open, undefined, 'monitored', '2026-02-01', 'DAY_NOT_AFTER'],
  ] as const)('follows from %j, the last day %s, %s and the day %s', (now, lastDay, kind, from, change) => {
    expect(changeOfSupport(now, lastDay, kind, chinaDay(from))).toEqual(change);
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    [' 2026-03-01 ', '2026-03-01'],
    ['2026-02-30', undefined],
    ['春天', undefined],
  ])('reads the day %s as %s', (text, day) => {
    expect(readSupportDay(text)).toBe(day);
  });
});
