import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, EventConsumer, EventPublisher, type EventHandler } from '@shanhuo/database';
import { ACCOUNT_OPENED, PersonService, readPhone, SESSION_STARTED, SignInCodes, type Phone } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { InboxService } from './inbox/inbox.service.js';
import { NoticeHandlers } from './notice.handlers.js';
import { openNoticeWorld, type NoticeWorld } from './testing/notice-world.js';
import { TextService } from './text/text.service.js';

const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
let file: TestDatabase;
let world: NoticeWorld;
let phone: Phone;
let personId: string;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openNoticeWorld(file.url, { clock });
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});
beforeEach(async () => {
  phone = readPhone(newTestPhone()) as Phone;
  const database = world.app.get(Database);
  ({ personId } = await database.inTransaction((tx) => world.app.get(PersonService).findOrOpen(tx, phone)));
});

const newestEvent = async (name: string): Promise<string> =>
  (
    await world.rows<{ id: string }>(`select id from database.events where name = $1 order by id desc limit 1`, [name])
  )[0]?.id ?? '';

function handlerOf(subscriber: string): EventHandler {
  const found = world.app.get(NoticeHandlers).all.find((handler) => handler.subscriber === subscriber);
  if (found === undefined) throw new Error(`no ${subscriber}`);
  return found;
}

const deliver = (subscriber: string, eventId: string) =>
  world.app.get(EventConsumer).deliver(handlerOf(subscriber), eventId);
const titles = async () =>
  (await world.app.get(InboxService).findPage(personId, 10, undefined, 'en')).nodes.map(({ title }) => title);

async function startSession(isFirst: boolean): Promise<string> {
  const payload = { personId, sessionId: newId(), device: 'Chrome · Android', isFirst };
  const database = world.app.get(Database);
  return database.inTransaction((tx) => world.app.get(EventPublisher).publish(tx, { name: SESSION_STARTED, payload }));
}

describe('[X7] what happened to an account', () => {
  it('is told once, though its event comes twice, and even if the receipt were lost', async () => {
    const eventId = await newestEvent(ACCOUNT_OPENED);
    await deliver('notice.tell-account-opened', eventId);
    await deliver('notice.tell-account-opened', eventId);
    await world.rows('delete from database.receipts');
    await deliver('notice.tell-account-opened', eventId);
    expect(await titles()).toEqual(['Welcome to Shanhuo']);
  });

  it('is told in whatever order it comes', async () => {
    const opened = await newestEvent(ACCOUNT_OPENED);
    await deliver('notice.tell-session-started', await startSession(false));
    await deliver('notice.tell-account-opened', opened);
    expect((await titles()).toSorted()).toEqual(['A new sign-in', 'Welcome to Shanhuo']);
  });

  it('is not told of the sign-in that opened the account', async () => {
    await deliver('notice.tell-session-started', await startSession(true));
    expect(await titles()).toEqual([]);
  });
});

describe('[X7] a code', () => {
  const send = 'notice.send-sign-in-code';
  const texts = () =>
    world.rows<{ id: string; state: string; sealed_body: string | null }>(
      'select * from notice.texts order by id desc',
    );
  const kept = () => world.rows('select from notice.offline_texts');

  async function requestCode(): Promise<string> {
    const database = world.app.get(Database);
    await database.inTransaction((tx) => world.app.get(SignInCodes).make(tx, phone, 'en'));
    return newestEvent('SignInCodeRequested');
  }

  beforeEach(async () => {
    await world.rows('delete from notice.texts');
    await world.rows('delete from notice.offline_texts');
  });

  it('is written down once and sent once, though event and job come twice', async () => {
    const eventId = await requestCode();
    await deliver(send, eventId);
    await world.rows('delete from database.receipts');
    await deliver(send, eventId);
    const [text, ...others] = await texts();
    expect(others).toEqual([]);
    await world.app.get(TextService).sendAll([text?.id ?? '']);
    await world.app.get(TextService).sendAll([text?.id ?? '']);
    expect(await kept()).toHaveLength(1);
    expect(await texts()).toMatchObject([{ state: 'sent', sealed_phone: null, sealed_body: null }]);
  });

  it('that expired before its event came is not written down', async () => {
    const eventId = await requestCode();
    clock.advance(5 * 60_000);
    await deliver(send, eventId);
    expect(await texts()).toEqual([]);
  });

  it('that expired before its job came lapses, sealed no more', async () => {
    await deliver(send, await requestCode());
    clock.advance(5 * 60_000);
    const [text] = await texts();
    await world.app.get(TextService).sendAll([text?.id ?? '']);
    expect(await texts()).toMatchObject([{ state: 'lapsed', sealed_phone: null, sealed_body: null }]);
    expect(await kept()).toEqual([]);
  });
});

