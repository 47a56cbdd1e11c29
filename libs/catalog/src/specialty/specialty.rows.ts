/** A specialty as its page shows it, in one language. */
export interface SpecialtyRow {
  readonly code: string;
  readonly name: string;
  readonly season: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly category: { readonly code: string; readonly name: string };
}

/** A specialty as a seller chooses it. */
export interface ChosenSpecialtyRow {
  readonly code: string;
  readonly name: string;
  readonly categoryCode: string;
}

/** What goods are of, as their page says it. */
export interface ProductSpecialtyRow {
  readonly code: string;
  readonly name: string;
  /** Who else sells it now, counted in a hundred of their goods at most. */
  readonly otherSellers: number;
}
