/** What an address names: a province, or something in it. Not every province has all levels below. */
export type AreaLevel = 'province' | 'city' | 'county' | 'town';

/** An area in a list of those that lie in the same one. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Whether areas lie in it; an address names one without. */
  readonly hasChildren: boolean;
}

/** An area with all that it lies in. */
export interface AreaPath {
  readonly code: string;
  /** Code of GB/T 2260, as freight names provinces. */
  readonly provinceCode: string;
  /** Whether nothing lies in it, so that an address may name it. */
  readonly isLeaf: boolean;
  /** From the province down to the area itself: one to four, since some provinces and cities leave a level out. */
  readonly areas: readonly { readonly code: string; readonly name: string; readonly level: AreaLevel }[];
}
