import { describe, expect, it } from '@jest/globals';
import {
  fieldOfFreightProblem,
  showFreight,
  toFreightInput,
  unreadableFields,
  type TypedFreight,
} from './freight-form.js';

const money = (amount: string) => ({ amount });
const template = {
  unit: 'WEIGHT' as const,
  bands: [
    {
      band: 2,
      firstUnits: 1000,
      firstPrice: money('6.00'),
      nextUnits: 500,
      nextPrice: money('1.50'),
      freeAbove: money('99.00'),
    },
    {
      band: 5,
      firstUnits: 500,
      firstPrice: money('10.00'),
      nextUnits: 1000,
      nextPrice: money('8.00'),
      freeAbove: null,
    },
  ],
  provinces: [
    { provinceCode: '110000', name: 'A', band: 2 },
    { provinceCode: '650000', name: 'B', band: 5 },
    { provinceCode: '710000', name: 'C', band: null },
  ],
};

describe('[L1] the freight form', () => {
  it('shows grams as kilograms, four rows, and each province with the row of its rate', () => {
    const shown = showFreight(template, 'WEIGHT');
    expect(shown.bands).toHaveLength(4);
    expect(shown.bands[0]).toEqual({
      firstUnits: '1',
      firstPrice: '6.00',
      nextUnits: '0.5',
      nextPrice: '1.50',
      freeAbove: '99.00',
    });
    expect(shown.provinces).toEqual({ '110000': '1', '650000': '2', '710000': '' });
  });

  it('sends what it shows unchanged, grams again', () => {
    const sent = toFreightInput('S', showFreight(template, 'WEIGHT'));
    expect(sent.bands).toEqual([
      { band: 1, firstUnits: 1000, firstPrice: '6.00', nextUnits: 500, nextPrice: '1.50', freeAbove: '99.00' },
      { band: 2, firstUnits: 500, firstPrice: '10.00', nextUnits: 1000, nextPrice: '8.00', freeAbove: null },
    ]);
    expect(sent.provinces).toContainEqual({ provinceCode: '710000', band: null });
  });

  it('begins with one piece where weights become pieces', () => {
    expect(showFreight(template, 'PIECE').bands[0]).toMatchObject({
      firstUnits: '1',
      nextUnits: '1',
      firstPrice: '6.00',
    });
  });

  it.each([
    ['a word', { firstPrice: 'cheap' }, ['firstPrice-1']],
    ['a third decimal of a price', { nextPrice: '1.005' }, ['nextPrice-1']],
    ['a sign', { firstUnits: '-1' }, ['firstUnits-1']],
    ['an empty field of a filled row', { nextUnits: ' ' }, ['nextUnits-1']],
    ['full-width digits', { firstPrice: '８．５' }, []],
    ['no amount for free delivery', { freeAbove: '' }, []],
  ])('finds what is no number: %s', (_what, change, fields) => {
    expect(unreadableFields(typedWith(change))).toEqual(fields);
  });

  it('puts a problem beside its row, past the rows that are empty', () => {
    const typed = typedWith({});
    const [first = fail(), second = fail(), third = fail()] = typed.bands;
    const shifted = { ...typed, bands: [second, third, first] };
    expect(fieldOfFreightProblem('input.bands.0.nextUnits', shifted)).toBe('nextUnits-3');
    expect(fieldOfFreightProblem('input.provinces.1.band', typed)).toBe('province-650000');
    expect(fieldOfFreightProblem('input.provinces', typed)).toBe('provinces');
  });
});

function typedWith(change: Partial<TypedFreight['bands'][number]>): TypedFreight {
  const [row = fail()] = showFreight(template, 'WEIGHT').bands;
  const empty = { firstUnits: '', firstPrice: '', nextUnits: '', nextPrice: '', freeAbove: '' };
  return { unit: 'WEIGHT', bands: [{ ...row, ...change }, empty, empty], provinces: { '110000': '1', '650000': '1' } };
}

function fail(): never {
  throw new Error('The form has no such row.');
}
