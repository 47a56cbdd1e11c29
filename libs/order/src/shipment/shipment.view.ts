import type { Language } from '@shanhuo/kernel';
import type { ShipmentType } from '../order/seller-order.types.js';
import type { ShipmentView } from './shipment.reader.js';

/** A parcel as GraphQL shows it. */
export function toShipment(shipment: ShipmentView, language: Language): ShipmentType {
  const { carrierName, trackingNumber, trackingUrl, shippedAt, lines } = shipment;
  return {
    carrierName: carrierName[language],
    trackingNumber,
    trackingUrl,
    shippedAt,
    lines: lines.map((line) => ({ ...line, title: line.title[language] })),
  };
}
