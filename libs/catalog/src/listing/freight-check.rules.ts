import { fen, type Fen } from '@shanhuo/kernel';
import { freightOf } from '../freight/freight.rules.js';
import type { FreightTerms } from '../freight/freight.terms.js';

/** What one pack would cost to send to a province, and how much of its price that is. */
export interface FreightShare {
  readonly provinceCode: string;
  readonly feeFen: Fen;
  /** Of the price, in basis points, rounded up: a warning errs on the careful side. */
  readonly shareBp: number;
  readonly isWarned: boolean;
}

/** So many packs sold as one, that the parcel is worth its freight. */
export interface SuggestedPack {
  readonly packs: number;
  readonly priceFen: Fen;
  readonly shareBp: number;
}

/** Undefined parts where the seller delivers nowhere, or no size makes it worth it. */
export interface FreightCheck {
  readonly limitBp: number;
  readonly near: FreightShare | undefined;
  readonly far: FreightShare | undefined;
  readonly suggested: SuggestedPack | undefined;
}

/** One pack as freight looks at it. */
export interface PricedPack {
  readonly shippingWeightGrams: number;
  readonly priceFen: Fen;
}

/** A parcel of more packs than that is no household's any more. */
const MOST_PACKS = 20;
/** What a carrier takes by hand. */
const MOST_GRAMS = 20_000;

/**
 * Freight against price (rules.md 13): for the seller's own province, or the cheapest where there is no delivery at
 * home, and for the dearest one there is.
 */
export function checkFreight(
  terms: FreightTerms,
  homeProvince: string,
  pack: PricedPack,
  limitBp: number,
): FreightCheck {
  const shares = sharesOf(terms, pack, 1, limitBp);
  const cheapestFirst = shares.toSorted((a, b) => a.feeFen - b.feeFen || (a.provinceCode < b.provinceCode ? -1 : 1));
  const near = shares.find(({ provinceCode }) => provinceCode === homeProvince) ?? cheapestFirst[0];
  const far = cheapestFirst.at(-1);
  return { limitBp, near, far, suggested: far?.isWarned === true ? suggest(terms, pack, limitBp) : undefined };
}

function suggest(terms: FreightTerms, pack: PricedPack, limitBp: number): SuggestedPack | undefined {
  for (let packs = 2; packs <= MOST_PACKS && packs * pack.shippingWeightGrams <= MOST_GRAMS; packs++) {
    const shareBp = Math.max(...sharesOf(terms, pack, packs, limitBp).map((share) => share.shareBp));
    if (shareBp <= limitBp) return { packs, priceFen: fen(packs * pack.priceFen), shareBp };
  }
  return undefined;
}

/** Of each province that is delivered to. A pack of two packs is one piece. */
function sharesOf(terms: FreightTerms, pack: PricedPack, packs: number, limitBp: number): FreightShare[] {
  const bands = new Map(terms.bands.map((band) => [band.band, band]));
  const goodsFen = fen(packs * pack.priceFen);
  return terms.provinces.flatMap(({ provinceCode, band }) => {
    const rate = band === null ? undefined : bands.get(band);
    if (rate === undefined) return [];
    const parcel = { grams: packs * pack.shippingWeightGrams, pieces: 1, goodsFen };
    const feeFen = freightOf({ ...rate, unit: terms.unit }, parcel);
    const shareBp = Math.ceil((feeFen * 10_000) / goodsFen);
    return [{ provinceCode, feeFen, shareBp, isWarned: shareBp > limitBp }];
  });
}
