import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StatementCounter } from '../../support/statement-counter.js';
import { InsightWorld } from './insight-world.js';

let world: InsightWorld;
let counter: StatementCounter;

beforeAll(async () => {
  world = await InsightWorld.open();
  counter = new StatementCounter();
}, 120_000);
afterAll(async () => {
  counter[Symbol.dispose]();
  await world?.close();
});

/** Pays so many orders at once and says what of all statements until nothing moves any more was the projection's. */
async function projectionOf(orders: number): Promise<string[]> {
  const urls: string[] = [];
  for (let i = 0; i < orders; i++) urls.push((await world.shopper.buy([{ shelf: i % 3, quantity: 1 }])).paymentUrl);
  const statements = await counter.during(async () => {
    for (const url of urls) {
      const session = new URL(url).pathname.split('/').at(-1) ?? '';
      await world.shop.sandbox.pay(session, { method: 'alipay', outcome: 'succeed' });
    }
    await world.shop.settle();
  });
  const ofProjection = /\binsight\.|e\.id = any\(array\(select event_id from kept\)\)/;
  // What is told of a sale takes its events by the same statement, and then asks whom to tell of what.
  const isTelling = (next = ''): boolean => next.includes('"leftToShip"');
  return statements.filter((text, i) => ofProjection.test(text) && !isTelling(statements[i + 1]));
}

describe('[X3] what a sale costs more because of its figures', () => {
  it('is three statements of a worker: taking what happened, waiting for one’s turn, and everything else', async () => {
    expect(await projectionOf(1)).toHaveLength(3);
  });

  it('and no more for ten at once, none of them while a buyer waits', async () => {
    const [before] = await world.rows<{ count: number }>('select count(*)::int as count from insight.sale_facts');
    expect(await projectionOf(10)).toHaveLength(3);
    const [after] = await world.rows<{ count: number }>('select count(*)::int as count from insight.sale_facts');
    expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(10);
  });
});
