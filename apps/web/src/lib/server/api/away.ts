import { error, type RequestEvent } from '@sveltejs/kit';
import { logFailure } from '../log-failure.js';

/** The designed 503 page, to be thrown; why it was shown stands in the log. */
export function away(event: RequestEvent, cause: unknown): unknown {
  const reason = cause instanceof Error ? cause.message : 'not JSON';
  logFailure('api away', { requestId: event.locals.requestId, reason });
  try {
    error(503, { message: 'api away', kind: 'away', requestId: event.locals.requestId });
  } catch (designed) {
    return designed;
  }
}
