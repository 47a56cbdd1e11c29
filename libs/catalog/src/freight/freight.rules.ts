import { fen, type Fen } from '@shanhuo/kernel';

/** What a template counts: grams of a parcel with its packing, or pieces. */
export type FreightUnit = 'weight' | 'piece';

/** What one seller asks for a parcel to one province. Units are grams or pieces. */
export interface FreightRate {
  readonly unit: FreightUnit;
  readonly firstUnits: number;
  /** Up to and with `firstUnits`. */
  readonly firstFen: Fen;
  readonly nextUnits: number;
  /** For each begun `nextUnits` more. */
  readonly nextFen: Fen;
  /** Goods from this amount on travel free; null never. */
  readonly freeAboveFen: Fen | null;
}

/** A parcel as a rate looks at it: all of one seller's goods of an order together. */
export interface Parcel {
  /** With packing. */
  readonly grams: number;
  readonly pieces: number;
  /** What the goods cost. */
  readonly goodsFen: Fen;
}

/**
 * The fee of one parcel (rules.md 21): the first units at one price, each begun next step at another, nothing where the
 * goods cost enough, and nothing for no goods.
 */
export function freightOf(rate: FreightRate, parcel: Parcel): Fen {
  const units = rate.unit === 'weight' ? parcel.grams : parcel.pieces;
  if (!Number.isSafeInteger(units) || units < 0) throw new RangeError(`not a number of units: ${units}`);
  if (parcel.pieces === 0) return fen(0);
  if (rate.freeAboveFen !== null && parcel.goodsFen >= rate.freeAboveFen) return fen(0);
  const steps = Math.max(0, Math.ceil((units - rate.firstUnits) / rate.nextUnits));
  return fen(rate.firstFen + steps * rate.nextFen);
}
