import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { ViewerService } from '../viewer/viewer.service.js';
import { SessionNotFound } from './session.failures.js';
import { OtherSessionsEnded, SessionEnded, SessionService } from './session.service.js';

let file: TestDatabase;
let world: IdentityWorld;
let sessions: SessionService;
let phone: string;
let token: string;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
  sessions = world.app.get(SessionService);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});
beforeEach(async () => {
  phone = newTestPhone();
  token = (await world.signIn(phone)).sessionToken;
});

describe('a session', () => {
  it('[X13] is denied at the request after it ended', async () => {
    const session = await world.sessionOf(token);
    expect(await sessions.end(session, session.sessionId)).toBeInstanceOf(SessionEnded);
    expect((await world.viewerOf(token)).session).toBeUndefined();
    expect(await sessions.end(session, session.sessionId)).toBeInstanceOf(SessionNotFound);
  });

  it('[X13] of somebody else is not there', async () => {
    const stranger = await world.sessionOf((await world.signIn(newTestPhone())).sessionToken);
    const mine = await world.sessionOf(token);
    for (const sessionId of [mine.sessionId, newId(), 'x', '', '🐐']) {
      expect(await sessions.end(stranger, sessionId)).toBeInstanceOf(SessionNotFound);
    }
    expect((await world.viewerOf(token)).session).toBeDefined();
  });

  it('ends by itself after thirty days', async () => {
    world.clock.advance(30 * 24 * 3_600_000 - 1);
    expect((await world.viewerOf(token)).session).toBeDefined();
    world.clock.advance(1);
    expect((await world.viewerOf(token)).session).toBeUndefined();
  });

  it('is known by its digest alone', async () => {
    const rows = await world.rows<{ row: string }>('select to_jsonb(s)::text as row from auth.sessions s');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('is listed in words its owner knows it by', async () => {
    const visitor = { address: '203.0.113.7', userAgent: 'Mozilla/5.0 (iPhone) MicroMessenger/8' };
    const { personId, sessionToken } = await world.signIn(phone, visitor);
    const { sessionId } = await world.sessionOf(sessionToken);
    const listed = await sessions.findLive(personId);
    expect(listed).toHaveLength(2);
    expect(listed.find(({ id }) => id === sessionId)).toMatchObject({
      device: '微信 WeChat · iPhone',
      addressArea: '203.0.*.*',
    });
  });

  it('notes when it was seen, to five minutes', async () => {
    const seen = async () =>
      (await sessions.findLive((await world.sessionOf(token)).personId))[0]?.lastSeenAt.getTime();
    const start = await seen();
    world.clock.advance(4 * 60_000);
    await world.viewerOf(token);
    expect(await seen()).toBe(start);
    world.clock.advance(2 * 60_000);
    await world.viewerOf(token);
    expect(await seen()).toBe(world.clock.now().getTime());
  });

  it('ends all others and stays', async () => {
    const others = [(await world.signIn(phone)).sessionToken, (await world.signIn(phone)).sessionToken];
    const outcome = await sessions.endOthers(await world.sessionOf(token));
    expect(outcome).toEqual(new OtherSessionsEnded(2));
    for (const other of others) expect((await world.viewerOf(other)).session).toBeUndefined();
    expect((await world.viewerOf(token)).session).toBeDefined();
  });
});

describe('who asks', () => {
  const ask = (headers: Record<string, string>) =>
    world.app.get(ViewerService).resolve({ headers, socket: { remoteAddress: '127.0.0.1' } });

  it.each([
    '',
    'Bearer',
    'Bearer x',
    'Basic abc',
    `Bearer ${'A'.repeat(43)}`,
    `Bearer ${'A'.repeat(10_000)}`,
    'Bearer 🐐',
  ])('is a visitor with the header %p', async (authorization) => {
    expect((await ask({ authorization })).session).toBeUndefined();
  });

  it('is the person of the token, at the address the web app names', async () => {
    const viewer = await ask({
      authorization: `Bearer ${token}`,
      'x-shanhuo-web': world.webSecret,
      'x-shanhuo-visitor': '203.0.113.9',
    });
    expect(viewer.personId).toBe((await world.sessionOf(token)).personId);
    expect(viewer.visitor.address).toBe('203.0.113.9');
  });
});
