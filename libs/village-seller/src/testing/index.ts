export { AREAS, importAreas } from './areas.js';
import type { DivisionRecord, VillageRecord } from '../import/region.import.js';
import type { SellerRecords } from '../import/seller.import.js';

/** A small region of an invented province, for specs: two counties, one of them alleviated, with a village each. */
export const DIVISIONS: readonly DivisionRecord[] = [
  { code: '990000', level: 'province', parentCode: '', name: '云岭省', nameEn: 'Yunling Province', alleviated: false },
  {
    code: '990100',
    level: 'prefecture',
    parentCode: '990000',
    name: '山前市',
    nameEn: 'Shanqian City',
    alleviated: false,
  },
  { code: '990121', level: 'county', parentCode: '990100', name: '青石县', nameEn: 'Qingshi County', alleviated: true },
  {
    code: '990102',
    level: 'county',
    parentCode: '990100',
    name: '河口区',
    nameEn: 'Hekou District',
    alleviated: false,
  },
  { code: '990121101', level: 'town', parentCode: '990121', name: '松林镇', nameEn: 'Songlin Town', alleviated: false },
  { code: '990102101', level: 'town', parentCode: '990102', name: '码头镇', nameEn: 'Matou Town', alleviated: false },
];

export const VILLAGES: readonly VillageRecord[] = [
  {
    code: '990121101201',
    kind: 'village',
    name: '石上村',
    nameEn: 'Shishang Village',
    townCode: '990121101',
    countyCode: '990121',
  },
  {
    code: '990102101001',
    kind: 'community',
    name: '渡口社区',
    nameEn: 'Dukou Community',
    townCode: '990102101',
    countyCode: '990102',
  },
];

/** A household that is a member of a cooperative, and the cooperative: both sell. */
export const SELLERS: SellerRecords = {
  cooperatives: [
    {
      key: 'coop',
      name: '石上合作社',
      nameEn: 'Shishang Cooperative',
      villageCode: '990121101201',
      sellerKey: 'coop-shop',
      foundedOn: '2020-01-01',
    },
  ],
  households: [
    {
      key: 'family',
      name: '石上人家',
      nameEn: 'Shishang Family',
      villageCode: '990121101201',
      sellerKey: 'family-shop',
    },
  ],
  members: [{ cooperativeKey: 'coop', householdKey: 'family', joinedOn: '2021-01-01' }],
  sellers: [
    {
      key: 'family-shop',
      kind: 'own_produce_household',
      name: '石上人家的店',
      nameEn: 'Shop of the Shishang Family',
      villageCode: '990121101201',
      since: '2022-01-01',
      legalGround: '自产农副产品',
      legalGroundEn: 'Own produce',
      story: '山里人家。',
      storyEn: 'A family in the hills.',
    },
    {
      key: 'coop-shop',
      kind: 'cooperative',
      name: '石上合作社',
      nameEn: 'Shishang Cooperative',
      villageCode: '990121101201',
      since: '2022-01-01',
      legalGround: '合作社登记',
      legalGroundEn: 'Registered cooperative',
      story: '大家一起。',
      storyEn: 'All together.',
    },
    {
      key: 'river-shop',
      kind: 'self_employed',
      name: '渡口果园',
      nameEn: 'Ferry Orchard',
      villageCode: '990102101001',
      since: '2022-01-01',
      legalGround: '个体工商户',
      legalGroundEn: 'Self-employed',
      story: '河边果园。',
      storyEn: 'An orchard by the river.',
    },
  ],
};
