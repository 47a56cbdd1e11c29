import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { newId, type ChinaDay } from '@shanhuo/kernel';
import type { LotUnit } from '../lot/harvest.rules.js';
import type { CertificateBasis, CertificateRoom, CertificateUse } from './certificate.rules.js';
import {
  findCertificates,
  findCertified,
  findPacks,
  findRooms,
  keepCertificate,
  lockRooms,
  useRooms,
} from './certificate.statements.js';

/** A certificate that is issued; no quantity is all of the lot, nobody who issued it came in otherwise. */
export interface NewCertificate {
  readonly number: string;
  readonly quantity: number | null;
  readonly bases: readonly CertificateBasis[];
  readonly promise: string;
  /** As people dial it; null of whoever is no firm. */
  readonly contact: string | null;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly issued: { readonly at: Date; readonly personId: string; readonly cooperativeId: string | null } | null;
}

/** A certificate as its seller sees it. */
export interface CertificateRow {
  readonly lotId: string;
  readonly number: string;
  readonly productName: string;
  readonly productNameEn: string;
  readonly origin: string;
  readonly originEn: string;
  readonly issuer: string;
  readonly issuerEn: string;
  readonly quantity: number;
  readonly unit: LotUnit;
  readonly bases: readonly CertificateBasis[];
  readonly promise: string;
  readonly contact: string | null;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly shipped: number;
  readonly cooperativeName: string | null;
  readonly cooperativeNameEn: string | null;
}

/** A pack as certificates look at it. */
export interface PackRow {
  readonly variantId: string;
  readonly productId: string;
  readonly itemCount: number | null;
  readonly countsBoxes: boolean;
  readonly isSixKind: boolean;
}

/** Writes certificates, reads them, and takes from them what leaves. */
@Injectable()
export class CertificateRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async keep(tx: Transaction, lotId: string, certificate: NewCertificate): Promise<void> {
    const { number, quantity, bases, promise, contact, issuedOn, validUntil, issued } = certificate;
    await runIn(tx, keepCertificate, [
      ...[newId(), lotId, number, quantity, bases, promise, issuedOn, validUntil],
      ...[issued?.at ?? null, issued?.personId ?? null, issued?.cooperativeId ?? null, contact],
    ]);
  }

  async findCertified(tx: Transaction, lotId: string): Promise<{ readonly count: number; readonly quantity: number }> {
    const [row] = await runIn<{ count: number; quantity: number }>(tx, findCertified, [lotId]);
    return row ?? { count: 0, quantity: 0 };
  }

  /** By lot, the first one first. */
  async findOf(lotIds: readonly string[]): Promise<Map<string, CertificateRow[]>> {
    return Map.groupBy(await this.database.read<CertificateRow>(findCertificates, [lotIds]), ({ lotId }) => lotId);
  }

  /** Valid ones with room, the oldest harvest first. */
  findRooms(productIds: readonly string[], today: ChinaDay): Promise<CertificateRoom[]> {
    return this.database.read<CertificateRoom>(findRooms, [productIds, today]);
  }

  /** The same, locked until the transaction ends. */
  lockRooms(tx: Transaction, productIds: readonly string[], today: ChinaDay): Promise<CertificateRoom[]> {
    return runIn<CertificateRoom>(tx, lockRooms, [productIds, today]);
  }

  /** False where one of them had not that much left. */
  async use(tx: Transaction, uses: readonly CertificateUse[]): Promise<boolean> {
    const ids = uses.map(({ certificateId }) => certificateId);
    const quantities = uses.map(({ quantity }) => quantity);
    return (await runIn(tx, useRooms, [ids, quantities])).length === new Set(ids).size;
  }

  findPacks(packs: readonly { readonly variantId: string; readonly categoryCode: string }[]): Promise<PackRow[]> {
    const values = [packs.map(({ variantId }) => variantId), packs.map(({ categoryCode }) => categoryCode)];
    return this.database.read<PackRow>(findPacks, values);
  }
}
