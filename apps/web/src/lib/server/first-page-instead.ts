import type { RequestEvent } from '@sveltejs/kit';
import { short } from '../query-string/parameters.js';
import { ApiRefusal } from './api/api-refusal.js';

/** Asks for the page an address names; where the API does not know its cursor, for the first one, and says so. */
export async function firstPageInstead<Result>(
  event: RequestEvent,
  askPage: (after: string | undefined) => Promise<Result>,
): Promise<{ result: Result; lostPlace: boolean }> {
  const after = short(event.url.searchParams, 'after', 500);
  try {
    return { result: await askPage(after), lostPlace: false };
  } catch (refusal) {
    if (after === undefined || !(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
    return { result: await askPage(undefined), lostPlace: true };
  }
}
