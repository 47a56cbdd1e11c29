import { m } from '#generated/paraglide/messages.js';
import { getLocale } from '#generated/paraglide/runtime.js';
import { formatTime } from '../time/format-time.js';

/** That a shop rests, until when, and why. */
export function restInWords({ pausedUntil, pauseReason }: { pausedUntil: string; pauseReason: string }): string {
  return `${m.seller_rests({ day: formatTime(pausedUntil, 'short-day', getLocale()) })} ${pauseReason}`;
}
