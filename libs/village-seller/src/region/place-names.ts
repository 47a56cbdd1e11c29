import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { SellerKind } from '../seller/seller.states.js';

/** Names of a village and of what it lies in, in both languages, for those who keep copies. */
export interface VillageNames {
  readonly villageId: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly villageNameEn: string;
  readonly villageCommunity: boolean;
  readonly townName: string;
  readonly townNameEn: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly countyNameEn: string;
  readonly alleviated: boolean;
}

/** Names of a seller in both languages, for those who keep copies. */
export interface SellerNames {
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
  readonly sellerKind: SellerKind;
  /** The last day its goods are shown. */
  readonly sellerShownUntil: string;
}

const findVillageNames = statement(
  'village_seller.find_village_names',
  `select v.id as "villageId", v.code as "villageCode", v.name as "villageName", v.name_en as "villageNameEn",
    v.kind = 'community' as "villageCommunity", t.name as "townName", t.name_en as "townNameEn",
    left(v.code, 6) as "countyCode", c.name as "countyName", c.name_en as "countyNameEn", c.alleviated
  from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id
  where v.id = any($1)`,
);

const findSellerNames = statement(
  'village_seller.find_seller_names',
  `select id as "sellerId", code as "sellerCode", name as "sellerName", name_en as "sellerNameEn", kind as "sellerKind",
    shown_until as "sellerShownUntil"
  from village_seller.sellers where id = any($1) and standing in ('approved', 'paused', 'leaving')`,
);

/** Reads names inside the transaction of whoever copies them, so that a copy is as new as what it is committed with. */
@Injectable()
export class PlaceNames {
  async ofVillages(tx: Transaction, ids: readonly string[]): Promise<Map<string, VillageNames>> {
    const rows = await runIn<VillageNames>(tx, findVillageNames, [ids]);
    return new Map(rows.map((row) => [row.villageId, row]));
  }

  /** Sellers the public may see; others are absent. */
  async ofSellers(tx: Transaction, ids: readonly string[]): Promise<Map<string, SellerNames>> {
    const rows = await runIn<SellerNames>(tx, findSellerNames, [ids]);
    return new Map(rows.map((row) => [row.sellerId, row]));
  }
}
