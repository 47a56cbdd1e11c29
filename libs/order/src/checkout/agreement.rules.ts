import type { Quote } from '../cart/cart.rules.js';
import { CheckoutChanged, NoDelivery } from './checkout.failures.js';
import type { Agreement } from './place-order.input.js';

/**
 * Compares what it costs now with what the buyer agreed to (rules.md 19): what fell is passed on in silence, what rose or
 * can no longer be had is asked about, and so is a later day of sending. Each price and each parcel fee for itself: a lower one does not pay for a higher.
 */
export function judgeAgreement(quoted: Quote, agreement: Agreement): CheckoutChanged | NoDelivery | undefined {
  const closed = quoted.groups.filter(({ delivery }) => delivery === 'no_delivery');
  if (closed.length > 0) return new NoDelivery(closed.map(({ sellerCode }) => sellerCode));
  const agreed = new Map(agreement.freight.map((each) => [each.sellerCode, each]));
  const lines = quoted.groups.flatMap((group) => group.lines);
  const rose =
    lines.some(({ priceChange }) => priceChange === 'rose') ||
    quoted.groups.some(({ sellerCode, freightFen = 0 }) => freightFen > (agreed.get(sellerCode)?.amount ?? 0));
  // Nobody waits for a harvest without having been told so before paying.
  const isLater = quoted.groups.some(
    ({ sellerCode, harvest }) => harvest !== undefined && harvest.untilDay > (agreed.get(sellerCode)?.shipUntil ?? ''),
  );
  return rose || isLater || !quoted.orderable ? new CheckoutChanged(quoted) : undefined;
}
