import type { LotUnit } from '../lot/harvest.rules.js';

/** What a promise rests on, as the form of the ministry has it (承诺依据, MARA order 2025 no. 4). */
export const CERTIFICATE_BASES = ['entrusted_test', 'self_check', 'internal_control', 'self_promise'] as const;
/** One of them. */
export type CertificateBasis = (typeof CERTIFICATE_BASES)[number];

/** The promise, in the words of the order: whoever issues a certificate says this and no less. */
export const CERTIFICATE_PROMISE =
  '我承诺对销售的食用农产品：不使用禁用农药、兽药及其他化合物；使用的常规农药、兽药残留不超标；对承诺的真实性负责。';

/** Goods of a line that go into a parcel, as certificates look at them. */
export interface PackedGoods {
  readonly lineId: string;
  readonly productId: string;
  readonly quantity: number;
  /** Of all of it, as weighed or as ordered; null where it is not sold by weight. */
  readonly grams: number | null;
  /** Of one pack; null where it does not count. */
  readonly itemCount: number | null;
  readonly countsBoxes: boolean;
  /** It leaves with a certificate or not at all. */
  readonly isDue: boolean;
  /** Numbers of the certificates its seller chose; none for whichever is oldest. */
  readonly chosen: readonly string[];
}

/** A valid certificate with what may still leave under it. */
export interface CertificateRoom {
  readonly certificateId: string;
  readonly productId: string;
  readonly number: string;
  readonly lotCode: string;
  readonly harvestedOn: string;
  readonly validUntil: string;
  readonly unit: LotUnit;
  readonly room: number;
}

/** How much of a line leaves under a certificate, in the unit of its lot. */
export interface CertificateUse {
  readonly lineId: string;
  readonly certificateId: string;
  readonly number: string;
  readonly lotCode: string;
  readonly quantity: number;
  readonly unit: LotUnit;
}

/** Under what each line leaves, and the lines that may not leave, since nothing covers them. */
export interface CertificatePlan {
  readonly uses: readonly CertificateUse[];
  readonly lacking: readonly string[];
}

const UNITS: readonly LotUnit[] = ['gram', 'piece', 'box'];

/** How much of a lot that counts in `unit` these goods are; undefined where they cannot be reckoned in it. */
export function takenOf({ quantity, grams, itemCount, countsBoxes }: PackedGoods, unit: LotUnit): number | undefined {
  if (unit === 'gram') return grams ?? undefined;
  if (itemCount === null || countsBoxes !== (unit === 'box')) return undefined;
  return quantity * itemCount;
}

/**
 * Covers lines from certificates, `rooms` in the order in which they are to be used up. A line is covered whole or not at
 * all, in one unit, from as many certificates as it takes. What is not due and fits nowhere leaves without one; what was
 * chosen for a line and does not hold it is lacking, so that nobody ships under another certificate than was said.
 */
export function planCertificates(goods: readonly PackedGoods[], rooms: readonly CertificateRoom[]): CertificatePlan {
  const left = new Map(rooms.map(({ certificateId, room }) => [certificateId, room]));
  const uses: CertificateUse[] = [];
  const lacking: string[] = [];
  for (const each of goods) {
    const fitting = rooms.filter(({ productId }) => productId === each.productId).filter(isChosen(each.chosen));
    const covered = UNITS.map((unit) => cover(each, unit, fitting, left)).find((found) => found !== undefined);
    for (const use of covered ?? []) left.set(use.certificateId, (left.get(use.certificateId) ?? 0) - use.quantity);
    uses.push(...(covered ?? []));
    if (covered === undefined && (each.isDue || each.chosen.length > 0)) lacking.push(each.lineId);
  }
  return { uses, lacking };
}

/** Products of which a certificate is all gone with these. */
export function usedUpBy(uses: readonly CertificateUse[], rooms: readonly CertificateRoom[]): string[] {
  const gone = rooms.filter(({ certificateId, room }) => {
    const own = uses.filter((use) => use.certificateId === certificateId);
    return own.reduce((left, { quantity }) => left - quantity, room) === 0;
  });
  return [...new Set(gone.map(({ productId }) => productId))];
}

function isChosen(chosen: readonly string[]): (room: CertificateRoom) => boolean {
  return ({ number }) => chosen.length === 0 || chosen.includes(number);
}

function cover(
  goods: PackedGoods,
  unit: LotUnit,
  rooms: readonly CertificateRoom[],
  left: ReadonlyMap<string, number>,
): CertificateUse[] | undefined {
  let open = takenOf(goods, unit);
  if (open === undefined || open <= 0) return undefined;
  const uses: CertificateUse[] = [];
  for (const { certificateId, number, lotCode } of rooms.filter((room) => room.unit === unit)) {
    const quantity = Math.min(open, left.get(certificateId) ?? 0);
    if (quantity <= 0) continue;
    uses.push({ lineId: goods.lineId, certificateId, number, lotCode, quantity, unit });
    open -= quantity;
  }
  return open === 0 ? uses : undefined;
}
