import { PROVINCES, type Language } from '@shanhuo/kernel';
import type { Dice } from './dice.js';

/** Somebody who buys, made up: nobody has this name, this number and this door. */
export interface DemoBuyer {
  readonly name: string;
  /** 11 digits, of the range the demo invents its numbers in. */
  readonly phone: string;
  readonly language: Language;
  readonly areaCode: string;
  readonly provinceCode: string;
  readonly detail: string;
  /** Whether they sign in to buy. */
  readonly hasAccount: boolean;
  /** The address their requests come from, of the private range. */
  readonly address: string;
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'安宁远山清禾晓松云帆知秋若溪书言青竹南星一诺小满予辰沐阳思齐怀瑾嘉木望舒'];
const ROADS = ['茶园路', '橘香路', '竹影街', '松风路', '晨光街', '禾苗路', '溪水巷', '石桥路', '果林街', '云岭路'];

/** How many of a hundred parcels go where; every province that is not named has one. */
const PARCELS: Readonly<Record<string, number>> = {
  '420000': 28,
  '440000': 10,
  '330000': 8,
  '320000': 8,
  '310000': 8,
  '110000': 7,
  '410000': 5,
  '430000': 5,
  '610000': 4,
  '510000': 4,
  '500000': 4,
  '370000': 4,
  '350000': 3,
  '340000': 3,
  '360000': 3,
};
/** Beyond the sea or in the far west most sellers send nothing fresh: those who live there buy elsewhere. */
const SELDOM = new Set(['540000', '650000', '710000', '810000', '820000']);

/** Makes up people one after another, each with another number. `areas` are codes of areas in which nothing lies. */
export class People {
  private readonly byProvince: ReadonlyMap<string, readonly string[]>;
  private made = 0;

  constructor(
    areas: readonly string[],
    private readonly dice: Dice,
  ) {
    this.byProvince = Map.groupBy(areas, (code) => `${code.slice(0, 2)}0000`);
  }

  make(hasAccount: boolean): DemoBuyer {
    const { dice } = this;
    const home = PROVINCES.filter(({ code }) => this.byProvince.has(code) && !SELDOM.has(code));
    const { code: provinceCode } = dice.weighed(home, ({ code }) => PARCELS[code] ?? 1);
    const number = this.made++;
    return {
      name: `${dice.one(SURNAMES)}${dice.one(GIVEN)}${dice.falls(0.7) ? dice.one(GIVEN) : ''}`,
      phone: `1990000${String(1_000 + (number % 9_000)).padStart(4, '0')}`,
      language: dice.falls(0.04) ? 'en' : 'zh-CN',
      areaCode: dice.one(this.byProvince.get(provinceCode) ?? []),
      provinceCode,
      detail: `${dice.one(ROADS)} ${dice.whole(1, 188)} 号 ${dice.whole(1, 18)} 栋 ${dice.whole(101, 2602)} 室`,
      hasAccount,
      address: `10.${90 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`,
    };
  }
}

/** Codes in which no other area lies, of the country's list. */
export function findLeaves(codes: readonly string[]): string[] {
  const counties = new Set(codes.filter((code) => code.length === 9).map((code) => code.slice(0, 6)));
  return codes.filter((code) => code.length === 9 || (!code.endsWith('00') && !counties.has(code)));
}
