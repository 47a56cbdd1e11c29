import type { PermitKind, PermitState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

export const permitKinds: readonly PermitKind[] = ['WORKSHOP_REGISTRATION', 'SC_LICENCE', 'PREPACKED_FILING'];

/** Which paper it is. */
export function permitKindName(kind: PermitKind): string {
  const names: Record<PermitKind, () => string> = {
    WORKSHOP_REGISTRATION: m.permit_workshop,
    SC_LICENCE: m.permit_sc,
    PREPACKED_FILING: m.permit_prepacked,
  };
  return names[kind]();
}

/** What one needs it for. */
export function permitKindAbout(kind: PermitKind): string {
  const about: Record<PermitKind, () => string> = {
    WORKSHOP_REGISTRATION: m.permit_workshop_about,
    SC_LICENCE: m.permit_sc_about,
    PREPACKED_FILING: m.permit_prepacked_about,
  };
  return about[kind]();
}

/** Where it stands; one that was accepted may still be out of its days. */
export function permitStateName({ state, counts }: { state: PermitState; counts: boolean }): string {
  if (state === 'ACCEPTED') return counts ? m.permit_counts() : m.permit_not_today();
  const names: Record<Exclude<PermitState, 'ACCEPTED'>, () => string> = {
    SUBMITTED: m.permit_submitted,
    REFUSED: m.permit_refused,
    WITHDRAWN: m.permit_withdrawn,
  };
  return names[state]();
}
