import type { RefusalKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Reasons that need no words of the seller's own. */
export const REFUSALS = ['SOLD_OUT', 'SPOILED', 'UNREACHABLE'] as const satisfies RefusalKind[];

/** What was chosen; anything unknown is said in one's own words. */
export function readRefusal(form: FormData): RefusalKind {
  return REFUSALS.find((kind) => kind === form.get('kind')) ?? 'OTHER';
}

/** Undefined where the seller says it. */
export function refusalInWords(kind: RefusalKind): string | undefined {
  if (kind === 'SOLD_OUT') return m.desk_refuse_sold_out();
  if (kind === 'SPOILED') return m.desk_refuse_spoiled();
  return kind === 'UNREACHABLE' ? m.desk_refuse_unreachable() : undefined;
}
