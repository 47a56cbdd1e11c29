import { error } from '@sveltejs/kit';
import { ApiRefusal } from './api/api-refusal.js';

/** What somebody may not see is not there for them: the page says so, and no page tells one from the other. */
export async function asIfNotThere<Found>(find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.code === 'FORBIDDEN')) throw refusal;
    error(404, { message: 'not found', kind: 'not-found' });
  }
}
