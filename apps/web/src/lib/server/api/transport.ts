import * as http from 'node:http';
import * as https from 'node:https';
import { configuration } from '../configuration.js';

/** No whole answer within `answerTimeoutMs`, a closed connection, or something that is not GraphQL. */
export class ApiAway extends Error {}

const answerTimeoutMs = 10_000;
/** A photo is looked at and made small three times before it is answered, and may have to queue for it. */
const fileTimeoutMs = 45_000;
const largestAnswerBytes = 4 * 1024 * 1024;

const secure = configuration.apiUrl.protocol === 'https:';
const { request } = secure ? https : http;
// Kept-alive connections: a new one per page would cost more than the answer itself.
const agent = new (secure ? https : http).Agent({ keepAlive: true, maxSockets: 128, scheduling: 'lifo' });
const endpoint = new URL('/graphql', configuration.apiUrl);

const target = {
  protocol: endpoint.protocol,
  hostname: endpoint.hostname,
  port: endpoint.port,
  path: endpoint.pathname,
  agent,
};

/** What the API said to a request that is no GraphQL. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** Posts one GraphQL request; resolves with the answer's text whatever its status. Plain node:http, which costs half of `fetch`. */
export async function postToApi(body: string, headers: http.OutgoingHttpHeaders): Promise<string> {
  return (await call('POST', target.path, body, headers, answerTimeoutMs)).text;
}

/** Sends the bytes of a file, or of a piece of one, to a path of the API; resolves with what it says, which may be nothing. */
export function sendToApi(
  method: 'POST' | 'HEAD' | 'PATCH',
  path: string,
  bytes: Uint8Array,
  headers: http.OutgoingHttpHeaders,
): Promise<ApiAnswer> {
  return call(method, path, bytes, headers, fileTimeoutMs);
}

function call(
  method: string,
  path: string,
  body: string | Uint8Array,
  headers: http.OutgoingHttpHeaders,
  timeoutMs: number,
): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...target, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > largestAnswerBytes) answer.destroy(new ApiAway('the answer is too large'));
        else chunks.push(chunk);
      });
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      answer.on('error', (cause) => reject(new ApiAway('the answer broke off', { cause })));
    });
    asked.setTimeout(timeoutMs, () => asked.destroy(new ApiAway('no answer in time')));
    asked.on('error', (cause) => reject(cause instanceof ApiAway ? cause : new ApiAway('not reachable', { cause })));
    asked.end(body);
  });
}
