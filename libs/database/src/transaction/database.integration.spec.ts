import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Failure, newId } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { specDatabase } from '../../../../test/support/spec-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { AuditLog } from '../audit/audit-log.js';
import { DATABASE_ENTITIES } from '../entities.js';
import type { DeliveredEvent, EventHandler } from '../events/domain-event.js';
import { EventConsumer } from '../events/event-consumer.js';
import { EventPublisher } from '../events/event-publisher.js';
import { Idempotency } from '../idempotency/idempotency.js';
import { migrate } from '../migrations/migrate.js';
import { inRequest } from '../request/request-scope.js';
import { statement } from '../statements/statement.js';
import { Database, runIn } from './database.js';

const SUBSCRIBERS = ['spec.first', 'spec.second'];
const SUBSCRIPTIONS = SUBSCRIBERS.map((subscriber) => ({ event: 'SpecHappened', subscriber }));

class SpecFailure extends Failure {
  readonly code = 'SPEC_FAILURE';
}

describe('the database lib', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  const clock = new FixedClock(new Date('2026-11-22T02:00:00Z'));

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    await migrate(testDatabase.url, { subscriptions: SUBSCRIPTIONS, timedJobs: [] });
    app = await Test.createTestingModule({
      imports: [
        specDatabase(testDatabase, { entities: DATABASE_ENTITIES, subscriptions: SUBSCRIPTIONS, poolSize: 8, clock }),
      ],
    }).compile();
    database = app.get(Database);
    await database.read({ text: 'create table database.spec_counters (id int primary key, value int not null)' }, []);
    await database.read({ text: 'insert into database.spec_counters values (1, 0), (2, 0)' }, []);
  });
  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });

  const add = statement(
    'spec.add',
    'update database.spec_counters set value = value + 1 where id = $1 returning value',
  );
  const values = async (): Promise<number[]> =>
    (await database.read<{ value: number }>({ text: 'select value from database.spec_counters order by id' }, [])).map(
      ({ value }) => value,
    );
  const count = async (table: string, where = 'true'): Promise<number> =>
    (
      await database.read<{ count: number }>({ text: `select count(*)::int as count from ${table} where ${where}` }, [])
    )[0]?.count ?? -1;

  describe('transactions', () => {
    it('roll back what a returned failure leaves behind, and return it', async () => {
      const before = await values();
      const outcome = await database.inTransaction(async (tx) => {
        await runIn(tx, add, [1]);
        return new SpecFailure();
      });
      expect(outcome).toBeInstanceOf(SpecFailure);
      expect(await values()).toEqual(before);
    });

    it('run again after a deadlock, in a fresh transaction', async () => {
      const [first = 0, second = 0] = await values();
      let runs = 0;
      let holding = 0;
      let goOn = (): void => {};
      const eachHolds = new Promise<void>((resolve) => (goOn = resolve));
      const both = (ids: readonly number[]) =>
        database.inTransaction(async (tx) => {
          runs += 1;
          await runIn(tx, add, [ids[0]]);
          holding += 1;
          if (holding === 2) goOn();
          await eachHolds;
          await runIn(tx, add, [ids[1]]);
        });
      await Promise.all([both([1, 2]), both([2, 1])]);
      expect(await values()).toEqual([first + 2, second + 2]);
      expect(runs).toBeGreaterThan(2);
    });

    it('do not run again after any other error', async () => {
      let runs = 0;
      const work = database.inTransaction(() => {
        runs += 1;
        return Promise.reject(new Error('a defect'));
      });
      await expect(work).rejects.toThrow('a defect');
      expect(runs).toBe(1);
    });
  });

  describe('[X7] events', () => {
    const publish = (payload: object) =>
      database.inTransaction((tx) => app.get(EventPublisher).publish(tx, { name: 'SpecHappened', payload }));

    it('have a job for each subscriber, in the same transaction', async () => {
      const jobs = await count('pgboss.job', `name like 'spec.%'`);
      await publish({});
      expect(await count('pgboss.job', `name like 'spec.%'`)).toBe(jobs + 2);
    });

    it('are not told where the transaction rolled back', async () => {
      const [events, jobs] = [await count('database.events'), await count('pgboss.job')];
      await database.inTransaction(async (tx) => {
        await app.get(EventPublisher).publish(tx, { name: 'SpecHappened', payload: {} });
        return new SpecFailure();
      });
      expect([await count('database.events'), await count('pgboss.job')]).toEqual([events, jobs]);
    });

    it('remember the request that caused them', async () => {
      const requestId = newId();
      const id = await inRequest(requestId, () => publish({}));
      expect(await count('database.events', `id = '${id}' and request_id = '${requestId}'`)).toBe(1);
    });

    it('are handled once by each subscriber, however often and close together they are delivered', async () => {
      const handled: string[] = [];
      const handler = (subscriber: string): EventHandler => ({
        subscriber,
        handle: async (tx, event: DeliveredEvent) => {
          await runIn(tx, add, [1]);
          handled.push(`${subscriber} ${event.id}`);
        },
      });
      const [before = 0] = await values();
      const id = await publish({});
      const consumer = app.get(EventConsumer);
      const deliveries = SUBSCRIBERS.flatMap((subscriber) =>
        [1, 2, 3].map(() => consumer.deliver(handler(subscriber), id)),
      );
      await Promise.all(deliveries);
      expect(handled.toSorted()).toEqual(SUBSCRIBERS.map((subscriber) => `${subscriber} ${id}`));
      expect((await values())[0]).toBe(before + 2);
    });

    it('are tried again where the handler failed: no receipt stands without the work', async () => {
      const id = await publish({});
      const consumer = app.get(EventConsumer);
      const failing: EventHandler = { subscriber: 'spec.first', handle: () => Promise.reject(new Error('later')) };
      await expect(consumer.deliver(failing, id)).rejects.toThrow('later');
      expect(await count('database.receipts', `event_id = '${id}'`)).toBe(0);
      await consumer.deliver({ subscriber: 'spec.first', handle: () => Promise.resolve() }, id);
      expect(await count('database.receipts', `event_id = '${id}'`)).toBe(1);
    });

    it('stop the start where a subscriber has no handler, or a handler no subscription', async () => {
      const one: EventHandler = { subscriber: 'spec.first', handle: () => Promise.resolve() };
      await expect(app.get(EventConsumer).start([one])).rejects.toThrow('spec.second');
      const stray: EventHandler = { subscriber: 'spec.stray', handle: () => Promise.resolve() };
      await expect(app.get(EventConsumer).start([one, stray])).rejects.toThrow('spec.stray');
    });
  });

  describe('idempotency', () => {
    const call = (key: string, input: object, work: () => Promise<object>) =>
      database.inTransaction((tx) => app.get(Idempotency).once(tx, { scope: 'spec', key, input }, work));

    it('runs once for ten calls at the same time, and answers all alike', async () => {
      let runs = 0;
      const key = newId();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          call(key, { quantity: 1 }, () => {
            runs += 1;
            return Promise.resolve({ run: runs });
          }),
        ),
      );
      expect(runs).toBe(1);
      expect(answers).toEqual(Array.from({ length: 10 }, () => ({ run: 1 })));
    });

    it('refuses a key that comes back with other input', async () => {
      const key = newId();
      await call(key, { quantity: 1 }, () => Promise.resolve({}));
      expect(await call(key, { quantity: 2 }, () => Promise.resolve({}))).toMatchObject({
        code: 'IDEMPOTENCY_KEY_REUSED',
      });
    });

    it('keeps no failure: the same key may be tried again', async () => {
      const key = newId();
      expect(await call(key, {}, () => Promise.resolve(new SpecFailure()))).toBeInstanceOf(SpecFailure);
      expect(await call(key, {}, () => Promise.resolve({ done: true }))).toEqual({ done: true });
    });
  });

  it('[O5] the audit log grows and never changes', async () => {
    await database.inTransaction((tx) =>
      app
        .get(AuditLog)
        .record(tx, { actorId: newId(), action: 'spec.done', subjectKind: 'spec', subjectId: '1', outcome: 'done' }),
    );
    for (const change of [
      `update database.audit_entries set action = 'x'`,
      'delete from database.audit_entries',
      'truncate database.audit_entries',
    ]) {
      await expect(database.read({ text: change }, [])).rejects.toThrow('append-only');
    }
    expect(await count('database.audit_entries', `action = 'spec.done'`)).toBe(1);
  });

  it('a name stands for one statement', () => {
    statement('spec.named', 'select 1');
    expect(() => statement('spec.named', 'select 2')).toThrow('two statements are called spec.named');
  });
});
