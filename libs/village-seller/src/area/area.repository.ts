import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { AreaPath, AreaRow } from './area.rows.js';

const childColumns = `
  a.code, a.name, a.level, exists (select from village_seller.areas c where c.parent_code = a.code) as "hasChildren"`;

const findProvinces = statement(
  'village_seller.find_area_provinces',
  `select ${childColumns} from village_seller.areas a where a.parent_code is null order by a.code`,
);

const findChildren = statement(
  'village_seller.find_area_children',
  `select ${childColumns} from village_seller.areas a where a.parent_code = $1 order by a.code`,
);

/** The codes of what an area lies in stand in its own: 420304101 in 420304, 420300 and 420000, as far as they exist. */
const path = (of: string): string => `
  select ${of}.code, left(${of}.code, 2) || '0000' as "provinceCode",
    not exists (select from village_seller.areas c where c.parent_code = ${of}.code) as "isLeaf",
    (select json_agg(json_build_object('code', a.code, 'name', a.name, 'level', a.level) order by a.code)
      from village_seller.areas a where a.code = any(array[left(${of}.code, 2) || '0000', left(${of}.code, 4) || '00',
        left(${of}.code, 6), ${of}.code])) as areas`;

const findPaths = statement(
  'village_seller.find_area_paths',
  `${path('wanted')} from village_seller.areas wanted where wanted.code = any($1)`,
);

/**
 * `$1` patterns that the full name fits, all of them, `$2` of which the area's own name fits one, so that a county comes
 * without all its towns; `$3` words as typed, `$4` how many. The widest area comes first, and exact names before others.
 */
const findByName = statement(
  'village_seller.find_areas_by_name',
  `with found as (
    select code, row_number() over (order by name = any($3) desc, length(code), right(code, 4) <> '0000',
      right(code, 2) <> '00', length(name), code) as place
    from village_seller.areas where full_name like all($1) and name like any($2) order by place limit $4)
  ${path('found')} from found order by found.place`,
);

@Injectable()
export class AreaRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findProvinces(): Promise<AreaRow[]> {
    return this.database.read(findProvinces, []);
  }

  findChildren(parentCode: string): Promise<AreaRow[]> {
    return this.database.read(findChildren, [parentCode]);
  }

  findPaths(tx: Transaction | undefined, codes: readonly string[]): Promise<AreaPath[]> {
    return tx === undefined ? this.database.read(findPaths, [codes]) : runIn(tx, findPaths, [codes]);
  }

  findByName(search: AreaSearch, limit: number): Promise<AreaPath[]> {
    return this.database.read(findByName, [search.fullName, search.ownName, search.words, limit]);
  }
}

/** What to look for, as patterns of LIKE. */
export interface AreaSearch {
  readonly words: readonly string[];
  readonly fullName: readonly string[];
  readonly ownName: readonly string[];
}
