import type { INestApplicationContext } from '@nestjs/common';
import { AreaImport, type AreaRecord } from '../area/area.import.js';

/** Areas of every shape there is: with all four levels, without city, without county, and leaves above towns. */
export const AREAS: readonly AreaRecord[] = [
  { code: '110000', name: '北京市' },
  { code: '110101', name: '东城区' },
  { code: '110101001', name: '东华门街道' },
  { code: '110105', name: '朝阳区' },
  { code: '110105001', name: '建外街道' },
  { code: '110105002', name: '朝外街道' },
  { code: '220000', name: '吉林省' },
  { code: '220100', name: '长春市' },
  { code: '220104', name: '朝阳区' },
  { code: '220104001', name: '前进街道' },
  { code: '420000', name: '湖北省' },
  { code: '420300', name: '十堰市' },
  { code: '420304', name: '郧阳区' },
  { code: '420304100', name: '城关镇' },
  { code: '420304101', name: '安阳镇' },
  { code: '420325', name: '房县' },
  { code: '420325100', name: '城关镇' },
  { code: '429004', name: '仙桃市' },
  { code: '429004001', name: '沙嘴街道' },
  { code: '429021', name: '神农架林区' },
  { code: '429021100', name: '松柏镇' },
  { code: '440000', name: '广东省' },
  { code: '441900', name: '东莞市' },
  { code: '441900003', name: '东城街道' },
  { code: '620000', name: '甘肃省' },
  { code: '620200', name: '嘉峪关市' },
  { code: '620201100', name: '新城镇' },
  { code: '650000', name: '新疆维吾尔自治区' },
  { code: '650100', name: '乌鲁木齐市' },
  { code: '650102', name: '天山区' },
  { code: '650102002', name: '燕儿窝街道' },
  { code: '810000', name: '香港特别行政区' },
  { code: '810100', name: '香港岛' },
  { code: '810101', name: '中西区' },
];

/** Brings the areas of the specs in. */
export async function importAreas(app: INestApplicationContext): Promise<void> {
  await app.get(AreaImport).importList('0'.repeat(64), () => AREAS);
}
