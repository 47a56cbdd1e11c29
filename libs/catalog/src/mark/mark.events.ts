import type { DomainEvent } from '@shanhuo/database';

export const MARK_DECIDED = 'MarkDecided';

/** What an operator can do with a mark. */
export type MarkDecision = 'accepted' | 'refused' | 'withdrawn';

/** An operator decided on a mark, or withdrew it; cards say so already, the seller is told, with the reason. */
export interface MarkDecided extends DomainEvent<{
  readonly markId: string;
  readonly sellerId: string;
  readonly decision: MarkDecision;
}> {
  readonly name: typeof MARK_DECIDED;
}

export function markDecided(payload: MarkDecided['payload']): MarkDecided {
  return { name: MARK_DECIDED, payload };
}
