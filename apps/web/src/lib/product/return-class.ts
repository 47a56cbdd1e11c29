import type { ReturnClass } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Whether and how something can go back, in one line. */
export function returnClassTitle(returnClass: ReturnClass): string {
  const titles: Record<ReturnClass, () => string> = {
    SEVEN_DAY: m.return_seven_day_title,
    FRESH_EXCLUDED: m.return_fresh_title,
    CONFIRM_EXCLUDED: m.return_confirm_title,
  };
  return titles[returnClass]();
}
