import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRepository } from '../../../libs/catalog/src/bulk/import.repository.js';
import { bringPicture, stockShop } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import { TestShop } from '../../support/test-shop.js';
import { countsOf, EAR, fileOf, GoodsSender } from './goods-file.js';

const FAMILY = shortCodeOf('seller family-shop');
const DAY_MS = 24 * 60 * 60_000;

describe('files of goods', () => {
  let shop: TestShop;
  let sender: GoodsSender;
  let photo: string;

  beforeAll(async () => {
    shop = await TestShop.start();
    await stockShop(shop.api.app, [{ key: 'one' }]);
    await shop.api.openAccounts();
    await giveSellers(shop.api);
    sender = new GoodsSender(shop, await openSession(shop.api, shop.api.accountOf('seller')), FAMILY);
    photo = await bringPicture(shop.api.app, shop.api.accountOf('seller').personId);
  }, 60_000);
  afterAll(async () => {
    await shop.close();
  });

  const rows = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    shop.api.database.read<Row>({ text }, values);
  const titled = (title: string) =>
    rows<{ code: string; state: string; price: number; stock: number; grams: number }>(
      `select p.code, p.state, v.price_fen::int as price, s.on_hand as stock, v.net_weight_grams as grams
       from catalog.products p
       left join lateral (select content from catalog.product_revisions where product_id = p.id order by number desc limit 1) r on true
       left join catalog.variants v on v.product_id = p.id left join catalog.stock s on s.variant_id = v.id
       where coalesce(r.content ->> 'title', p.title) = $1 order by v.position`,
      [title],
    );

  it('[S12] shows what a file would do before anything is done', async () => {
    const line = { ...EAR, key: 'P1', title: '只看看的木耳' };
    const shown = await sender.preview(fileOf({ ...line, pictures: photo }, { ...line, key: 'P2', price: 'x' }));
    expect(shown).toMatchObject({ state: 'READY', rows: 2, rowsDone: 2 });
    expect(countsOf(shown)).toEqual({ LISTED: 1, REFUSED: 1 });
    expect(shown.rowsOf[1]).toMatchObject({ line: 3, problems: [expect.stringContaining('价格（元）')] });
    expect(await titled(line.title)).toEqual([]);
  });

  it('[S12][S16] lists new goods with a photo, keeps those without as drafts, and weighs decimals exactly', async () => {
    const [one, two] = [
      { ...EAR, key: 'N1', title: '有照片的木耳', pictures: photo },
      { ...EAR, key: 'N2', title: '没照片的木耳' },
    ];
    const done = await sender.bring(fileOf(one, two));
    expect([done.state, countsOf(done)]).toEqual(['DONE', { LISTED: 1, DRAFT: 1 }]);
    expect(await titled(one.title)).toMatchObject([{ state: 'in_review', price: 3_990, stock: 20, grams: 500 }]);
    expect(await titled(two.title)).toMatchObject([{ state: 'draft', price: null }]);

    const again = await sender.bring(fileOf(one, two));
    expect([again.state, countsOf(again)]).toEqual(['DONE', { UNCHANGED: 2 }]);
    expect(await titled(one.title)).toHaveLength(1);
  });

  it('[S12] changes price, number and words of goods it knows by their key, and nothing else', async () => {
    const line = { ...EAR, key: 'C1', title: '会变的木耳', pictures: photo };
    await sender.bring(fileOf(line));
    const shown = await sender.bring(fileOf({ ...line, price: '41', stock: '7', description: '今年新的' }));
    expect(shown.rowsOf).toMatchObject([{ verdict: 'CHANGED', changes: ['介绍', '价格（元）', '可卖份数'] }]);
    expect(await titled(line.title)).toMatchObject([{ price: 4_100, stock: 7 }]);
    expect(countsOf(await sender.bring(fileOf({ key: 'C1', title: '', price: '', stock: '' })))).toEqual({
      UNCHANGED: 1,
    });
  });

  it('[S12] adds packs to a product, also to one that is new in the same file', async () => {
    const line = { ...EAR, key: 'K1', title: '两种装的木耳', pictures: photo };
    const done = await sender.bring(fileOf(line, { ...line, amount: '250', unit: '克', price: '21' }));
    expect(countsOf(done)).toEqual({ LISTED: 1, PACK: 1 });
    expect(await titled(line.title)).toMatchObject([{ grams: 500 }, { grams: 250, price: 2_100 }]);
  });

  it('[S12] refuses rows of a product that contradict each other', async () => {
    const line = { ...EAR, key: 'T1', title: '写两遍的木耳', pictures: photo };
    const { rowsOf } = await sender.preview(
      fileOf(line, line, { ...EAR, key: 'T2' }, { ...EAR, key: 'T2', amount: '9' }),
    );
    expect(rowsOf.map(({ verdict, problems }) => [verdict, problems[0]?.slice(0, 8) ?? ''])).toEqual([
      ['LISTED', ''],
      ['REFUSED', '和第 2 行是同'],
      ['DRAFT', ''],
      ['REFUSED', '这件商品还是草稿'],
    ]);
  });

  it('[S12] never puts back what was sold since a file was written', async () => {
    const line = { ...EAR, key: 'S1', title: '卖掉一些的木耳', pictures: photo };
    await sender.bring(fileOf(line));
    await rows(`update catalog.stock set on_hand = 12 where variant_id in (select v.id from catalog.variants v
      join catalog.row_keys k on k.product_id = v.product_id where k.row_key = 'S1')`);
    expect(countsOf(await sender.bring(fileOf(line)))).toEqual({ UNCHANGED: 1 });
    expect(countsOf(await sender.bring(fileOf({ ...line, stock: '30', seen: '30' })))).toEqual({ UNCHANGED: 1 });
    expect(await titled(line.title)).toMatchObject([{ stock: 12 }]);
  });

  it.each(['xlsx', 'csv', 'csv-gb18030'])(
    '[S12] an export as %s changes nothing when it is sent again',
    async (format) => {
      await sender.bring(fileOf({ ...EAR, key: 'E1', title: '=会跑的木耳', pictures: photo }));
      const shown = await sender.preview(await sender.export(`&format=${format}`));
      expect(Object.keys(countsOf(shown))).toEqual(['UNCHANGED']);
      expect(shown.rows).toBeGreaterThan(1);
    },
  );

  it('[S12] gives back what was refused with the reason, to be corrected and sent again', async () => {
    const { id } = await sender.preview(
      fileOf({ ...EAR, key: 'R1', title: '改对的木耳', unit: '车', pictures: photo }),
    );
    const refused = (await sender.export(`&format=csv&refused=${id}`)).toString();
    expect(refused).toContain('单位：请写斤');
    const done = await sender.bring(refused.replace(',车,', ',斤,'));
    expect(countsOf(done)).toEqual({ LISTED: 1 });
  });

  it('[S12] asks once more where a price looks like a slip, and does it only if that is meant', async () => {
    const line = { ...EAR, key: 'Q1', title: '便宜的木耳', price: '0.01', pictures: photo };
    expect(countsOf(await sender.bring(fileOf(line)))).toEqual({ ASKED: 1 });
    expect(await titled(line.title)).toEqual([]);
    expect(countsOf(await sender.bring(fileOf(line), true))).toEqual({ LISTED: 1 });
  });

  it('[S12] refuses a file as a whole in words, and says yes to each file once', async () => {
    const shown = await sender.preview('名称\n木耳');
    expect(shown).toMatchObject({ state: 'REFUSED', refusal: expect.stringContaining('少了这些列') });
    expect(await sender.sayYes(shown.id)).toBe('GoodsImportStepRefused');
    const { id } = await sender.preview(fileOf(EAR));
    expect(await sender.sayYes(id)).toBe('GoodsImportSaved');
    expect(await sender.sayYes(id)).toBe('GoodsImportStepRefused');
    const large = await sender.send(Buffer.alloc(6 * 1024 * 1024));
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'SHEET_TOO_LARGE' }]);
    await shop.settle();
  });

  it('[S21] another shop’s file is not there', async () => {
    const { id } = await sender.preview(fileOf(EAR));
    const manager = await openSession(shop.api, shop.api.accountOf('manager'));
    const theirs = new GoodsSender(shop, manager, shortCodeOf('seller coop-shop'));
    await expect(theirs.find(id)).rejects.toThrow('no import, and 0 rows');
    expect(await theirs.sayYes(id)).toBe('GoodsImportNotFound');
    await expect(new GoodsSender(shop, manager, FAMILY).find(id)).rejects.toThrow('no import, and 0 rows');
  });

  it('[S12] is no longer a worker’s that slept through its time, once another has taken it', async () => {
    const { id } = await sender.preview(fileOf({ ...EAR, key: 'W1' }));
    await sender.sayYes(id);
    const imports = shop.worker.get(ImportRepository, { strict: false });
    const [now, later] = [0, 60_000].map((ms) => new Date(shop.clock.now().getTime() + ms)) as [Date, Date];
    const slept = await imports.hold(id, now, later);
    expect(await imports.hold(id, now, later)).toBeUndefined();
    const taken = await imports.hold(id, later, later);
    if (slept === undefined || taken === undefined) throw new Error('nobody holds it');
    expect([await imports.goOn(slept, 0, later), await imports.goOn(taken, 0, later)]).toEqual([false, true]);
    const release = (held: typeof taken) => shop.api.database.inTransaction((tx) => imports.release(tx, held, now));
    expect([await release(slept), await release(taken)]).toEqual([false, true]);
    await shop.settle();
    expect(await sender.find(id)).toMatchObject({ state: 'DONE', counts: [{ verdict: 'DRAFT', count: 1 }] });
  });

  it('[S12] says after each 25 rows how far it is', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => ({ ...EAR, key: `H${i}`, title: `一步一步的木耳${i}` }));
    const { id } = await sender.preview(fileOf(...lines));
    await sender.sayYes(id);
    const { halfway, settled } = await shop.api.database.inTransaction(async (tx) => {
      // Held by somebody, the 27th row keeps the worker from going on: what it said before can be read at leisure.
      await tx.query(`select from catalog.import_rows where import_id = $1 and line = 28 for update`, [id]);
      const going = shop.settle();
      let shown = await sender.find(id);
      while (shown.rowsDone === 0) {
        await pause(50);
        shown = await sender.find(id);
      }
      return { halfway: shown, settled: going };
    });
    await settled;
    expect(halfway).toMatchObject({ state: 'APPLYING', rows: 30, rowsDone: 25 });
    expect(await sender.find(id)).toMatchObject({ state: 'DONE', rowsDone: 30 });
  });

  it('[S12] goes on where a worker died, each row once, and forgets files in time', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({
      ...EAR,
      key: `D${i}`,
      title: `接着做的木耳${i}`,
      pictures: photo,
    }));
    const { id } = await sender.preview(fileOf(...lines));
    await sender.sayYes(id);
    // As a worker leaves it that died after its first row was written down: held by nobody who lives.
    await rows(`update catalog.imports set held_until = $2 where id = $1`, [
      id,
      new Date(shop.clock.now().getTime() + 60_000),
    ]);
    await shop.settle();
    expect(await sender.find(id)).toMatchObject({ state: 'APPLYING', rowsDone: 0 });
    shop.clock.advance(2 * 60_000);
    await shop.runTimed('catalog.go-on-with-imports');
    expect(await sender.find(id)).toMatchObject({ state: 'DONE', rowsDone: 40 });
    const [made] = await rows<{ count: number }>(
      `select count(*)::int as count from catalog.product_revisions where content ->> 'title' like '接着做的木耳%'`,
    );
    expect(made).toEqual({ count: 40 });
    shop.clock.advance(15 * DAY_MS);
    await shop.runTimed('catalog.drop-ended-imports');
    expect(await rows(`select id from catalog.imports`)).toEqual([]);
  });
});
