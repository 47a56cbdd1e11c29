import type { CategoryRecord, SpecialtyRecord } from '@shanhuo/catalog';
import type { DivisionRecord, VillageRecord } from '@shanhuo/village-seller';
import { orNull, readCsv, required } from './read-csv.js';

/** Day of the statistics bureau's list the codes were taken from. */
export const CODES_VALID_FROM = '2023-06-30';

export function readDivisions(folder: string): DivisionRecord[] {
  return readCsv(folder, 'divisions.csv').map(({ of }) => ({
    code: of('code'),
    level: of('level') as DivisionRecord['level'],
    parentCode: of('parent_code'),
    name: of('name'),
    nameEn: of('name_en'),
    alleviated: of('alleviated') === 'true',
  }));
}

export function readVillages(folder: string): VillageRecord[] {
  return readCsv(folder, 'villages.csv').map(({ of }) => ({
    code: of('code'),
    kind: of('kind') as VillageRecord['kind'],
    name: of('name'),
    nameEn: of('name_en'),
    townCode: of('town_code'),
    countyCode: of('county_code'),
  }));
}

export function readCategories(folder: string): CategoryRecord[] {
  return readCsv(folder, 'categories.csv').map(({ of, whole }) => ({
    code: of('code'),
    name: of('name'),
    nameEn: of('name_en'),
    returnClass: of('return_class') as CategoryRecord['returnClass'],
    shipWithinHours: required(whole('ship_within_hours')),
    sixKind: orNull(of('six_kind')) as CategoryRecord['sixKind'],
    permit: of('permit'),
    permitEn: of('permit_en'),
    permitKinds: of('permit_kinds').split(' ').filter(Boolean) as CategoryRecord['permitKinds'],
    permitOnlyPrepacked: of('permit_only_prepacked') === 'true',
    position: required(whole('position')),
  }));
}

/** Without what the survey says of prices and marks: those are no facts of anybody's goods. */
export function readSpecialties(folder: string): SpecialtyRecord[] {
  return readCsv(folder, 'specialties.csv').map(({ of, whole }) => ({
    code: of('code'),
    name: of('name'),
    nameEn: of('name_en'),
    countyCode: of('county_code'),
    categoryCode: of('category_code'),
    season: of('season_shown'),
    seasonEn: of('season_en'),
    position: required(whole('no')),
  }));
}
