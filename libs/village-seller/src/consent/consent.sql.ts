import type { ConsentPurpose } from './consent.rules.js';

/**
 * Whether something of seller `s` may be told on a day: a cooperative or company is no family; a household agreed, its last
 * day is not over, and it did not take it back. Asked where it is read, so that a withdrawal holds at the next request.
 */
export function mayTell(purpose: ConsentPurpose, day: string): string {
  return `(s.household_id is null or exists (select from village_seller.consents q
      where q.seller_id = s.id and ${runs('q', purpose, day)}))`;
}

/** Whether a row of consents, by its alias, is one for a purpose that holds on a day. */
export function runs(consent: string, purpose: ConsentPurpose, day: string): string {
  return `${consent}.purpose = '${purpose}' and ${consent}.ended_at is null and ${consent}.valid_until >= ${day}::date`;
}
