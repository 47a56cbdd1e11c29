import type { INestApplicationContext } from '@nestjs/common';
import { CertifiedGoods, HarvestService, IssueCertificateService } from '@shanhuo/catalog';
import { chinaDayOf, Clock, isFailure, newId } from '@shanhuo/kernel';
import type { OrderLineRow, SellerOrderRow } from '@shanhuo/order';
import type { Desks } from './desks.js';

/** A harvest of this many packs lasts a shop of the demo for some weeks. */
const PACKS_OF_A_HARVEST = 60;
/** Nobody's: the demo has one for all firms, as its certificates in the data do. */
const CONTACT = '19900000070';
/** Eggs come by the thirty. */
const PIECES_OF_A_PACK = 30;

/** Cooperatives and companies harvest and certify before they ship what leaves with a certificate only. */
export class Certifying {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly desks: Desks,
  ) {}

  /** Afterwards all of these lines are covered, were they to leave in one parcel by themselves. */
  async prepare({ sellerCode, sellerKind }: SellerOrderRow, lines: readonly OrderLineRow[]): Promise<void> {
    for (const line of lines) {
      const { id: lineId, variantId, categoryCode, quantity, netWeightGrams } = line;
      // Twice as much: scales show a little more now and then, and others ship beside.
      const grams = netWeightGrams === null ? null : netWeightGrams * quantity * 2;
      const goods = { lineId, variantId, sellerKind, categoryCode, quantity: quantity * 2, grams, chosen: [] };
      const { lacking } = await this.app.get(CertifiedGoods).preview([goods]);
      if (lacking.length > 0) await this.certify(sellerCode, line);
    }
  }

  private async certify(sellerCode: string, { productCode, netWeightGrams, quantity }: OrderLineRow): Promise<void> {
    const { viewer } = this.desks.of(sellerCode);
    const packs = Math.max(PACKS_OF_A_HARVEST, quantity * 4);
    const weighs = netWeightGrams !== null;
    const harvest = await this.app.get(HarvestService).record(
      viewer,
      {
        ...{ idempotencyKey: newId(), sellerCode, productCode },
        amount: `${weighs ? netWeightGrams * packs : PIECES_OF_A_PACK * packs}`,
        unit: weighs ? 'gram' : 'piece',
        harvestedOn: chinaDayOf(this.app.get(Clock).now()),
      },
      'zh-CN',
    );
    if (isFailure(harvest)) throw new Error(`harvest of ${productCode}: ${JSON.stringify(harvest)}`);
    const promise = { bases: ['self_check' as const], promises: true, contact: CONTACT };
    const named = { idempotencyKey: newId(), sellerCode, code: harvest.lotCode };
    const issued = await this.app.get(IssueCertificateService).issue(viewer, { ...named, ...promise }, 'zh-CN');
    if (isFailure(issued)) throw new Error(`certificate of ${productCode}: ${JSON.stringify(issued)}`);
  }
}
