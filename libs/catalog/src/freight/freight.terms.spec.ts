import { describe, expect, it } from '@jest/globals';
import { isFailure, PROVINCES } from '@shanhuo/kernel';
import { freightTerms } from '../testing/index.js';
import { readFreightTerms, type GivenFreightTerms } from './freight.terms.js';

const [band] = freightTerms().bands;
if (band === undefined) throw new Error('the terms of specs have no band');
const everywhere = PROVINCES.map(({ code }) => ({ provinceCode: code, band: 1 }));

function problemsOf(given: Partial<GivenFreightTerms>): string[] {
  const read = readFreightTerms({ ...freightTerms(), ...given }, 'en');
  if (!isFailure(read)) return [];
  for (const { message } of read.fields) expect(message).toMatch(/^[A-Z].+\.$/);
  return read.fields.map(({ field, code }) => `${field} ${code}`);
}

describe('freight terms', () => {
  it('[L1] are taken where all 34 provinces are covered or refused', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ provinces: everywhere })).toEqual([]);
  });

  it.each<[string, Partial<GivenFreightTerms>, string[]]>([
    ['a province is missing', { provinces: everywhere.slice(1) }, ['provinces PROVINCES_MISSING']],
    ['nothing is said of provinces', { provinces: [] }, ['provinces PROVINCES_MISSING']],
    [
      'a province stands there twice',
      { provinces: [...everywhere, { provinceCode: '110000', band: null }] },
      ['provinces.34.provinceCode PROVINCE_REPEATED'],
    ],
    [
      'a code is of no province',
      { provinces: [...everywhere, { provinceCode: '420300', band: 1 }] },
      ['provinces.34.provinceCode PROVINCE_UNKNOWN'],
    ],
    [
      'a province names a rate that is not there',
      { provinces: everywhere.with(0, { provinceCode: '110000', band: 2 }) },
      ['provinces.0.band BAND_UNKNOWN'],
    ],
    [
      'no parcel goes anywhere',
      { provinces: everywhere.map((each) => ({ ...each, band: null })) },
      ['provinces NO_PROVINCE_DELIVERED'],
    ],
    [
      'there is no rate',
      { bands: [], provinces: everywhere.map((each) => ({ ...each, band: null })) },
      ['bands BANDS_COUNT', 'provinces NO_PROVINCE_DELIVERED'],
    ],
    ['two rates have one number', { bands: [band, band] }, ['bands.1.band BAND_REPEATED']],
    ['a rate begins at nothing', { bands: [{ ...band, firstUnits: 0 }] }, ['bands.0.firstUnits UNITS_INVALID']],
    ['a step is half a gram', { bands: [{ ...band, nextUnits: 0.5 }] }, ['bands.0.nextUnits UNITS_INVALID']],
    [
      'prices are negative',
      { bands: [{ ...band, firstFen: -1, nextFen: -1, freeAboveFen: -1 }] },
      ['bands.0.firstPrice PRICE_INVALID', 'bands.0.nextPrice PRICE_INVALID', 'bands.0.freeAbove PRICE_INVALID'],
    ],
    ['a price slipped a digit', { bands: [{ ...band, firstFen: 1_000_000 }] }, ['bands.0.firstPrice PRICE_INVALID']],
  ])('are refused at the field where %s', (_fault, given, problems) => {
    expect(problemsOf(given)).toEqual(problems);
  });

  it('leave out rates that no province names', () => {
    const read = readFreightTerms({ ...freightTerms(), bands: [band, { ...band, band: 2 }] }, 'en');
    expect(read).toMatchObject({ bands: [{ band: 1 }] });
  });

  it('say what is wrong in the language of the reader', () => {
    expect(readFreightTerms(freightTerms({ provinces: [] }), 'zh-CN')).toMatchObject({
      fields: [{ field: 'provinces', message: expect.stringContaining('34') }],
    });
  });
});
