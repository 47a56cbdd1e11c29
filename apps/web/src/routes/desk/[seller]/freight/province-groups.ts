import { m } from '#generated/paraglide/messages.js';

export interface ProvinceGroup {
  /** The first digits that its codes of GB/T 2260 share. */
  key: string;
  name: string;
  /** The seller's own province is in it. */
  near: boolean;
  provinces: { provinceCode: string; name: string }[];
}

/** The regions of the code: its first digit. Taiwan, Hong Kong and Macao go together. */
const regions = [
  { key: '1', digits: '1', name: m.desk_region_north },
  { key: '2', digits: '2', name: m.desk_region_northeast },
  { key: '3', digits: '3', name: m.desk_region_east },
  { key: '4', digits: '4', name: m.desk_region_central_south },
  { key: '5', digits: '5', name: m.desk_region_southwest },
  { key: '6', digits: '6', name: m.desk_region_northwest },
  { key: '7', digits: '78', name: m.desk_region_islands },
];

/** All provinces by region, the seller's own region first. */
export function groupProvinces(
  provinces: { provinceCode: string; name: string }[],
  countyCode: string,
): ProvinceGroup[] {
  return regions
    .map(({ key, digits, name }) => ({
      key,
      name: name(),
      near: digits.includes(countyCode.charAt(0)),
      provinces: provinces.filter(({ provinceCode }) => digits.includes(provinceCode.charAt(0))),
    }))
    .sort((one, other) => Number(other.near) - Number(one.near));
}
