import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { specDatabase } from '../../../../test/support/spec-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DATABASE_ENTITIES } from '../entities.js';
import { migrate } from '../migrations/migrate.js';
import { Database, type Transaction } from '../transaction/database.js';
import type { DeliveredEvent, EventBatchHandler } from './domain-event.js';
import { EventConsumer } from './event-consumer.js';
import { EventPublisher } from './event-publisher.js';
import { JobQueue } from './job-queue.js';

const SUBSCRIPTIONS = ['SpecHappened', 'SpecEnded'].map((event) => ({ event, subscriber: 'spec.together' }));

type Numbered = { readonly number: number };

/** Notes what came together; throws where a planted number is among it. */
class Together implements EventBatchHandler<Numbered> {
  readonly subscriber = 'spec.together';
  readonly runs: string[][] = [];
  poison: number | undefined;

  handleAll(_: Transaction, events: readonly DeliveredEvent<Numbered>[]): Promise<void> {
    if (events.some(({ payload }) => payload.number === this.poison)) return Promise.reject(new Error('planted'));
    this.runs.push(events.map(({ name, payload }) => `${name} ${payload.number}`));
    return Promise.resolve();
  }
}

describe('[X8] events that are handled together', () => {
  let file: TestDatabase;
  let app: TestingModule;
  let handler: Together;

  beforeAll(async () => {
    file = await createTestDatabase();
    await migrate(file.url, { subscriptions: SUBSCRIPTIONS, timedJobs: [] });
    app = await Test.createTestingModule({
      imports: [
        specDatabase(file, {
          entities: DATABASE_ENTITIES,
          subscriptions: SUBSCRIPTIONS,
          poolSize: 4,
          jobWork: 'when-told',
        }),
      ],
    }).compile();
  });
  beforeEach(async () => {
    handler = new Together();
    await app.get(EventConsumer).start([handler]);
  });
  afterAll(async () => {
    await app.close();
    await file.drop();
  });

  const publish = (name: string, number: number): Promise<string> =>
    app.get(Database).inTransaction((tx) => app.get(EventPublisher).publish(tx, { name, payload: { number } }));
  const workOff = (): Promise<number> => app.get(JobQueue).workOffWaiting();

  it('are one run, of whatever they tell, in the order in which they happened', async () => {
    for (const number of [1, 2]) await publish('SpecHappened', number);
    await publish('SpecEnded', 3);
    expect(await workOff()).toBe(3);
    expect(handler.runs).toEqual([['SpecHappened 1', 'SpecHappened 2', 'SpecEnded 3']]);
  });

  it('are not handled again when they come again', async () => {
    const ids = [await publish('SpecHappened', 4), await publish('SpecHappened', 5)];
    await workOff();
    const consumer = app.get(EventConsumer);
    await consumer.deliverAll(handler, ids);
    await consumer.deliverAll(handler, [...ids, await publish('SpecHappened', 6)]);
    await workOff();
    expect(handler.runs).toEqual([['SpecHappened 4', 'SpecHappened 5'], ['SpecHappened 6']]);
  });

  it('are tried one by one where one of them fails, and only that one waits', async () => {
    handler.poison = 8;
    for (const number of [7, 8, 9]) await publish('SpecHappened', number);
    await expect(workOff()).rejects.toThrow('planted');
    expect(handler.runs).toEqual([['SpecHappened 7'], ['SpecHappened 9']]);
    handler.poison = undefined;
    await workOff();
    expect(handler.runs.slice(2)).toEqual([['SpecHappened 8']]);
  });
});
