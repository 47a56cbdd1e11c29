import { fen, InvalidInput, PROVINCES, readProvince, type FieldProblem, type Language } from '@shanhuo/kernel';
import { PROBLEM_WORDS } from './freight.words.js';
import type { FreightRate, FreightUnit } from './freight.rules.js';

/** A rate and the number under which provinces name it. */
export interface FreightBand extends Omit<FreightRate, 'unit'> {
  readonly band: number;
}

/** All of a template: its bands, and of each of the 34 provinces which band it has, or null for no delivery. */
export interface FreightTerms {
  readonly unit: FreightUnit;
  readonly bands: readonly FreightBand[];
  readonly provinces: readonly { readonly provinceCode: string; readonly band: number | null }[];
}

/** Terms as they are typed: whole numbers that nobody has looked at. */
export interface GivenFreightTerms {
  readonly unit: FreightUnit;
  readonly bands: readonly {
    readonly band: number;
    readonly firstUnits: number;
    readonly firstFen: number;
    readonly nextUnits: number;
    readonly nextFen: number;
    readonly freeAboveFen: number | null;
  }[];
  readonly provinces: readonly { readonly provinceCode: string; readonly band: number | null }[];
}

const MOST_BANDS = 10;
/** ¥9,999.99: whoever means to ask more has slipped a digit. */
const MOST_FEN = 999_999;
/** A tonne, or as many pieces: no parcel is more. */
const MOST_UNITS = 1_000_000;

type Problem = Omit<FieldProblem, 'message'>;

/** Reads terms; every problem is named at its field. Bands that no province names are left out. */
export function readFreightTerms(given: GivenFreightTerms, language: Language): FreightTerms | InvalidInput {
  const problems = [...problemsOfBands(given), ...problemsOfProvinces(given)];
  if (problems.length > 0) {
    return new InvalidInput(problems.map((each) => ({ ...each, message: PROBLEM_WORDS[each.code]?.[language] ?? '' })));
  }
  const used = new Set(given.provinces.map(({ band }) => band));
  return {
    unit: given.unit,
    bands: given.bands
      .filter(({ band }) => used.has(band))
      .map((band) => ({
        ...band,
        firstFen: fen(band.firstFen),
        nextFen: fen(band.nextFen),
        freeAboveFen: band.freeAboveFen === null ? null : fen(band.freeAboveFen),
      })),
    provinces: given.provinces,
  };
}

function problemsOfBands({ bands }: GivenFreightTerms): Problem[] {
  if (bands.length === 0 || bands.length > MOST_BANDS) return [{ field: 'bands', code: 'BANDS_COUNT' }];
  return bands.flatMap((band, i) => {
    const repeated = bands.findIndex((each) => each.band === band.band) !== i;
    const faults = {
      band: (!isWhole(band.band, 1, MOST_BANDS) && 'BAND_INVALID') || (repeated && 'BAND_REPEATED'),
      firstUnits: !isWhole(band.firstUnits, 1, MOST_UNITS) && 'UNITS_INVALID',
      firstPrice: !isWhole(band.firstFen, 0, MOST_FEN) && 'PRICE_INVALID',
      nextUnits: !isWhole(band.nextUnits, 1, MOST_UNITS) && 'UNITS_INVALID',
      nextPrice: !isWhole(band.nextFen, 0, MOST_FEN) && 'PRICE_INVALID',
      freeAbove: band.freeAboveFen !== null && !isWhole(band.freeAboveFen, 0, MOST_FEN) && 'PRICE_INVALID',
    };
    return Object.entries(faults).flatMap(([field, code]) =>
      code === false ? [] : [{ field: `bands.${i}.${field}`, code }],
    );
  });
}

function problemsOfProvinces({ bands, provinces }: GivenFreightTerms): Problem[] {
  const numbers = new Set(bands.map(({ band }) => band));
  const named = new Set(provinces.map(({ provinceCode }) => provinceCode));
  const faulty = provinces.flatMap(({ provinceCode, band }, i): Problem[] => {
    if (readProvince(provinceCode) === undefined)
      return [{ field: `provinces.${i}.provinceCode`, code: 'PROVINCE_UNKNOWN' }];
    if (provinces.findIndex((each) => each.provinceCode === provinceCode) !== i)
      return [{ field: `provinces.${i}.provinceCode`, code: 'PROVINCE_REPEATED' }];
    return band === null || numbers.has(band) ? [] : [{ field: `provinces.${i}.band`, code: 'BAND_UNKNOWN' }];
  });
  const isWhole34 = PROVINCES.every(({ code }) => named.has(code));
  const deliversNowhere = isWhole34 && provinces.every(({ band }) => band === null);
  return [
    ...faulty,
    ...(isWhole34 ? [] : [{ field: 'provinces', code: 'PROVINCES_MISSING' }]),
    ...(deliversNowhere ? [{ field: 'provinces', code: 'NO_PROVINCE_DELIVERED' }] : []),
  ];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
