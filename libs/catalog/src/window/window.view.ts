import type { HarvestWindowType, SalesWindowType } from './window.types.js';

interface Harvest {
  readonly harvestFrom: string | null;
  readonly harvestUntil: string | null;
}

interface Sale {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly isOpen: boolean;
}

/** Null for goods that are there. */
export function toHarvestWindow({ harvestFrom: from, harvestUntil: until }: Harvest): HarvestWindowType | null {
  return from === null || until === null ? null : { from, until };
}

/** Null for goods that sell whenever their shop does. */
export function toSalesWindow({ opensAt, closesAt, isOpen }: Sale): SalesWindowType | null {
  return opensAt === null && closesAt === null ? null : { opensAt, closesAt, isOpen };
}
