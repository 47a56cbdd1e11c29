import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@shanhuo/database';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { InboxService } from './inbox/inbox.service.js';
import { eventually, openNoticeWorld, WEB_SECRET, type NoticeWorld } from './testing/notice-world.js';

let file: TestDatabase;
let world: NoticeWorld;
const logged: string[] = [];
const keep = (...lines: unknown[]) => void logged.push(JSON.stringify(lines));

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openNoticeWorld(file.url, {
    logger: { log: keep, warn: keep, error: keep, debug: keep, verbose: keep },
  });
  await world.startWorker();
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});

const requestCode = (phone: string, headers = {}) =>
  world.ask(
    `mutation { requestSignInCode(input: { phone: "${phone}" }) { outcome: __typename
       ... on SignInCodeSent { maskedPhone } ... on Failure { code message } ... on InvalidInput { fields { field message } } } }`,
    headers,
  );

async function readCode(phone: string): Promise<string> {
  return eventually(async () => {
    const { data } = await world.ask('{ demoMessages(last: 5) { to text } }');
    const { demoMessages } = data as unknown as { demoMessages: { to: string; text: string }[] };
    const found = demoMessages.find(({ to }) => to === `199****${phone.slice(-4)}`);
    return /\d{6}/.exec(found?.text ?? '')?.[0];
  });
}

