import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireKey } from '../http/authentication.js';
import { invalidRequest } from '../http/stripe-error.js';
import type { ToldClock } from './told-clock.js';

const PATH = '/_sandbox/clock';
const wish = z.strictObject({ now: z.iso.datetime() });

/**
 * The clock over HTTP, behind the same key as all the rest. `PUT` stops it at a moment, `DELETE` lets it run again. Both
 * answer when what the moment has made due is done and, as far as somebody listens, told: `settle` does that.
 */
export function serveClock(
  server: FastifyInstance,
  clock: ToldClock,
  settle: () => Promise<void>,
  secretKey: string,
): void {
  const onRequest = async (request: FastifyRequest): Promise<void> =>
    requireKey(request.headers.authorization, secretKey);
  server.put(PATH, { onRequest }, async (request, reply) => {
    const reading = wish.safeParse(request.body);
    if (!reading.success) throw invalidRequest(z.prettifyError(reading.error));
    clock.tell(new Date(reading.data.now));
    await settle();
    return reply.code(204).send();
  });
  server.delete(PATH, { onRequest }, async (_request, reply) => {
    clock.tell(undefined);
    await settle();
    return reply.code(204).send();
  });
}
