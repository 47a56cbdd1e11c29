import type { SellerOrderRow } from '../order/order.rows.js';
import type { ExtensionRow } from './extension.repository.js';
import { latestExtension, mayExtend, mayRefuseExtension } from './presale.rules.js';
import type { PresaleType } from './presale.types.js';

/** What is asked beside the rows. */
export interface SeenPresale {
  readonly now: Date;
  /** Whether who looks is its buyer and may act. */
  readonly isBuyer: boolean;
  /** Days it may be put off by, for whoever sells it; undefined for others. */
  readonly atMostDays: number | undefined;
}

/** Null for goods that were there. */
export function toPresale(
  sellerOrder: SellerOrderRow,
  extension: ExtensionRow | undefined,
  { now, isBuyer, atMostDays }: SeenPresale,
): PresaleType | null {
  const { shipFrom: from, shipUntil: until, shipBy, extendedUntil } = sellerOrder;
  if (from === null || until === null) return null;
  const canExtend = atMostDays !== undefined && mayExtend(sellerOrder, now);
  return {
    from,
    until: shipBy ?? until,
    extendedUntil,
    extensionReason: extension?.reason ?? null,
    refusedAt: extension?.refusedAt ?? null,
    canRefuse: isBuyer && mayRefuseExtension(sellerOrder),
    canExtend,
    extendAtMostUntil: canExtend && shipBy !== null ? latestExtension(shipBy, atMostDays) : null,
  };
}
