import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@shanhuo/kernel';
import { Database, statement } from '@shanhuo/database';
import { perLanguage } from './per-language.js';
import type { CountyRow, VillageRow } from './region.rows.js';

export const villageColumns = (en: '' | '_en'): string => `
  v.id, v.code, v.name${en} as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name${en} as "townName", c.name${en} as "countyName", left(v.code, 6) as "countyCode", c.alleviated`;

export const villageTables = `village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id`;

const findCounties = perLanguage(
  'village_seller.find_counties',
  (en) => `
  select d.id, k.code, d.name${en} as name, d.alleviated,
    (select count(*)::int from village_seller.villages v where v.county_id = d.id) as "villageCount"
  from village_seller.divisions d
  join village_seller.division_codes k on k.subject_id = d.id and k.valid_to is null
  where d.level = 'county' order by k.code`,
);

const findVillageByCode = perLanguage(
  'village_seller.find_village_by_code',
  (en) => `
  select ${villageColumns(en)} from ${villageTables}
  where v.id = (select subject_id from village_seller.division_codes where code = $1 order by valid_from desc limit 1)`,
);

const findVillagesById = perLanguage(
  'village_seller.find_villages_by_id',
  (en) => `select ${villageColumns(en)} from ${villageTables} where v.id = any($1)`,
);

const listVillages = perLanguage(
  'village_seller.list_villages',
  (en) => `
  select ${villageColumns(en)} from ${villageTables}
  where v.code > $1 and ($2::text is null or left(v.code, 6) = $2)
    and ($3::text is null or v.name ilike $3 or v.name_en ilike $3 or t.name ilike $3 or t.name_en ilike $3)
    and ($4::uuid[] is null or v.id = any($4))
  order by v.code limit $5`,
);

const countVillages = statement(
  'village_seller.count_villages',
  `select count(*)::int as count from village_seller.villages v
   join village_seller.divisions t on t.id = v.town_id
   where ($1::text is null or left(v.code, 6) = $1)
    and ($2::text is null or v.name ilike $2 or v.name_en ilike $2 or t.name ilike $2 or t.name_en ilike $2)
    and ($3::uuid[] is null or v.id = any($3))`,
);

export interface VillageSearch {
  readonly countyCode: string | undefined;
  /** Part of a village's or town's name, already checked. */
  readonly query: string | undefined;
  /** Only these villages. */
  readonly ids: readonly string[] | undefined;
}

@Injectable()
export class RegionRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findCounties(language: Language): Promise<CountyRow[]> {
    return this.database.read(findCounties[language], []);
  }

  async findVillageByCode(code: string, language: Language): Promise<VillageRow | undefined> {
    const [row] = await this.database.read<VillageRow>(findVillageByCode[language], [code]);
    return row;
  }

  findVillagesById(ids: readonly string[], language: Language): Promise<VillageRow[]> {
    return this.database.read(findVillagesById[language], [ids]);
  }

  /** Villages in order of their codes, after a code (`''` for the first), at most `limit`. */
  listVillages(search: VillageSearch, afterCode: string, limit: number, language: Language): Promise<VillageRow[]> {
    return this.database.read(listVillages[language], [
      afterCode,
      search.countyCode ?? null,
      contains(search.query),
      search.ids ?? null,
      limit,
    ]);
  }

  async countVillages(search: VillageSearch): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(countVillages, [
      search.countyCode ?? null,
      contains(search.query),
      search.ids ?? null,
    ]);
    return row?.count ?? 0;
  }
}

/** As a pattern: the text itself, anywhere. */
export function contains(text: string | undefined): string | null {
  return text === undefined ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
