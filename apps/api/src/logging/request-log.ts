import { randomUUID } from 'node:crypto';
import { inRequest } from '@shanhuo/database';
import { isId } from '@shanhuo/kernel';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/**
 * Gives every request an id (the web app's, where it sent one), answers with it, and logs one line each: what route,
 * how it went, how long it took. Never the address, the query string, a header or a body: those are about people.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    request.id = typeof given === 'string' && isId(given) ? given : randomUUID();
    reply.header('x-request-id', request.id);
    inRequest(request.id, done);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info({
      msg: 'request',
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}
