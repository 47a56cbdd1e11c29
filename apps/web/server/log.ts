import { pino } from 'pino';

/** One JSON object a line, on stdout. What goes in is chosen by hand in request-listener.ts; no request or header is ever passed whole. */
export const log = pino({ base: { app: 'web' }, timestamp: pino.stdTimeFunctions.isoTime });
