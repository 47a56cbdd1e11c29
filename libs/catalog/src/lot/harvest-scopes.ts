import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { readShortCode, type Language } from '@shanhuo/kernel';
import { RegionService } from '@shanhuo/village-seller';

/** Whose harvests may be read together. */
export interface HarvestScope {
  readonly sellerIds: readonly string[];
}

/** Permission is read at each request: what a household takes back is gone from the next one on. */
const findCooperative = statement(
  'catalog.find_cooperative_that_lists',
  `select array(
     select s.id from village_seller.sellers s where s.cooperative_id = c.id
     union
     select s.id from village_seller.cooperative_members m
     join village_seller.member_permissions p on p.household_id = m.household_id and p.cooperative_id = m.cooperative_id
       and p.scope = 'list' and p.revoked_at is null
     join village_seller.sellers s on s.household_id = m.household_id
     where m.cooperative_id = c.id and m.left_on is null) as "sellerIds"
   from village_seller.cooperatives c where c.code = $1 and c.id = any($2)`,
);

/** A cooperative for its managers, with members who let it list for them; a village for its agents. */
@Injectable()
export class HarvestScopes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RegionService) private readonly regions: RegionService,
  ) {}

  /** Undefined for a cooperative of somebody else as for none. */
  async findCooperative(viewer: Viewer, typed: string): Promise<HarvestScope | undefined> {
    const [code, managed] = [readShortCode(typed), viewer.subjectsOf('manager', 'cooperative')];
    if (code === undefined || managed.length === 0) return undefined;
    return (await this.database.read<HarvestScope>(findCooperative, [code, managed]))[0];
  }

  /** Id of a village whose agent one is; undefined for any other as for none. */
  async findVillage(viewer: Viewer, code: string, language: Language): Promise<string | undefined> {
    const agentOf = viewer.subjectsOf('agent', 'village');
    const village = agentOf.length === 0 ? undefined : await this.regions.findVillage(code, language);
    return village !== undefined && agentOf.includes(village.id) ? village.id : undefined;
  }
}
