import { describe, expect, test } from '@jest/globals';
import { readApplication } from './read-application.js';

describe('what is typed into an application', () => {
  test.each([
    ['2015-03-01', '2015-03-01'],
    ['2015.3.1', '2015-03-01'],
    ['2015/3/1', '2015-03-01'],
    ['２０１５年３月１日', '2015-03-01'],
    ['2015-02-30', '2015-02-30'],
    ['last spring', 'last spring'],
    ['', ''],
  ])('reads the day %j as %j', (typed, day) => {
    const form = new FormData();
    form.set('foundedOn', typed);
    expect(readApplication(form, undefined).foundedOn).toBe(day);
  });

  test('keeps ticks and pictures that arrived before, and leaves out what no form of ours sends', () => {
    const form = new FormData();
    form.append('attestations', 'a');
    form.append('attestations', 'b');
    form.append('attestations', 'x'.repeat(41));
    form.append('document-item', 'picture');
    form.append('document-other', new File(['x'], 'x.jpg'));
    const read = readApplication(form, { code: '420325107201', name: 'Guanyintang' });
    expect(read.attestations).toEqual(['a', 'b']);
    expect(read.documents).toEqual([{ itemId: 'item', documentId: 'picture' }]);
    expect(read.village?.code).toBe('420325107201');
  });

  test('cuts what is longer than anybody means', () => {
    const form = new FormData();
    form.set('legalName', 'n'.repeat(1000));
    form.set('grows', 'g'.repeat(1000));
    const read = readApplication(form, undefined);
    expect([read.legalName.length, read.grows.length]).toEqual([60, 250]);
  });
});
