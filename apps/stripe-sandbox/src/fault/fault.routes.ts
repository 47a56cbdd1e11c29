import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireKey } from '../http/authentication.js';
import { invalidRequest } from '../http/stripe-error.js';
import { faultRules } from './fault.rules.js';
import type { FaultScript } from './fault-script.js';

const PATH = '/_sandbox/faults';

/** The fault script over HTTP, for who runs the sandbox as a process: behind the same key as all the rest. */
export function serveFaults(server: FastifyInstance, faults: FaultScript, secretKey: string): void {
  const onRequest = async (request: FastifyRequest): Promise<void> =>
    requireKey(request.headers.authorization, secretKey);
  server.get(PATH, { onRequest }, (_request, reply) => reply.send(faults.list()));
  server.post(PATH, { onRequest }, (request, reply) => {
    const reading = faultRules.safeParse(request.body);
    if (!reading.success) throw invalidRequest(z.prettifyError(reading.error));
    return reply.code(201).send(reading.data.map((rule) => faults.add(rule)));
  });
  server.delete(PATH, { onRequest }, (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}
