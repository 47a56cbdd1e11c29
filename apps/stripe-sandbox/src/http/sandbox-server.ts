import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { newStripeId } from '../store/stripe-ids.js';
import { API_VERSION } from '../store/stripe-objects.js';
import type { FaultScript } from '../fault/fault-script.js';
import type { Answering, Outcome } from './answering.js';
import { requireKey } from './authentication.js';
import type { Endpoint } from './endpoint.js';
import { readForm } from './form.js';
import { fingerprintOf } from './kept-answers.js';
import { invalidRequest, StripeError } from './stripe-error.js';

const BODY_BYTES = 256 * 1024;

export interface Doors {
  readonly endpoints: readonly Endpoint[];
  readonly answering: Answering;
  readonly faults: FaultScript;
  readonly secretKey: string;
  /** Before each call, so that what time has done is seen; after each, so that what it caused is told. */
  readonly before: () => void;
  readonly after: () => void;
  readonly onError: (error: unknown) => void;
}

/** Stripe's address and manners: forms in, JSON out, a number for every request. */
export function createServer(doors: Doors): FastifyInstance {
  const server = fastify({
    bodyLimit: BODY_BYTES,
    forceCloseConnections: 'idle',
    keepAliveTimeout: 65_000,
    // Left as it came: the framework has no answer for a query that cannot be read.
    routerOptions: { querystringParser: (query) => ({ query }), maxParamLength: 200 },
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  server.setErrorHandler(async (error, _request, reply) => {
    if (error instanceof StripeError) return reply.code(error.status).send({ error: error.body });
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) doors.onError(error);
    const message = status >= 500 ? 'The sandbox itself has failed: see its log.' : (error as Error).message;
    return reply.code(status).send({ error: { type: status >= 500 ? 'api_error' : 'invalid_request_error', message } });
  });
  server.setNotFoundHandler(async (request, reply) => {
    const message = `Unrecognized request URL (${request.method}: ${request.url.split('?')[0]}).`;
    return reply.code(404).send({ error: { type: 'invalid_request_error', message } });
  });
  for (const endpoint of doors.endpoints) {
    server.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => serve(doors, endpoint, request, reply),
    });
  }
  return server;
}

async function serve(
  doors: Doors,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const requestId = newStripeId.request();
  const idempotencyKey = endpoint.method === 'POST' ? (headerOf(request, 'idempotency-key') ?? null) : null;
  void reply.headers({ 'request-id': requestId, 'stripe-version': API_VERSION });
  if (idempotencyKey !== null) void reply.header('idempotency-key', idempotencyKey);
  requireKey(request.headers.authorization, doors.secretKey);
  requireVersion(headerOf(request, 'stripe-version'));

  const [path = ''] = request.url.split('?');
  const body = typeof request.body === 'string' ? request.body : '';
  doors.before();
  const outcome = await doors.answering.answer({
    endpoint,
    form: readForm(endpoint.method === 'POST' ? body : (request.query as { query: string }).query),
    call: { requestId, idempotencyKey, path: request.params as Record<string, string> },
    fingerprint: endpoint.method === 'POST' ? fingerprintOf('POST', path, body) : undefined,
    fault: doors.faults.takeForRequest(endpoint.method, path),
  });
  doors.after();
  return send(outcome, reply);
}

function send(outcome: Outcome, reply: FastifyReply): FastifyReply {
  if (outcome === undefined) {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  const { answer, isReplayed } = outcome;
  if (isReplayed) void reply.headers({ 'idempotent-replayed': 'true', 'original-request': answer.requestId });
  // The same answer would come again: the libraries are told not to ask for it.
  if (answer.status >= 500) void reply.header('stripe-should-retry', 'false');
  return reply.code(answer.status).type('application/json').send(answer.body);
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Shapes differ from version to version: who speaks another one would be answered wrongly. */
function requireVersion(version: string | undefined): void {
  if (version === undefined || version === API_VERSION) return;
  throw invalidRequest(`This sandbox speaks ${API_VERSION} only, the request asks for ${version.slice(0, 40)}.`);
}
