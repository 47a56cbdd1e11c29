import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import type { SellerKind } from '@shanhuo/village-seller';
import { CardProjection } from '../card/card.projection.js';
import { CertificateRepository, type PackRow } from './certificate.repository.js';
import {
  planCertificates,
  usedUpBy,
  type CertificatePlan,
  type CertificateRoom,
  type PackedGoods,
} from './certificate.rules.js';

/** A line of a parcel, as it is packed. */
export interface PackedLineOf {
  readonly lineId: string;
  readonly variantId: string;
  /** As it was when it was ordered. */
  readonly sellerKind: SellerKind;
  /** The shelf as it was ordered: what is put on another shelf since is still what was bought. */
  readonly categoryCode: string;
  readonly quantity: number;
  /** Of all of it, as weighed or as ordered; null where it is not sold by weight. */
  readonly grams: number | null;
  /** Numbers of the certificates its seller chose; none for whichever is oldest. */
  readonly chosen: readonly string[];
}

/** What a line of goods may leave under. */
export interface RoomOfLine {
  readonly lineId: string;
  readonly isDue: boolean;
  readonly isCovered: boolean;
  readonly rooms: readonly CertificateRoom[];
}

/** Only these need a certificate to ship; others may have one (MARA order 2025 no. 4). */
const DUE_KINDS: readonly SellerKind[] = ['cooperative', 'company'];

/** Of the six kinds, cooperatives and companies ship only what is certified, and nobody ships more than that. */
@Injectable()
export class CertifiedGoods {
  constructor(
    @Inject(CertificateRepository) private readonly certificates: CertificateRepository,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Under which certificates a parcel would leave now. Locks nothing. */
  async preview(lines: readonly PackedLineOf[]): Promise<CertificatePlan> {
    const goods = await this.read(lines);
    const today = chinaDayOf(this.clock.now());
    return planCertificates(goods, await this.certificates.findRooms(productsOf(goods), today));
  }

  /**
   * The same, and takes it in this transaction; takes nothing while a line lacks its certificate. With the last of a
   * certificate goes its badge.
   */
  async take(tx: Transaction, lines: readonly PackedLineOf[]): Promise<CertificatePlan> {
    const goods = await this.read(lines);
    const rooms = await this.certificates.lockRooms(tx, productsOf(goods), chinaDayOf(this.clock.now()));
    const plan = planCertificates(goods, rooms);
    if (plan.lacking.length > 0 || plan.uses.length === 0) return plan;
    if (!(await this.certificates.use(tx, plan.uses))) throw new Error('a certificate that is locked lost its room');
    const usedUp = usedUpBy(plan.uses, rooms);
    if (usedUp.length > 0) await this.cards.refresh(tx, usedUp);
    return plan;
  }

  /** What each line of some parcels may leave under, each parcel by itself. Two statements, however many there are. */
  async findRooms(parcels: readonly (readonly PackedLineOf[])[]): Promise<RoomOfLine[]> {
    const goods = await this.read(parcels.flat());
    const rooms = await this.certificates.findRooms(productsOf(goods), chinaDayOf(this.clock.now()));
    const byLine = new Map(goods.map((each) => [each.lineId, each]));
    return parcels.flatMap((lines) => {
      const own = lines.flatMap(({ lineId }) => byLine.get(lineId) ?? []);
      const { uses } = planCertificates(own, rooms);
      return own.map(({ lineId, productId, isDue }) => ({
        ...{ lineId, isDue },
        isCovered: uses.some((use) => use.lineId === lineId),
        rooms: rooms.filter((room) => room.productId === productId),
      }));
    });
  }

  private async read(lines: readonly PackedLineOf[]): Promise<PackedGoods[]> {
    const packs = new Map(
      (await this.certificates.findPacks(lines)).map((pack): [string, PackRow] => [pack.variantId, pack]),
    );
    return lines.map(({ lineId, variantId, sellerKind, quantity, grams, chosen }) => {
      const pack = packs.get(variantId);
      if (pack === undefined) throw new Error(`no pack ${variantId}`);
      const { productId, itemCount, countsBoxes } = pack;
      const isDue = pack.isSixKind && DUE_KINDS.includes(sellerKind);
      return { lineId, quantity, grams, chosen, productId, itemCount, countsBoxes, isDue };
    });
  }
}

function productsOf(goods: readonly PackedGoods[]): string[] {
  return [...new Set(goods.map(({ productId }) => productId))];
}
