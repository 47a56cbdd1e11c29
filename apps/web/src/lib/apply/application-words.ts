import type { ApplicationParty, ApplicationState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Where an application stands, in a word. */
export function applicationStateName(state: ApplicationState): string {
  const names: Record<ApplicationState, () => string> = {
    APPLIED: m.apply_state_applied,
    RECOMMENDED: m.apply_state_recommended,
    CHANGES_WANTED: m.apply_state_changes_wanted,
    APPROVED: m.apply_state_approved,
    REFUSED: m.apply_state_refused,
    WITHDRAWN: m.apply_state_withdrawn,
  };
  return names[state]();
}

/** The same for who decides about it: there "please change it" would be said to the wrong person. */
export function applicationStateAtDesk(state: ApplicationState): string {
  return state === 'CHANGES_WANTED' ? m.apply_state_waits_for_applicant() : applicationStateName(state);
}

/** What a step was, told afterwards. */
export function applicationStepName(to: ApplicationState): string {
  const steps: Partial<Record<ApplicationState, () => string>> = {
    APPLIED: m.apply_did_hand_in,
    RECOMMENDED: m.apply_did_recommend,
    CHANGES_WANTED: m.apply_did_ask_changes,
  };
  return steps[to]?.() ?? applicationStateName(to);
}

/** Who made a step of it. */
export function applicationPartyName(party: ApplicationParty): string {
  const names: Record<ApplicationParty, () => string> = {
    APPLICANT: m.apply_by_applicant,
    VILLAGE: m.apply_by_village,
    OPERATOR: m.apply_by_operator,
  };
  return names[party]();
}

/** Whether somebody still has to do something about it. */
export function isOpenApplication(state: ApplicationState): boolean {
  return state === 'APPLIED' || state === 'RECOMMENDED' || state === 'CHANGES_WANTED';
}
