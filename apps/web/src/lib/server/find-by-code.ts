import { error } from '@sveltejs/kit';
import { normaliseLine } from '../text/normalise.js';
import { ApiRefusal } from './api/api-refusal.js';

const longestCode = 64;

/**
 * The thing a path names, or the page that says it is not here. A code the API finds malformed, a thing that never
 * existed and a thing that may not be seen get the same answer.
 */
export async function findByCode<Found>(
  typed: string,
  find: (code: string) => Promise<Found | null | undefined>,
): Promise<Found> {
  const code = normaliseLine(typed);
  if (code === '' || code.length > longestCode) return notFound();
  try {
    return (await find(code)) ?? notFound();
  } catch (refusal) {
    if (refusal instanceof ApiRefusal && (refusal.badInput || refusal.code === 'FORBIDDEN')) return notFound();
    throw refusal;
  }
}

function notFound(): never {
  error(404, { message: 'not found', kind: 'not-found' });
}
