import type { OrderPartFragment } from '#generated/graphql.js';
import { leftToCancel } from '#lib/order/left-to-cancel.js';
import { short } from '#lib/query-string/parameters.js';
import { readQuantity } from '#lib/server/cart/read-quantity.js';
import { normaliseLine } from '#lib/text/normalise.js';

/** What a buyer chose to cancel, as the address carries it from one step to the next. */
export interface Choice {
  lines: { line: OrderPartFragment['lines'][number]; quantity: number }[];
  everything: boolean;
  reason: string;
}

/** Undefined where nothing was chosen, or more than there is. */
export function readChoice(parameters: URLSearchParams, part: OrderPartFragment): Choice | undefined {
  const lines = part.lines.map((line) => ({
    line,
    left: leftToCancel(line, part.shipments),
    quantity: readQuantity(short(parameters, `quantity-${line.id}`, 10) ?? '', 0) ?? 0,
  }));
  const chosen = lines.filter(({ quantity }) => quantity > 0);
  if (chosen.length === 0 || chosen.some(({ quantity, left }) => quantity > left)) return undefined;
  return {
    lines: chosen,
    everything: lines.every(({ quantity, left }) => quantity === left),
    reason: readReason(short(parameters, 'reason', 200)),
  };
}

export function readReason(typed: string | undefined): string {
  return normaliseLine(typed ?? '').slice(0, 100);
}
