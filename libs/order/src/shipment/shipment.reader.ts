import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { LotUnit } from '@shanhuo/catalog';
import type { Wording } from '@shanhuo/kernel';

/** From which lot, and under which certificate, it left; `quantity` in `unit`. */
export interface ShippedLotView {
  readonly lotCode: string;
  readonly certificateNumber: string;
  readonly quantity: number;
  readonly unit: LotUnit;
}

/** How much of a line lies in a parcel. */
export interface ShippedLineView {
  readonly lineId: string;
  readonly title: Wording;
  readonly quantity: number;
  readonly packedGrams: number | null;
  readonly lots: readonly ShippedLotView[];
}

/** A parcel with what lies in it. */
export interface ShipmentView {
  readonly id: string;
  readonly carrierCode: string;
  readonly carrierName: Wording;
  /** Empty once it is forgotten. */
  readonly trackingNumber: string;
  /** Where a browser sees where the parcel is. */
  readonly trackingUrl: string;
  readonly shippedAt: Date;
  readonly lines: readonly ShippedLineView[];
}

/** Somebody who carries parcels. */
export interface CarrierView {
  readonly code: string;
  readonly name: Wording;
}

interface ShippedRow {
  readonly sellerOrderId: string;
  readonly id: string;
  readonly carrierCode: string;
  readonly carrier: string;
  readonly carrierEn: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  readonly shippedAt: Date;
  readonly lineId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly quantity: number;
  readonly packedGrams: number | null;
  readonly lots: readonly ShippedLotView[];
}

const findShipments = statement(
  'order.find_shipments',
  `select p.seller_order_id as "sellerOrderId", p.id, p.carrier_code as "carrierCode", c.name as carrier,
    c.name_en as "carrierEn", coalesce(p.tracking_number, '') as "trackingNumber", c.tracking_url as "trackingUrl",
    p.shipped_at as "shippedAt", i.line_id as "lineId", l.title, l.title_en as "titleEn", i.quantity,
    i.packed_grams as "packedGrams",
    (select coalesce(json_agg(json_build_object('lotCode', u.lot_code, 'certificateNumber', u.certificate_number,
        'quantity', u.quantity, 'unit', u.unit) order by u.lot_code, u.certificate_number), '[]')
      from orders.shipment_certificates u where u.shipment_id = p.id and u.line_id = i.line_id) as lots
   from orders.shipments p
   join orders.carriers c on c.code = p.carrier_code
   join orders.shipment_lines i on i.shipment_id = p.id
   join orders.lines l on l.id = i.line_id
   where p.seller_order_id = any($1) order by p.shipped_at, p.id, l.position`,
);

const listCarriers = statement(
  'order.list_carriers',
  `select code, name, name_en as "nameEn" from orders.carriers order by position, code`,
);

/** Parcels and who carries them. */
@Injectable()
export class ShipmentReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Parcels by seller order, the first to leave first; seller orders without one are absent. One statement. */
  async findOf(sellerOrderIds: readonly string[]): Promise<Map<string, ShipmentView[]>> {
    const rows = await this.database.read<ShippedRow>(findShipments, [sellerOrderIds]);
    const bySellerOrder = Map.groupBy(rows, ({ sellerOrderId }) => sellerOrderId);
    return new Map([...bySellerOrder].map(([sellerOrderId, parcels]) => [sellerOrderId, toShipments(parcels)]));
  }

  async listCarriers(): Promise<CarrierView[]> {
    const rows = await this.database.read<{ code: string; name: string; nameEn: string }>(listCarriers, []);
    return rows.map(({ code, name, nameEn }) => ({ code, name: { 'zh-CN': name, en: nameEn } }));
  }
}

function toShipments(rows: readonly ShippedRow[]): ShipmentView[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((parcel) => {
    const [first] = parcel;
    return first === undefined ? [] : [toShipment(first, parcel)];
  });
}

function toShipment(first: ShippedRow, parcel: readonly ShippedRow[]): ShipmentView {
  const { id, carrierCode, carrier, carrierEn, trackingNumber, trackingUrl, shippedAt } = first;
  return {
    id,
    carrierCode,
    carrierName: { 'zh-CN': carrier, en: carrierEn },
    trackingNumber,
    trackingUrl: trackingUrl.replace('{number}', encodeURIComponent(trackingNumber)),
    shippedAt,
    lines: parcel.map(({ lineId, title, titleEn, quantity, packedGrams, lots }) => ({
      lineId,
      title: { 'zh-CN': title, en: titleEn },
      quantity,
      packedGrams,
      lots,
    })),
  };
}
