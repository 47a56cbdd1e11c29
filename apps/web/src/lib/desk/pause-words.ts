import type { PauseReason } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

export const pauseReasons: readonly PauseReason[] = ['HARVEST', 'ILLNESS', 'FLOOD', 'HOLIDAY', 'OTHER'];

/** Why a shop rests, as its owner would say it. */
export function pauseReasonName(reason: PauseReason): string {
  const names: Record<PauseReason, () => string> = {
    HARVEST: m.pause_harvest,
    ILLNESS: m.pause_illness,
    FLOOD: m.pause_flood,
    HOLIDAY: m.pause_holiday,
    OTHER: m.pause_other,
  };
  return names[reason]();
}
