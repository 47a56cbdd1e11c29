import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { compressPage } from './compress-page.ts';

const page = '<p>山货</p>'.repeat(500);

const writePage: RequestListener = (_, response) => {
  response.setHeader('content-type', 'text/html');
  response.writeHead(404);
  response.write(page.slice(0, 100));
  response.end(page.slice(100));
};

async function fetchWith(encoding: string | undefined, listener = writePage, method = 'GET') {
  const server = createServer((incoming, response) => {
    compressPage(incoming, response);
    listener(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = encoding === undefined ? {} : { 'accept-encoding': encoding };
  const answer = await new Promise<IncomingMessage>((resolve) =>
    request({ port, host: '127.0.0.1', method, headers }, resolve).end(),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  await new Promise((resolve) => server.close(resolve));
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

describe('compressPage', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
  ])('answers "%s" with %s, status and text unchanged', async (accepted, coding, decode) => {
    const { status, headers, body } = await fetchWith(accepted);
    expect(status).toBe(404);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toContain('Accept-Encoding');
    expect(decode(body).toString()).toBe(page);
  });

  it.each([undefined, 'identity', 'br;q=0, gzip;q=0'])('leaves a page alone for %j', async (accepted) => {
    const { headers, body } = await fetchWith(accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(page);
  });

  it('leaves what is no page alone', async () => {
    const { headers, body } = await fetchWith('br', (_, response) => {
      response.setHeader('content-type', 'image/webp');
      response.writeHead(200);
      response.end(Buffer.alloc(2000, 7));
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toEqual(Buffer.alloc(2000, 7));
  });

  it('sends a redirect without a body', async () => {
    const { status, body } = await fetchWith('br', (_, response) => {
      response.setHeader('location', '/');
      response.writeHead(303);
      response.end();
    });
    expect(status).toBe(303);
    expect(body.length).toBe(0);
  });
});