describe('texts whose jobs come together', () => {
  it('are sent each by itself: one that the channel refuses keeps no other waiting, and is asked for again', async () => {
    const { app } = world;
    const [first, second] = [readPhone(newTestPhone()) as Phone, readPhone(newTestPhone()) as Phone];
    const useUntil = new Date(clock.now().getTime() + 3_600_000);
    const text = {
      template: 'sign-in-code',
      language: 'en',
      details: { code: '123456', minutes: '5' },
      useUntil,
    } as const;
    const eventIds = [newId(), newId()];
    await app.get(Database).inTransaction((tx) =>
      app.get(TextService).tellEachByText(tx, [
        { ...text, eventId: eventIds[0]!, phone: first },
        { ...text, eventId: eventIds[1]!, phone: second },
      ]),
    );
    const states = () =>
      world.rows<{ id: string; state: string }>(
        `select id, state from notice.texts where event_id = any($1) order by array_position($1, event_id)`,
        [eventIds],
      );
    const [broken, whole] = await states();
    // What is sealed under another id opens for nobody, so it cannot be sent.
    const swap = `update notice.texts set sealed_body = $2 where id = $1 returning sealed_body`;
    const [kept] = await world.rows<{ body: string }>(`select sealed_body as body from notice.texts where id = $1`, [
      broken?.id,
    ]);
    const [other] = await world.rows<{ body: string }>(`select sealed_body as body from notice.texts where id = $1`, [
      whole?.id,
    ]);
    await world.rows(swap, [broken?.id, other?.body]);
    const send = () => app.get(TextService).sendAll([broken?.id ?? '', whole?.id ?? '']);
    await expect(send()).rejects.toThrow();
    expect((await states()).map(({ state }) => state)).toEqual(['waiting', 'sent']);
    await world.rows(swap, [broken?.id, kept?.body]);
    await send();
    expect((await states()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});

describe('a notice about an order', () => {
  const notice = () => ({
    eventId: newId(),
    template: 'seller-order-to-pack' as const,
    language: 'zh-CN' as const,
    details: { code: 'K7Q2M0A1', count: '3', until: { 'zh-CN': '11月24日 12:00', en: '24 Nov, 12:00' } },
    useUntil: new Date('2026-11-24T04:00:00Z'),
  });
  const texts = (eventId: string) => world.rows('select from notice.texts where event_id = $1', [eventId]);

  it('goes to every phone once, however often it is told', async () => {
    const text = notice();
    const database = world.app.get(Database);
    const other = await database.inTransaction((tx) =>
      world.app.get(PersonService).findOrOpen(tx, readPhone(newTestPhone()) as Phone),
    );
    for (let round = 0; round < 2; round++) {
      await database.inTransaction(async (tx) => {
        await world.app.get(TextService).tellPersonsByText(tx, { ...text, personIds: [personId, other.personId] });
        await world.app.get(TextService).tellByText(tx, { ...text, phone });
      });
    }
    expect(await texts(text.eventId)).toHaveLength(2);
  });

  it('stands in every inbox once, in the language of its reader', async () => {
    const { eventId, template, details } = notice();
    const database = world.app.get(Database);
    for (let round = 0; round < 2; round++) {
      await database.inTransaction((tx) =>
        world.app.get(InboxService).tellAll(tx, { personIds: [personId], eventId, template, details }),
      );
    }
    const bodies = async (language: 'zh-CN' | 'en') =>
      (await world.app.get(InboxService).findPage(personId, 10, undefined, language)).nodes.map(({ body }) => body);
    expect(await bodies('en')).toEqual(['New order K7Q2M0A1: 3 pieces to pack. Please ship by 24 Nov, 12:00.']);
    expect(await bodies('zh-CN')).toEqual(['新订单 K7Q2M0A1：共 3 件，请在11月24日 12:00前发货。']);
  });
});
