import { Readable } from 'node:stream';
import { Buffer } from 'node:buffer';
import * as http from 'node:http';
import * as https from 'node:https';
import { error, type RequestEvent } from '@sveltejs/kit';
import { configuration } from '../configuration.js';
import { visitorAddress } from '../visitor-address.js';

const { request } = configuration.apiUrl.protocol === 'https:' ? https : http;
const passedOn = ['content-type', 'content-disposition', 'retry-after'];
const silentMs = 60_000;

/**
 * Hands an answer of the API through as it comes: a file of any length, or a line that stays open, is never held here.
 * Ends the call when the visitor goes.
 */
export function passOn(event: RequestEvent, path: string): Promise<Response> {
  const { locale, requestId, sessionToken } = event.locals;
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, configuration.apiUrl), {
      timeout: silentMs,
      headers: {
        'accept-language': locale,
        'x-request-id': requestId,
        'x-shanhuo-web': configuration.webSecret,
        'x-shanhuo-visitor': visitorAddress(event),
        ...(sessionToken ? { authorization: `Bearer ${sessionToken}` } : {}),
      },
    });
    const stop = (): void => void call.destroy();
    event.request.signal.addEventListener('abort', stop, { once: true });
    call.on('close', () => event.request.signal.removeEventListener('abort', stop));
    call.on('timeout', () => call.destroy(new Error('silent')));
    call.on('error', () => reject(away(requestId)));
    call.on('response', (answer) => {
      const status = answer.statusCode ?? 502;
      if (status !== 200) {
        answer.resume();
        return reject(refused(status, requestId));
      }
      const headers = new Headers({ 'cache-control': 'no-store' });
      for (const name of passedOn) {
        const value = answer.headers[name];
        if (typeof value === 'string') headers.set(name, value);
      }
      resolve(new Response(bytesOf(answer, stop), { headers }));
    });
    call.end();
  });
}

function bytesOf(answer: http.IncomingMessage, stop: () => void): ReadableStream<Uint8Array> {
  const pieces = Readable.from(answer)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = (await pieces.next()) as IteratorResult<Buffer>;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: stop,
  });
}

/** "Not yours" and "not there" are one answer; a visitor without a session is told by the page that led here. */
function refused(status: number, requestId: string): unknown {
  if (status === 503) return designed(503, 'api busy', requestId);
  return designed(404, 'not found', requestId);
}

function away(requestId: string): unknown {
  return designed(503, 'api away', requestId);
}

function designed(status: 404 | 503, message: string, requestId: string): unknown {
  try {
    error(status, { message, kind: status === 404 ? 'not-found' : 'away', requestId });
  } catch (page) {
    return page;
  }
}
