import type { Wording } from '../language/language.js';

/** A province-level region of China: province, autonomous region, municipality or special administrative region. */
export interface Province {
  /** Code of GB/T 2260, six digits. */
  readonly code: string;
  readonly name: Wording;
}

/** All 34 province-level regions under their codes of GB/T 2260, in the order of the codes. */
export const PROVINCES: readonly Province[] = [
  province('110000', '北京市', 'Beijing'),
  province('120000', '天津市', 'Tianjin'),
  province('130000', '河北省', 'Hebei'),
  province('140000', '山西省', 'Shanxi'),
  province('150000', '内蒙古自治区', 'Inner Mongolia'),
  province('210000', '辽宁省', 'Liaoning'),
  province('220000', '吉林省', 'Jilin'),
  province('230000', '黑龙江省', 'Heilongjiang'),
  province('310000', '上海市', 'Shanghai'),
  province('320000', '江苏省', 'Jiangsu'),
  province('330000', '浙江省', 'Zhejiang'),
  province('340000', '安徽省', 'Anhui'),
  province('350000', '福建省', 'Fujian'),
  province('360000', '江西省', 'Jiangxi'),
  province('370000', '山东省', 'Shandong'),
  province('410000', '河南省', 'Henan'),
  province('420000', '湖北省', 'Hubei'),
  province('430000', '湖南省', 'Hunan'),
  province('440000', '广东省', 'Guangdong'),
  province('450000', '广西壮族自治区', 'Guangxi'),
  province('460000', '海南省', 'Hainan'),
  province('500000', '重庆市', 'Chongqing'),
  province('510000', '四川省', 'Sichuan'),
  province('520000', '贵州省', 'Guizhou'),
  province('530000', '云南省', 'Yunnan'),
  province('540000', '西藏自治区', 'Tibet'),
  province('610000', '陕西省', 'Shaanxi'),
  province('620000', '甘肃省', 'Gansu'),
  province('630000', '青海省', 'Qinghai'),
  province('640000', '宁夏回族自治区', 'Ningxia'),
  province('650000', '新疆维吾尔自治区', 'Xinjiang'),
  province('710000', '台湾省', 'Taiwan'),
  province('810000', '香港特别行政区', 'Hong Kong'),
  province('820000', '澳门特别行政区', 'Macao'),
];

const byCode = new Map(PROVINCES.map((each) => [each.code, each]));

/** The province of a code of GB/T 2260; undefined for any other text, codes of what lies in a province included. */
export function readProvince(code: string): Province | undefined {
  return byCode.get(code);
}

function province(code: string, name: string, nameEn: string): Province {
  return { code, name: { 'zh-CN': name, en: nameEn } };
}
