import type { SupportFilter, SupportKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

export const supportFilters = ['LISTED', 'MONITORED', 'FORMERLY_POOR', 'ALL'] as const satisfies SupportFilter[];
export const supportKinds = ['MONITORED', 'FORMERLY_POOR'] as const satisfies SupportKind[];

export function supportName(kind: SupportFilter): string {
  const names: Record<SupportFilter, () => string> = {
    LISTED: m.support_listed,
    ALL: m.support_all,
    MONITORED: m.support_monitored,
    FORMERLY_POOR: m.support_formerly_poor,
  };
  return names[kind]();
}
