import type { DeskLotLabelQuery, SellerKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { getLocale } from '#generated/paraglide/runtime.js';
import type { Label } from '#lib/label/label.js';
import { formatTime } from '#lib/time/format-time.js';
import { basisName, sellsAsFirm } from './certificate.js';
import { sayQuantity } from './quantity.js';

type LabelledLot = NonNullable<DeskLotLabelQuery['lot']>;

/**
 * What the label of a lot says: with a certificate the fields of the ministry's form, else where and when. A family's
 * name stands on no label of ours: it signs by hand where it wants to, as the form allows.
 */
export function labelOf(lot: LabelledLot, kind: SellerKind | undefined): Omit<Label, 'caption' | 'qr'> {
  const day = (date: string): string => formatTime(date, 'day', getLocale());
  const certificate = lot.certificates.at(-1);
  const harvest = [
    { name: m.harvest_day(), value: day(lot.harvestedOn) },
    { name: m.lot_code(), value: lot.code },
  ];
  if (!certificate) {
    const facts = [{ name: m.lot_where(), value: lot.villageName }, ...harvest];
    return { heading: undefined, title: lot.title, facts, promise: undefined };
  }
  const isFirm = sellsAsFirm(kind);
  return {
    heading: m.certificates_title(),
    title: lot.title,
    facts: [
      { name: m.certificate_quantity(), value: sayQuantity(certificate.quantity, certificate.unit) },
      { name: m.lot_where(), value: certificate.origin },
      isFirm
        ? { name: m.certificate_producer(), value: certificate.issuer }
        : { name: m.label_signature(), value: undefined },
      { name: m.label_contact(), value: certificate.contact ?? undefined },
      { name: m.certificate_bases(), value: certificate.bases.map(basisName).join(m.separator()) },
      { name: m.label_issued(), value: day(certificate.issuedOn) },
      ...harvest,
    ],
    promise: certificate.promise,
  };
}