async function signIn(phone: string): Promise<{ token: string; code: string }> {
  await requestCode(phone);
  const code = await readCode(phone);
  const { data } = await world.ask(
    `mutation { signInWithCode(input: { phone: "${phone}", code: "${code}" }) { __typename
       ... on SignedIn { sessionToken newAccount account { maskedPhone grants { role } sessions { current device } } } } }`,
    { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130' },
  );
  const { signInWithCode } = data as unknown as { signInWithCode: { sessionToken: string } };
  expect(signInWithCode).toMatchObject({
    __typename: 'SignedIn',
    newAccount: true,
    account: {
      maskedPhone: `199****${phone.slice(-4)}`,
      grants: [{ role: 'BUYER' }],
      sessions: [{ current: true, device: 'Chrome · Android' }],
    },
  });
  return { token: signInWithCode.sessionToken, code };
}

const as = (token: string) => ({ authorization: `Bearer ${token}` });

describe('signing in through the API', () => {
  it('leads from a phone number to an account with a welcome in its inbox', async () => {
    const { token } = await signIn(newTestPhone());
    const me = '{ me { unreadCount inbox { nodes { id title readAt } pageInfo { hasNextPage } } } }';
    const welcome = await eventually(async () => {
      const { data } = await world.ask(me, as(token));
      const account = (
        data as unknown as { me: { unreadCount: number; inbox: { nodes: { id: string; title: string }[] } } }
      ).me;
      return account.unreadCount === 1 ? account.inbox.nodes[0] : undefined;
    });
    expect(welcome.title).toBe('Welcome to Shanhuo');
    const read = await world.ask(
      `mutation { markMessageRead(input: { messageId: "${welcome.id}" }) { ... on MessageRead { message { title readAt } } } }`,
      { ...as(token), 'accept-language': 'zh-CN' },
    );
    expect(read.data).toMatchObject({
      markMessageRead: { message: { title: '欢迎来到山货', readAt: expect.any(String) } },
    });
    expect((await world.ask(me, as(token))).data).toMatchObject({ me: { unreadCount: 0 } });
  });

  it('reads all messages that were shown at once, and none that came since', async () => {
    const { token } = await signIn(newTestPhone());
    const inbox = async () =>
      (await world.ask('{ me { id unreadCount inbox { nodes { id } } } }', as(token))).data as unknown as {
        me: { id: string; unreadCount: number; inbox: { nodes: { id: string }[] } };
      };
    await eventually(async () => ((await inbox()).me.unreadCount === 1 ? true : undefined));
    const { id: personId } = (await inbox()).me;
    const tell = (template: 'password-changed' | 'second-factor-on') =>
      world.app
        .get(Database)
        .inTransaction((tx) => world.app.get(InboxService).tell(tx, { personId, eventId: newId(), template }));
    await tell('password-changed');
    const [shown] = (await inbox()).me.inbox.nodes;
    await tell('second-factor-on');
    const readUpTo = (id: string | undefined) =>
      world.ask(
        `mutation { markMessagesRead(input: { upToMessageId: "${id}" }) { __typename ... on MessagesRead { count } } }`,
        as(token),
      );
    expect((await readUpTo(shown?.id)).data).toEqual({ markMessagesRead: { __typename: 'MessagesRead', count: 2 } });
    expect((await readUpTo(shown?.id)).data).toEqual({ markMessagesRead: { __typename: 'MessagesRead', count: 0 } });
    expect((await readUpTo(newId())).data).toEqual({ markMessagesRead: { __typename: 'MessageNotFound' } });
    expect((await inbox()).me.unreadCount).toBe(1);
  });

  it('[X13] ends with signing out: the next request is a visitor’s', async () => {
    const { token } = await signIn(newTestPhone());
    expect((await world.ask('mutation { signOut { ... on SignedOut { done } } }', as(token))).data).toEqual({
      signOut: { done: true },
    });
    expect((await world.ask('{ me { id } }', as(token))).data).toEqual({ me: null });
    const denied = await world.ask('mutation { endOtherSessions { ... on OtherSessionsEnded { count } } }', as(token));
    expect(denied.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('[X13] gives a stranger no message of somebody else', async () => {
    const [mine, strange] = [await signIn(newTestPhone()), await signIn(newTestPhone())];
    const id = await eventually(async () => {
      const { data } = await world.ask('{ me { inbox { nodes { id } } } }', as(mine.token));
      return (data as unknown as { me: { inbox: { nodes: { id: string }[] } } }).me.inbox.nodes[0]?.id;
    });
    const steal = `mutation { markMessageRead(input: { messageId: "${id}" }) { __typename } }`;
    expect((await world.ask(steal, as(strange.token))).data).toEqual({
      markMessageRead: { __typename: 'MessageNotFound' },
    });
    expect((await world.ask(steal, as(mine.token))).data).toEqual({
      markMessageRead: { __typename: 'MessageRead' },
    });
  });

  it('answers wrong input at its field, in the language of the request', async () => {
    const answer = await requestCode('🐐', { 'accept-language': 'zh-CN' });
    expect(answer.data).toMatchObject({
      requestSignInCode: {
        outcome: 'InvalidInput',
        fields: [{ field: 'phone', message: expect.stringContaining('手机号') }],
      },
    });
  });

  it.each(['first: 0', 'first: 101', 'first: -1', 'after: "x"', 'after: "WyJpbmJveCIsMWUzMDAsIngiXQ"'])(
    'refuses the page %s of an inbox as bad input',
    async (page) => {
      const { token } = await signIn(newTestPhone());
      const { errors } = await world.ask(`{ me { inbox(${page}) { nodes { id } } } }`, as(token));
      expect(errors?.[0]?.message).toMatch(/page holds 1 to 100|no longer valid/);
    },
  );

  it('counts visitors, not the web server that asks for them', async () => {
    const from = (address: string, secret = WEB_SECRET) => ({
      'x-shanhuo-web': secret,
      'x-shanhuo-visitor': address,
    });
    const ask = async (headers: Record<string, string>) => {
      const { data } = await requestCode(newTestPhone(), headers);
      return (data as unknown as { requestSignInCode: { outcome: string } }).requestSignInCode.outcome;
    };
    for (let i = 0; i < 20; i++) expect(await ask(from('203.0.113.1'))).toBe('SignInCodeSent');
    expect(await ask(from('203.0.113.1'))).toBe('TooManyAttempts');
    expect(await ask(from('203.0.113.2'))).toBe('SignInCodeSent');
    // Without the secret the address is the socket's, whatever is claimed: claiming others does not help.
    const forged: string[] = [];
    for (let i = 0; i < 21; i++) forged.push(await ask(from(`198.51.100.${i}`, 'guess')));
    expect(forged).toContain('TooManyAttempts');
  });
});

describe('a rush', () => {
  it('of forty codes is on its way in seconds, not one at a time whenever the worker looks', async () => {
    await world.rows('delete from auth.limits');
    const visitors = Array.from({ length: 40 }, (_, i) => ({
      'x-shanhuo-web': WEB_SECRET,
      'x-shanhuo-visitor': `203.0.113.${i + 9}`,
    }));
    await Promise.all(visitors.map((visitor) => requestCode(newTestPhone(), visitor)));
    await eventually(async () => {
      const [left] = await world.rows<{ count: number }>(
        `select (select count(*) from auth.sign_in_codes where sealed_code is not null)::int
              + (select count(*) from notice.texts where state = 'waiting')::int as count`,
      );
      return left?.count === 0 ? left : undefined;
    });
  }, 15_000);
});

describe('personal data', () => {
  it('[X7] canaries: no phone, code or token stands in plain in any column of any table, nor in a log line', async () => {
    await world.rows('delete from auth.limits');
    const phone = newTestPhone();
    await requestCode(phone);
    const unused = await readCode(phone);
    const other = newTestPhone();
    const { token, code } = await signIn(other);

    const columns = await world.rows<{ place: string; found: string }>(
      `select format('%I.%I.%I', c.table_schema, c.table_name, c.column_name) as place,
              format('select string_agg(%I::text, '' '') as found from %I.%I', c.column_name, c.table_schema, c.table_name) as found
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')`,
    );
    expect(columns.length).toBeGreaterThan(30);
    const hex = (text: string) => Buffer.from(text).toString('hex');
    const canaries = [phone, other, token, hex(phone), hex(other), hex(token)];
    for (const { place, found } of columns) {
      const text = (await world.rows<{ found: string | null }>(found))[0]?.found ?? '';
      for (const canary of canaries) expect(`${place} ${text.includes(canary)}`).toBe(`${place} false`);
      // Six digits may turn up inside a long number by chance; alone, they are the code.
      for (const secret of [unused, code]) {
        expect(`${place} ${new RegExp(`(?<![\\w.:+-])${secret}(?![\\w.:+-])`).test(text)}`).toBe(`${place} false`);
      }
    }
    const log = logged.join('\n');
    expect(log).toContain('event handled');
    for (const secret of [phone, other, token, `"${code}"`, ` ${code}`]) expect(log).not.toContain(secret);
  }, 15_000);
});
