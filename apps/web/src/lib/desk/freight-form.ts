import type { DeskFreightQuery, FreightUnit, SaveFreightTemplateInput } from '#generated/graphql.js';
import { normaliseLine } from '../text/normalise.js';

export const fieldNames = ['firstUnits', 'firstPrice', 'nextUnits', 'nextPrice', 'freeAbove'] as const;
const fewestBands = 4;
const gramsOfKilogram = 1000;

/** One row of rates as it stands in the form: weights in kilograms, prices in yuan. */
export type TypedBand = Record<(typeof fieldNames)[number], string>;

export interface TypedFreight {
  unit: FreightUnit;
  bands: TypedBand[];
  /** By code: the number of a row, or nothing for no delivery. */
  provinces: Record<string, string>;
}

type Template = NonNullable<DeskFreightQuery['freightTemplate']>;

/** What the form is filled with: the template in force, with room for four rows. */
export function showFreight(template: Template | null | undefined, unit: FreightUnit): TypedFreight {
  const sameUnit = template?.unit === unit;
  const bands = (template?.bands ?? []).map((band) => ({
    firstUnits: sameUnit ? showUnits(band.firstUnits, unit) : '1',
    firstPrice: band.firstPrice.amount,
    nextUnits: sameUnit ? showUnits(band.nextUnits, unit) : '1',
    nextPrice: band.nextPrice.amount,
    freeAbove: band.freeAbove?.amount ?? '',
  }));
  while (bands.length < fewestBands) bands.push(emptyBand());
  const rowOf = new Map(template?.bands.map(({ band }, index) => [band, String(index + 1)]));
  const provinces = (template?.provinces ?? []).map(({ provinceCode, band }) => [
    provinceCode,
    typeof band === 'number' ? (rowOf.get(band) ?? '') : '',
  ]);
  return { unit, bands, provinces: Object.fromEntries(provinces) };
}

/** What was typed, as the API takes it. Rows without a word in them are left out; the numbers are the API's to judge. */
export function toFreightInput(sellerCode: string, typed: TypedFreight): SaveFreightTemplateInput {
  return {
    sellerCode,
    unit: typed.unit,
    bands: filledRows(typed).map(({ row, number }) => ({
      band: number,
      firstUnits: readUnits(row.firstUnits, typed.unit),
      firstPrice: readPrice(row.firstPrice),
      nextUnits: readUnits(row.nextUnits, typed.unit),
      nextPrice: readPrice(row.nextPrice),
      freeAbove: normaliseLine(row.freeAbove) === '' ? null : readPrice(row.freeAbove),
    })),
    provinces: Object.entries(typed.provinces).map(([provinceCode, band]) => ({
      provinceCode,
      band: band === '' ? null : Number(band),
    })),
  };
}

/** Where a problem of the API belongs in the form: `bands.1.nextPrice` stands at the second filled row. */
export function fieldOfFreightProblem(path: string, typed: TypedFreight): string {
  const [, list, index, name] = /(bands|provinces)\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (list === 'bands') return `${name}-${filledRows(typed)[Number(index)]?.number ?? 1}`;
  if (list === 'provinces') return `province-${Object.keys(typed.provinces)[Number(index)] ?? ''}`;
  return path.split('.').at(-1) ?? path;
}

/** Fields of filled rows that hold no number at all: a decimal that is none would be refused without a word for people. */
export function unreadableFields(typed: TypedFreight): string[] {
  return filledRows(typed).flatMap(({ row, number }) =>
    fieldNames
      .filter((name) => !(name === 'freeAbove' && normaliseLine(row[name]) === ''))
      .filter(
        (name) =>
          !isReadable(
            row[name],
            name.endsWith('Units') && typed.unit === 'WEIGHT' ? 3 : name.endsWith('Units') ? 0 : 2,
          ),
      )
      .map((name) => `${name}-${number}`),
  );
}

function filledRows({ bands }: TypedFreight): { row: TypedBand; number: number }[] {
  return bands
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => fieldNames.some((name) => normaliseLine(row[name]) !== ''));
}

function isReadable(typed: string, places: number): boolean {
  const shape = places === 0 ? /^\d{1,6}$/ : new RegExp(`^\\d{1,6}(\\.\\d{1,${places}})?$`);
  return shape.test(normaliseLine(typed));
}

function readUnits(typed: string, unit: FreightUnit): number {
  const units = Number(normaliseLine(typed));
  return unit === 'WEIGHT' ? Math.round(units * gramsOfKilogram) : units;
}

function readPrice(typed: string): string {
  return normaliseLine(typed);
}

function showUnits(units: number, unit: FreightUnit): string {
  return String(unit === 'WEIGHT' ? units / gramsOfKilogram : units);
}

function emptyBand(): TypedBand {
  return { firstUnits: '', firstPrice: '', nextUnits: '', nextPrice: '', freeAbove: '' };
}
