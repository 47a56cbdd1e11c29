import type { MandateState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

const states: Readonly<Record<MandateState, () => string>> = {
  ASKED: m.mandate_state_asked,
  WITHDRAWN: m.mandate_state_withdrawn,
  GRANTED: m.mandate_state_granted,
  REVOKED: m.mandate_state_revoked,
  GIVEN_BACK: m.mandate_state_given_back,
  ENDED_BY_DESK: m.mandate_state_ended_by_desk,
  REPLACED: m.mandate_state_replaced,
  EXPIRED: m.mandate_state_expired,
  AGENT_LEFT: m.mandate_state_agent_left,
  SHOP_LEFT: m.mandate_state_shop_left,
};

export function mandateStateName(state: MandateState): string {
  return states[state]();
}
