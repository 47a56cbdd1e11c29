import { destination, pino } from 'pino';

/** One JSON object a line, on stdout. What goes in is chosen by hand in request-listener.ts; no request or header is ever passed whole. */
export const log = pino(
  { base: { process: 'web' }, timestamp: pino.stdTimeFunctions.isoTime },
  // Written behind the request's back: a slow log must not slow a page.
  destination({ dest: 1, sync: false }),
);
