import { Inject, Injectable } from '@nestjs/common';
import { CertifiedGoods, type PackedLineOf, type RoomOfLine } from '@shanhuo/catalog';
import { Database, statement } from '@shanhuo/database';

interface WaitingRow extends Omit<PackedLineOf, 'chosen'> {
  readonly sellerOrderId: string;
}

const findWaiting = statement(
  'order.find_lines_to_certify',
  `select w."sellerOrderId", w."lineId", w."variantId", w."sellerKind", w."categoryCode", w.quantity,
     w.net_weight_grams * w.quantity as grams
   from (
     select s.id as "sellerOrderId", l.id as "lineId", l.variant_id as "variantId", s.seller_kind as "sellerKind",
       l.category_code as "categoryCode", l.net_weight_grams, l.position, l.quantity - l.cancelled_quantity
         - coalesce((select sum(i.quantity) from orders.shipment_lines i where i.line_id = l.id), 0)::int as quantity
     from orders.seller_orders s join orders.lines l on l.seller_order_id = s.id
     where s.id = any($1) and s.state = 'to_pack') w
   where w.quantity > 0 order by w."sellerOrderId", w.position`,
);

/** From which certified lots what is left of seller orders can be shipped. */
@Injectable()
export class LotsToShip {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CertifiedGoods) private readonly certified: CertifiedGoods,
  ) {}

  /** By seller order: its lines of which something is left. As many statements for many as for one. */
  async findOf(sellerOrderIds: readonly string[]): Promise<Map<string, RoomOfLine[]>> {
    const rows = await this.database.read<WaitingRow>(findWaiting, [sellerOrderIds]);
    const parcels = Map.groupBy(rows, ({ sellerOrderId }) => sellerOrderId);
    const lines = [...parcels.values()].map((each) => each.map((row) => ({ ...row, chosen: [] })));
    const found = new Map((await this.certified.findRooms(lines)).map((room) => [room.lineId, room]));
    return new Map([...parcels].map(([id, own]) => [id, own.flatMap(({ lineId }) => found.get(lineId) ?? [])]));
  }
}
