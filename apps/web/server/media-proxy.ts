import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';

/** Content hash, width, type: the addresses of pictures. But for photos of families nothing else reaches the API. */
const picturePath = /^\/media\/[\w-]{8,128}\.(webp|avif|jpg|png|svg)$/;
/** Photos of families answer while their families agree, so nobody keeps one. */
const familyPhotoPath = /^\/media\/families\/[\da-f-]{36}$/;
const forEver = { 'cache-control': 'public, max-age=31536000, immutable' };
const notKept = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, noarchive' };
const passedOn = ['content-type', 'content-length', 'etag', 'last-modified'];
const answerTimeoutMs = 15_000;

/** Pictures live behind the API; where their names are hashes of their bytes, whoever has one keeps it for ever. */
export function createMediaProxy(apiUrl: URL) {
  const { request: call, Agent } = apiUrl.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  return (request: http.IncomingMessage, response: http.ServerResponse, path: string): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const isOfFamily = familyPhotoPath.test(path);
    if (!isOfFamily && !picturePath.test(path)) return refuse(response, 404);

    const upstream = call(new URL(path, apiUrl), { agent, method: request.method, timeout: answerTimeoutMs });
    upstream.on('response', (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        return refuse(response, answer.statusCode === 404 ? 404 : 502);
      }
      for (const name of passedOn) {
        const value = answer.headers[name];
        if (value) response.setHeader(name, value);
      }
      for (const [name, value] of Object.entries(isOfFamily ? notKept : forEver)) response.setHeader(name, value);
      response.statusCode = 200;
      pipeline(answer, response, () => undefined);
    });
    upstream.on('timeout', () => upstream.destroy(new Error('no picture in time')));
    upstream.on('error', () => (response.headersSent ? response.destroy() : refuse(response, 502)));
    response.on('close', () => upstream.destroy());
    upstream.end();
  };
}

function refuse(response: http.ServerResponse, status: number): void {
  response.writeHead(status, { 'cache-control': 'no-store' }).end();
}
