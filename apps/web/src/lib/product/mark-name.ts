import type { MarkKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** The short name of a mark, for badges and filters. */
export function markName(kind: MarkKind): string {
  const names: Record<MarkKind, () => string> = {
    GEOGRAPHICAL_INDICATION: m.mark_geographical_indication,
    GREEN: m.mark_green,
    ORGANIC: m.mark_organic,
    ALLEVIATED_COUNTY: m.mark_alleviated_county,
  };
  return names[kind]();
}
