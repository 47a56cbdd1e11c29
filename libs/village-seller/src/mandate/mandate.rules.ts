import { addChinaDays, chinaDay, type ChinaDay, type Wording } from '@shanhuo/kernel';
import { monthsLater } from '../application/months.rules.js';
import { MANDATE_SCOPES, type MandateScope } from '../seller/seller.scope.js';
import type { MandateState } from './mandate.states.js';

/** What a mandate would say. */
export interface MandateTerms {
  readonly scopes: readonly MandateScope[];
  readonly from: ChinaDay;
  /** The last day. */
  readonly until: ChinaDay;
}

/** What is wrong with what was asked for. */
export type TermsProblem = 'SCOPES_MISSING' | 'DAY_INVALID' | 'DAY_PAST' | 'TERM_TOO_LONG';

/** The last day a mandate that begins today can have: of twelve months from November 23, November 22 of the next year. */
export function longestUntil(today: ChinaDay, months: number): ChinaDay {
  return addChinaDays(monthsLater(today, months), -1);
}

/** Each scope once, in the order in which they are always said. */
export function readTerms(
  asked: { readonly scopes: readonly MandateScope[]; readonly until: string },
  today: ChinaDay,
  longestMonths: number,
): MandateTerms | TermsProblem {
  const scopes = MANDATE_SCOPES.filter((scope) => asked.scopes.includes(scope));
  if (scopes.length === 0) return 'SCOPES_MISSING';
  let until: ChinaDay;
  try {
    until = chinaDay(asked.until.trim());
  } catch {
    return 'DAY_INVALID';
  }
  if (until < today) return 'DAY_PAST';
  if (until > longestUntil(today, longestMonths)) return 'TERM_TOO_LONG';
  return { scopes, from: today, until };
}

/** What a mandate is now; `agent_left`: the person is no longer agent of the village, or was not all the time. */
export type MandateStanding = MandateState | 'agent_left' | 'shop_left';

/** A granted mandate ends by itself when its last day is over, its agent is none any more, or the shop has left. */
export function standingOf(
  mandate: {
    readonly state: MandateState;
    readonly validUntil: string;
    readonly agentStays: boolean;
    readonly shopStays: boolean;
  },
  today: ChinaDay,
): MandateStanding {
  if (mandate.state !== 'granted') return mandate.state;
  if (mandate.validUntil < today) return 'expired';
  if (!mandate.agentStays) return 'agent_left';
  return mandate.shopStays ? 'granted' : 'shop_left';
}

/** Names a mandate speaks of, as they were on its day. */
export interface MandateNames {
  readonly shop: Wording;
  readonly agent: string;
  readonly village: Wording;
}
