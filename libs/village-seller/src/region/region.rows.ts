/** A county as lists show it, in one language. */
export interface CountyRow {
  readonly id: string;
  /** Code of GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  readonly alleviated: boolean;
  readonly villageCount: number;
}

/** A village with the names of what it lies in, in one language. */
export interface VillageRow {
  readonly id: string;
  /** The twelve-digit code in force. */
  readonly code: string;
  readonly name: string;
  readonly community: boolean;
  readonly countyId: string;
  readonly townName: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly alleviated: boolean;
}
