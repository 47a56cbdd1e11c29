import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { readShortCode } from '@shanhuo/kernel';

/** A county in which a cooperative has its seat or members. */
export interface OwnCounty {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

const findCounties = statement(
  'catalog.find_counties_of_cooperative',
  `select k.code, d.name, d.name_en as "nameEn"
   from village_seller.cooperatives c
   cross join lateral (
     select v.county_id from village_seller.villages v where v.id = c.village_id
     union
     select v.county_id from village_seller.cooperative_members m
     join village_seller.households h on h.id = m.household_id
     join village_seller.villages v on v.id = h.village_id
     where m.cooperative_id = c.id and m.left_on is null) places
   join village_seller.divisions d on d.id = places.county_id
   join village_seller.division_codes k on k.subject_id = d.id and k.valid_to is null
   where c.code = $1 and c.id = any($2) order by k.code`,
);

/** Counties of a cooperative, for its managers alone. */
@Injectable()
export class OwnCounties {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** None for a cooperative of somebody else as for one that is not there; every cooperative has its seat in one. */
  async find(viewer: Viewer, typed: string): Promise<OwnCounty[]> {
    const [code, managed] = [readShortCode(typed), viewer.subjectsOf('manager', 'cooperative')];
    return code === undefined || managed.length === 0 ? [] : this.database.read(findCounties, [code, managed]);
  }
}
