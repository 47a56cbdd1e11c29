import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { IDENTITY_REGISTER, Retention, type Phone } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { NOTICE_REGISTER } from './notice.register.js';
import { NoticeRetention } from './retention.service.js';
import { TextChannel } from './text/text-channel.js';
import { openNoticeWorld, type NoticeWorld } from './testing/notice-world.js';

const DAY = 24 * 3_600_000;
const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
let file: TestDatabase;
let world: NoticeWorld;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openNoticeWorld(file.url, { clock });
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});

describe('personal data', () => {
  it('is declared column by column, with purpose, basis and end; an undeclared column is found', async () => {
    const columns = await world.rows<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema in ('identity', 'auth', 'notice')
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet', 'cidr')`,
    );
    const registers = [IDENTITY_REGISTER, NOTICE_REGISTER];
    const declared = registers.flatMap(({ personal, others }) => [...personal.map(({ column }) => column), ...others]);
    expect(declared.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
    for (const { personal } of registers) {
      for (const { column, purpose, keptUntil } of personal)
        expect([column, purpose !== '', keptUntil !== '']).toEqual([column, true, true]);
    }
  });

  it('is forgotten when its time has passed, and not before', async () => {
    const ask = `mutation { requestSignInCode(input: { phone: "${newTestPhone()}" }) { __typename } }`;
    await world.ask(ask);
    const count = async (table: string) =>
      (await world.rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;
    const keep = [newId(), clock.now()];
    await world.rows(
      `insert into notice.offline_texts (id, masked_phone, sealed_body, sent_at, expires_at) values ($1, '', '', $2, $2)`,
      keep,
    );
    const forget = async () => {
      await world.app.get(Retention).forget();
      await world.app.get(NoticeRetention).forget();
    };

    await forget();
    expect([await count('auth.sign_in_codes'), await count('notice.offline_texts')]).toEqual([1, 1]);
    clock.advance(DAY + 6 * 60_000);
    await forget();
    expect([await count('auth.sign_in_codes'), await count('notice.offline_texts')]).toEqual([0, 0]);
  });
});

describe('outside a demo', () => {
  it('the page of codes is not there, and no text leaves through the offline channel', async () => {
    const other = await createTestDatabase();
    const real = await openNoticeWorld(other.url, { demo: false });
    try {
      const { errors } = await real.ask('{ demoMessages { text } }');
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const text = { id: newId(), phone: '+8619900000000' as Phone, body: 'x', expiresAt: new Date() };
      await expect(real.app.get(TextChannel).send(text)).rejects.toThrow('only with the embedded database');
    } finally {
      await real.close();
      await other.drop();
    }
  });
});
