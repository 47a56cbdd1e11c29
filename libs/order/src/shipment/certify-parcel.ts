import { Inject, Injectable } from '@nestjs/common';
import { CertifiedGoods, type CertificateUse, type PackedLineOf } from '@shanhuo/catalog';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { problemOf } from '../seller-order/fulfilment.words.js';
import type { ParcelPlan } from './plan-parcel.rules.js';
import type { PackedLine } from './ship.rules.js';

const addUses = statement(
  'order.add_shipment_certificates',
  `insert into orders.shipment_certificates (shipment_id, line_id, certificate_id, lot_code, certificate_number, quantity, unit)
   select $1, line_id, certificate_id, lot_code, number, quantity, unit
   from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[])
     as u (line_id, certificate_id, lot_code, number, quantity, unit)`,
);

type Parcel = Pick<ParcelPlan, 'sellerOrder' | 'lines' | 'packed'>;

/** Of the six kinds, a cooperative and a company ship what is certified, and a parcel says under which certificates. */
@Injectable()
export class CertifyParcel {
  constructor(@Inject(CertifiedGoods) private readonly certified: CertifiedGoods) {}

  /** What is wrong with a parcel whose goods lack their certificate; undefined where nothing is. Changes nothing. */
  async findLacking(parcel: Parcel, language: Language): Promise<InvalidInput | undefined> {
    return lackingIn(parcel, (await this.certified.preview(linesOf(parcel))).lacking, language);
  }

  /** Takes what leaves from its certificates, or says which lines have none. */
  async take(tx: Transaction, parcel: Parcel, language: Language): Promise<readonly CertificateUse[] | InvalidInput> {
    const { uses, lacking } = await this.certified.take(tx, linesOf(parcel));
    return lackingIn(parcel, lacking, language) ?? uses;
  }

  /** Freezes on a parcel under what it left. */
  async keep(tx: Transaction, shipmentId: string, uses: readonly CertificateUse[]): Promise<void> {
    if (uses.length === 0) return;
    const column = <Name extends keyof CertificateUse>(name: Name) => uses.map((use) => use[name]);
    const names = ['lineId', 'certificateId', 'lotCode', 'number', 'quantity', 'unit'] as const;
    await runIn(tx, addUses, [shipmentId, ...names.map(column)]);
  }
}

function linesOf({ sellerOrder, lines, packed }: Parcel): PackedLineOf[] {
  return packed.map((each) => {
    const line = lines.find(({ id }) => id === each.lineId);
    if (line === undefined) throw new Error(`a parcel holds ${each.lineId}, which nobody ordered`);
    return toCertify(sellerOrder, line, each);
  });
}

function lackingIn({ packed }: Parcel, lacking: readonly string[], language: Language): InvalidInput | undefined {
  const problems = packed.flatMap(({ lineId, certificates }, index) => {
    const code = (certificates ?? []).length > 0 ? 'CERTIFICATE_TOO_SMALL' : 'CERTIFICATE_MISSING';
    return lacking.includes(lineId) ? [problemOf(`lines.${index}.certificates`, code, language)] : [];
  });
  return problems.length === 0 ? undefined : new InvalidInput(problems);
}

/** A line as certificates look at it: what was weighed counts, since that is what leaves. */
function toCertify({ sellerKind }: SellerOrderRow, line: OrderLineRow, packed: PackedLine): PackedLineOf {
  const { id: lineId, variantId, categoryCode, netWeightGrams } = line;
  const ordered = netWeightGrams === null ? null : netWeightGrams * packed.quantity;
  return {
    ...{ lineId, variantId, sellerKind, categoryCode, quantity: packed.quantity },
    grams: packed.packedGrams ?? ordered,
    chosen: packed.certificates ?? [],
  };
}
