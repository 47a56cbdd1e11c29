import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { stockShop } from '@shanhuo/catalog/testing';
import { pino } from 'pino';
import sharp from 'sharp';
import { createApi } from '../../../apps/api/src/server.js';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import type { TestApi } from '../../support/test-api.js';
import { TestShop } from '../../support/test-shop.js';

const TUS = { 'tus-resumable': '1.0.0' };
const DAY_MS = 24 * 60 * 60_000;

describe('pictures in pieces', () => {
  let shop: TestShop;
  let api: TestApi;
  /** A second process on the same database and folder. */
  let other: NestFastifyApplication;
  let otherUrl: string;
  let token: string;

  beforeAll(async () => {
    shop = await TestShop.start();
    api = shop.api;
    await stockShop(api.app, [{ key: 'one' }]);
    await api.openAccounts();
    await giveSellers(api);
    token = await openSession(api, api.accountOf('seller'));
    other = await createApi(api.environment, pino({ enabled: false }), api.clock);
    await other.listen(0, '127.0.0.1');
    otherUrl = await other.getUrl();
  }, 60_000);
  afterAll(async () => {
    await other.close();
    await shop.close();
  });

  const photo = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const kept = (): string[] => {
    const folder = join(api.environment.dataDir, 'media/parts');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer, url = api.url) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });

  async function begin(size: number): Promise<string> {
    const response = await ask('POST', '/media/uploads', { ...TUS, 'upload-length': String(size) });
    expect(response.status).toBe(201);
    const path = response.headers.get('location') ?? '';
    expect(path).toMatch(/^\/media\/uploads\/[\da-f-]{36}$/);
    return path;
  }

  const send = (path: string, offset: number, piece: Buffer, url = api.url) =>
    ask(
      'PATCH',
      path,
      { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      piece,
      url,
    );

  it('[N1] a photo that was cut off goes on where it stopped, through another process', async () => {
    const source = await photo('#336699');
    const path = await begin(source.length);
    const first = await send(path, 0, source.subarray(0, 1_000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '1000']);

    const asked = await ask('HEAD', path, TUS, undefined, otherUrl);
    expect([asked.status, asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
      200,
      '1000',
      String(source.length),
    ]);
    expect((await ask('POST', `${path}/taken`, {}, undefined, otherUrl)).status).toBe(409);
    expect((await send(path, 1_000, source.subarray(1_000), otherUrl)).status).toBe(204);
    const taken = await ask('POST', `${path}/taken`);
    expect(taken.status).toBe(201);
    const answer = (await taken.json()) as { contentHash: string };
    expect((await fetch(`${api.url}/media/${answer.contentHash}-320.webp`)).status).toBe(200);
    // Whoever did not hear the answer asks again, and sends nothing twice.
    expect(await (await ask('POST', `${path}/taken`, {}, undefined, otherUrl)).json()).toEqual(answer);
    expect(kept()).toEqual([]);
  });

  it('[N1] two that send the same piece at once write it once', async () => {
    const source = await photo('#996633');
    const path = await begin(source.length);
    const [one, two] = await Promise.all([send(path, 0, source), send(path, 0, source, otherUrl)]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([204, 409]);
    expect((await ask('POST', `${path}/taken`)).status).toBe(201);
  });

  it('[X13] is nobody’s but the person’s who began it', async () => {
    const source = await photo('#663399');
    const path = await begin(source.length);
    const stranger = { authorization: `Bearer ${await openSession(api, api.accountOf('buyer'))}` };
    expect((await ask('HEAD', path, { ...TUS, ...stranger })).status).toBe(404);
    expect((await ask('PATCH', path, { ...TUS, ...stranger, 'upload-offset': '0' }, source)).status).toBe(404);
    expect((await ask('POST', `${path}/taken`, stranger)).status).toBe(404);
    expect((await fetch(`${api.url}/media/uploads`, { method: 'POST', headers: TUS })).status).toBe(401);
    expect((await ask('HEAD', `/media/uploads/..%2f..%2fkeys.json`, TUS)).status).toBe(404);
  });

  it('[S10] is held to what a photo may be, and nothing of it stays', async () => {
    const large = await ask('POST', '/media/uploads', { ...TUS, 'upload-length': String(13 * 1024 * 1024) });
    expect(large.status).toBe(413);
    expect((await ask('POST', '/media/uploads', TUS)).status).toBe(400);
    const text = Buffer.from('no photo at all'.repeat(40));
    const path = await begin(text.length);
    const beyond = await send(path, 0, Buffer.concat([text, text]));
    expect(beyond.status).toBeGreaterThanOrEqual(400);
    expect((await send(path, 0, text)).status).toBe(204);
    const refused = await ask('POST', `${path}/taken`, { 'accept-language': 'en' });
    expect([refused.status, await refused.json()]).toMatchObject([415, { code: 'PICTURE_TYPE' }]);
    expect((await ask('HEAD', path, TUS)).status).toBe(404);
  });

  it('[N1] of one person at most 24 wait, the oldest giving way, and a job clears what did not arrive in a day', async () => {
    const oldest = await begin(1_000);
    shop.clock.advance(1_000);
    for (let begun = 0; begun < 24; begun++) await begin(1_000);
    expect((await ask('HEAD', oldest, TUS)).status).toBe(404);
    const files = kept().filter((name) => !name.endsWith('.json'));
    expect(files.length).toBeLessThanOrEqual(24);
    shop.clock.advance(DAY_MS);
    await shop.runTimed('catalog.drop-unfinished-uploads');
    expect(kept()).toEqual([]);
  });
});
