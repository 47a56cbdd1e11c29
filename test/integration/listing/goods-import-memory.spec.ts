import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import { TestShop } from '../../support/test-shop.js';
import { countsOf, EAR, fileOf, GoodsSender } from './goods-file.js';

const ROWS = 5_000;
const WARM_ROWS = 500;
/** Ten times the file would be 30 MiB; a heap that is not pressed keeps some garbage beside. */
const MOST_GROWTH_MIB = 160;

describe('a file of 5,000 rows', () => {
  let shop: TestShop;
  let sender: GoodsSender;

  beforeAll(async () => {
    shop = await TestShop.start();
    await stockShop(shop.api.app, [{ key: 'one' }]);
    await shop.api.openAccounts();
    await giveSellers(shop.api);
    const token = await openSession(shop.api, shop.api.accountOf('seller'));
    sender = new GoodsSender(shop, token, shortCodeOf('seller family-shop'));
  }, 60_000);
  afterAll(async () => {
    await shop.close();
  });

  const fileOfRows = (rows: number): string =>
    fileOf(
      ...Array.from({ length: rows }, (_, i) => ({
        ...{ ...EAR, key: `M${i}`, title: `山里第${i}种木耳`, description: '向阳坡上长的，'.repeat(40) },
      })),
    );
  const rssMib = (): number => process.memoryUsage.rss() / 1024 / 1024;

  it('[S12] is looked at and done in memory that does not grow with it', async () => {
    await sender.bring(fileOfRows(WARM_ROWS));
    const before = rssMib();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, rssMib())), 50);
    const done = await sender.bring(fileOfRows(ROWS));
    clearInterval(watch);
    expect([done.state, countsOf(done)]).toEqual(['DONE', { DRAFT: ROWS - WARM_ROWS, UNCHANGED: WARM_ROWS }]);
    process.stdout.write(`memory: a file of ${ROWS} rows: ${Math.round(most - before)} MiB more\n`);
    expect(most - before).toBeLessThan(MOST_GROWTH_MIB);
  }, 600_000);
});
