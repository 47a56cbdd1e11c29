import { describe, expect, it } from '@jest/globals';
import { noWindows, readWindows, showWindows } from './windows-form.js';

describe('days of sale and of sending in a form', () => {
  it('[S20] are read as they were typed, and none where nothing was', () => {
    const form = new FormData();
    expect(readWindows(form)).toEqual(noWindows);
    form.append('saleFrom', ' 2026-12-01 ');
    form.append('harvestUntil', '9'.repeat(500));
    expect(readWindows(form)).toMatchObject({ saleFrom: '2026-12-01', harvestUntil: '9'.repeat(20) });
  });

  it('are shown as they stand', () => {
    const windows = { saleFrom: '2026-12-01', saleUntil: null, harvestFrom: null, harvestUntil: null };
    expect(showWindows(windows)).toEqual({ ...noWindows, saleFrom: '2026-12-01' });
  });
});
