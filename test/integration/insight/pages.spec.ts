import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Life } from '../lives/life.js';
import { InsightWorld, SHELVES } from './insight-world.js';
import { askDashboard, CUT, fenOf, range, type CutAnswer } from './looks.js';

const DAYS = ['2026-11-01', '2026-12-31'] as const;
const PAYS: Life = { lines: [], paying: 'pays', steps: [] };

let world: InsightWorld;

beforeAll(async () => {
  world = await InsightWorld.open();
  const lines = Array.from({ length: SHELVES }, (_, shelf) => ({ shelf, quantity: 1 }));
  const { code, paymentUrl } = await world.shopper.buy(lines);
  await world.actor.pay(PAYS, code, paymentUrl);
}, 120_000);
afterAll(() => world?.close());

describe('[C3] a page past the end of a list', () => {
  it('of parts adds up to what all parts do', async () => {
    const [looker] = world.lookers;
    const token = await looker.token();
    const ask = (after?: string): Promise<CutAnswer> =>
      world.ask(CUT, { scope: looker.scope, period: range(DAYS), by: 'CATEGORY', after }, token);
    const { salesCut: last } = await ask();
    expect(last.pageInfo.hasNextPage).toBe(false);
    const { salesCut: beyond } = await ask(last.pageInfo.endCursor);
    expect(beyond.nodes).toEqual([]);
    const { gross, refunds, freight } = await askDashboard(world, looker, DAYS);
    expect([beyond.gross, beyond.refunds, beyond.freight].map(fenOf)).toEqual([gross, refunds, freight]);
    expect(beyond.totalCount).toBe(last.totalCount);
  });
});
