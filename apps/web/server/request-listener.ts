import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refusePost } from './body-limit.ts';
import { compressPage } from './compress-page.ts';
import type { Configuration } from './configuration.ts';
import { log } from './log.ts';
import { createMediaProxy } from './media-proxy.ts';
import { setSecurityHeaders } from './security-headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Everything between the socket and SvelteKit. */
export function createRequestListener(handler: Handler, configuration: Configuration): RequestListener {
  const serveMedia = createMediaProxy(configuration.apiUrl);

  return (request, response) => {
    const requestId = randomUUID();
    // Ours to say: a visitor's own would choose what our logs believe.
    request.headers['x-request-id'] = requestId;
    // A proxy in front must overwrite this one; without any it is what people type.
    request.headers['x-forwarded-proto'] ??= configuration.publicProtocol;
    response.setHeader('x-request-id', requestId);
    setSecurityHeaders(request, response);
    logWhenDone(request, response, requestId);

    const path = pathOf(request);
    // It keeps nothing and needs nothing to start: alive is ready. An API that is away has a page of its own.
    if (path === '/health/live' || path === '/health/ready') return answerPlain(response, 200, 'ok');
    if (path.startsWith('/media/')) return serveMedia(request, response, path);
    const refused = refusePost(request, path);
    if (refused !== undefined) {
      // What was not read must not be taken for the next request.
      response.setHeader('connection', 'close');
      return answerPlain(response, refused, 'too long');
    }
    compressPage(request, response);
    handler(request, response, () => answerPlain(response, 404, 'not found'));
  };
}

/** The path without its query, which may hold what people searched for. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function answerPlain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const startedAt = performance.now();
  response.once('close', () => {
    log.info(
      {
        requestId,
        method: request.method,
        path: pathOf(request).slice(0, 200),
        status: response.statusCode,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        brokenOff: response.writableFinished ? undefined : true,
      },
      'request',
    );
  });
}
