import { describe, expect, it } from '@jest/globals';
import { readListChoice } from '../query-string/product-filter.js';
import { bandName, countedBands, countedVillages, facetNote, foundCount, type FacetCount } from './facets.js';

const facet = (given: Partial<FacetCount>): FacetCount => ({
  ...{ facet: 'COUNTY', code: '420325', name: null, count: 12, isLeast: false },
  ...given,
});
const chosen = (search: string) => readListChoice(new URLSearchParams(search));

describe('a number beside a value', () => {
  it('is what was counted, and 0 for a value that nothing has', () => {
    expect(facetNote([facet({})], 'COUNTY', '420325')).toBe(' (12)');
    expect(facetNote([facet({})], 'COUNTY', '420323')).toBe(' (0)');
    expect(facetNote([facet({})], 'CATEGORY', '420325')).toBe(' (0)');
  });

  it('says that there are more than are counted', () => {
    expect(foundCount({ count: 1000, isLeast: true })).toBe('1,000+');
    expect(facetNote([facet({ count: 1000, isLeast: true })], 'COUNTY', '420325')).toBe(' (1,000+)');
  });

  it('is left out where it would be a guess: of a part of the goods none had the value', () => {
    const sample = [facet({ count: 1000, isLeast: true }), facet({ code: '420323', count: 0, isLeast: true })];
    expect(facetNote(sample, 'COUNTY', '420323')).toBe('');
    expect(facetNote(sample, 'COUNTY', '420324')).toBe('');
  });

  it('is left out where nothing was counted', () => {
    expect(facetNote([], 'COUNTY', '420325')).toBe('');
  });
});

describe('bands of prices', () => {
  const bands = ['200-', '-19.99', '20-49.99'].map((code) => facet({ facet: 'PRICE', code }));

  it('begin with the cheapest, and hold the chosen one though nothing has it', () => {
    expect(countedBands(bands, chosen(''))).toEqual(['-19.99', '20-49.99', '200-']);
    expect(countedBands(bands, chosen('price=50-99.99'))).toEqual(['-19.99', '20-49.99', '50-99.99', '200-']);
  });

  it('are not offered beside a price of one’s own', () => {
    expect(countedBands(bands, chosen('to=30'))).toEqual([]);
  });

  it.each([
    ['-19.99', '20 元以下'],
    ['20-49.99', '20–50 元'],
    ['200-', '200 元以上'],
  ])('are called as one says them: %s is %s', (band, name) => {
    expect(bandName(band)).toBe(name);
  });
});

it('villages with the most goods come first, by the names they are told with', () => {
  const villages = [
    facet({ facet: 'VILLAGE', code: '420325105201', name: '青峰镇龙王坪村', count: 2 }),
    facet({ facet: 'VILLAGE', code: '420325106202', name: '土城镇土城村', count: 5 }),
  ];
  expect(countedVillages([...villages, facet({})])).toEqual([
    { code: '420325106202', name: '土城镇土城村' },
    { code: '420325105201', name: '青峰镇龙王坪村' },
  ]);
});
