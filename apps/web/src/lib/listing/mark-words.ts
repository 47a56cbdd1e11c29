import type { ClaimedMark, MarkState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Marks that a seller can claim with a paper. */
export const claimedMarks: readonly ClaimedMark[] = ['GEOGRAPHICAL_INDICATION', 'GREEN', 'ORGANIC'];

/** Where a mark stands; one that was accepted may still be out of its days or its area. */
export function markStateName({ state, shows }: { state: MarkState; shows: boolean }): string {
  if (state === 'ACCEPTED') return shows ? m.mark_shows() : m.mark_not_today();
  const names: Record<Exclude<MarkState, 'ACCEPTED'>, () => string> = {
    SUBMITTED: m.permit_submitted,
    REFUSED: m.permit_refused,
    WITHDRAWN: m.mark_withdrawn,
  };
  return names[state]();
}

interface PlaceOfGoods {
  readonly code: string;
  readonly name: string;
  readonly townName: string;
  readonly countyName: string;
}

/** The places that hold goods of a village, the usual one of a certificate first: codes of divisions begin those in them. */
export function areasOf({ code, name, townName, countyName }: PlaceOfGoods): { value: string; text: string }[] {
  return [
    { value: code.slice(0, 6), text: countyName },
    { value: code.slice(0, 9), text: `${countyName}${m.separator()}${townName}` },
    { value: code, text: `${townName}${m.separator()}${name}` },
    { value: `${code.slice(0, 4)}00`, text: m.mark_area_prefecture() },
  ];
}
