import { describe, expect, it } from '@jest/globals';
import { PROVINCES, readProvince } from './provinces.js';

describe('the provinces', () => {
  it('[L1] are the 34 province-level regions, each once, in the order of their codes', () => {
    const codes = PROVINCES.map(({ code }) => code);
    expect(codes).toHaveLength(34);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    for (const code of codes) expect(code).toMatch(/^[1-8]\d0000$/);
    for (const language of ['zh-CN', 'en'] as const)
      expect(new Set(PROVINCES.map(({ name }) => name[language])).size).toBe(34);
  });

  it.each([
    ['110000', '北京市', 'Beijing'],
    ['420000', '湖北省', 'Hubei'],
    ['650000', '新疆维吾尔自治区', 'Xinjiang'],
    ['710000', '台湾省', 'Taiwan'],
    ['820000', '澳门特别行政区', 'Macao'],
  ])('know %s as %s', (code, name, nameEn) => {
    expect(readProvince(code)?.name).toEqual({ 'zh-CN': name, en: nameEn });
  });

  it.each(['', '11', '420300', '990000', '4200000', '湖北省', '__proto__'])('do not know %p', (code) => {
    expect(readProvince(code)).toBeUndefined();
  });
});
