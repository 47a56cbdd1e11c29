import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { MomentPlace } from '@shanhuo/kernel';
import type { StockRecordRow } from './lot.rows.js';

/** Between two changes of a pack only sales and what came back of them move its stock: their difference is what was sold. */
const listRecords = statement(
  'catalog.list_stock_records',
  `with changes as materialized (
     select c.*, v.label, v.label_en,
       lag(c.to_on_hand) over (partition by c.variant_id order by c.at, c.id) - c.from_on_hand as sold_before
     from catalog.products p join catalog.variants v on v.product_id = p.id
       join catalog.stock_changes c on c.variant_id = v.id
     where p.seller_id = $1 and p.code = $2)
   select c.id, c.label, c.label_en as "labelEn", c.why, c.from_on_hand as "fromOnHand", c.to_on_hand as "toOnHand",
     c.sold_before as "soldBefore", c.at, w.display_name as "byName", o.name as "cooperativeName",
     o.name_en as "cooperativeNameEn", l.code as "lotCode"
   from changes c left join identity.persons w on w.id = c.by_person
     left join village_seller.cooperatives o on o.id = c.by_cooperative left join catalog.lots l on l.id = c.lot_id
   where $3::timestamptz is null or (c.at, c.id) < ($3, $4::uuid)
   order by c.at desc, c.id desc limit $5`,
);

/** Reads the append-only changes of what is on hand. */
@Injectable()
export class StockRecordRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Of all packs of a product, those withdrawn among them, the newest first. */
  listRecords(
    sellerId: string,
    productCode: string,
    after: MomentPlace | undefined,
    limit: number,
  ): Promise<StockRecordRow[]> {
    return this.database.read(listRecords, [sellerId, productCode, after?.at ?? null, after?.id ?? null, limit]);
  }
}
