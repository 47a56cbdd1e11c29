import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { HarvestWorld } from '../testing/harvest-world.js';
import { DraftSaved } from '../listing/draft.service.js';
import { LotWritten } from './harvest.service.js';

let testDatabase: TestDatabase;
let world: HarvestWorld;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await HarvestWorld.open(testDatabase.url);
}, 60_000);
afterAll(async () => {
  await world.listing.stock.close();
  await testDatabase.drop();
});

const fieldsOf = (answer: object): string[] =>
  'fields' in answer
    ? (answer.fields as { field: string; code: string }[]).map((each) => `${each.field} ${each.code}`)
    : [];
const stock = async (): Promise<number> =>
  (
    await world.listing.rows<{ on: number }>(
      `select s.on_hand as on from catalog.stock s join catalog.variants v on v.id = s.variant_id
       join catalog.products p on p.id = v.product_id where p.code = $1`,
      [world.product],
    )
  )[0]?.on ?? -1;

describe('[D4] permissions of harvests', () => {
  it('are the household’s own: a stranger writes, corrects, closes and reads nothing of it', async () => {
    const code = await world.harvested();
    const { stranger } = world.listing;
    expect(await world.record(stranger)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await world.correct(stranger, code)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await world.close(stranger, code, 1)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await world.desk.findLot(stranger, world.family, code)).toBeUndefined();
    expect((await world.desk.listLots(stranger, world.family, { first: 9 }, 'en')).nodes).toEqual([]);
    const records = { sellerCode: world.family, code: world.product };
    expect((await world.desk.listStockRecords(stranger, records, { first: 9 }, 'en')).nodes).toEqual([]);
  });

  it('name goods of the seller alone, whatever code is sent along', async () => {
    const other = await world.listing.rows<{ code: string }>(
      `select p.code from catalog.products p join village_seller.sellers s on s.id = p.seller_id where s.code = $1`,
      [world.listing.river],
    );
    expect(await world.record(world.listing.seller, { productCode: other[0]?.code ?? '' })).toMatchObject({
      code: 'LISTING_NOT_FOUND',
    });
  });

  it('reach the cooperative from the grant of `list` on and end with it, and stock asks for `price` as well', async () => {
    const code = await world.harvested();
    const month = { first: 50, month: '2026-11' };
    const seen = async () =>
      (await world.desk.listOfCooperative(world.manager, world.coop, month, 'en')).nodes.map((lot) => lot.code);
    expect(await world.record(world.manager)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await seen()).not.toContain(code);
    await world.let('list', true);
    expect(await seen()).toContain(code);
    expect(await world.record(world.manager)).toBeInstanceOf(LotWritten);
    expect(fieldsOf(await world.record(world.manager, { packs: '3' }))).toEqual(['packs PACKS_NOT_ALLOWED']);
    await world.let('price', true);
    expect(await world.record(world.manager, { packs: '3' })).toBeInstanceOf(LotWritten);
    await world.let('price', false);
    await world.let('list', false);
    expect(await world.correct(world.manager, code)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await seen()).not.toContain(code);
  });

  it('show an agent the sums of the own village alone, and a manager those of the own cooperative alone', async () => {
    const { sums, agent, manager, coop } = world;
    const [seller] = [world.listing.seller];
    expect(await sums.findOfVillage(agent, '990102101001', { first: 9 }, 'en')).toBeUndefined();
    expect(await sums.findOfVillage(seller, '990121101201', { first: 9 }, 'en')).toBeUndefined();
    expect(await sums.findOfVillage(agent, '990121101201', { first: 9 }, 'en')).toBeDefined();
    expect(await sums.findOfCooperative(agent, coop, { first: 9 }, 'en')).toBeUndefined();
    expect(await sums.findOfCooperative(manager, coop, { first: 9 }, 'en')).toBeDefined();
  });
});

describe('[D4] a harvest', () => {
  it('becomes a lot whose code says village, day and number, forgiving how it was typed', async () => {
    const first = await world.harvested({ amount: '１２.５ 斤', harvestedOn: '2026-10-01', place: ' 屋后  三号棚 ' });
    const second = await world.harvested({ harvestedOn: '2026-10-01' });
    expect([first, second]).toEqual(['21101201-261001-01', '21101201-261001-02']);
    expect(await world.lot(first)).toMatchObject({
      ...{ quantity: 6_250, unit: 'gram', place: '屋后 三号棚', harvestedOn: '2026-10-01', title: '黑木耳' },
      ...{ records: 1, closedAt: null, villageName: '石上村' },
    });
  });

  it('is one lot however often its form is sent at once, and others sent at once get numbers of their own', async () => {
    const once = world.input({ harvestedOn: '2026-10-02' });
    const same = await Promise.all(
      Array.from({ length: 5 }, () => world.harvests.record(world.listing.seller, once, 'zh-CN')),
    );
    const others = await Promise.all(Array.from({ length: 6 }, () => world.harvested({ harvestedOn: '2026-10-02' })));
    expect(new Set(same.map((answer) => (answer instanceof LotWritten ? answer.lotCode : answer.code))).size).toBe(1);
    expect(new Set(others).size).toBe(6);
  });

  it('adds packs to stock with a row that names the lot, and tells the shop that goods are back', async () => {
    const before = await stock();
    const code = await world.harvested({ packs: '２０份' });
    expect(await stock()).toBe(before + 20);
    const records = { sellerCode: world.family, code: world.product };
    const [newest] = (await world.desk.listStockRecords(world.listing.seller, records, { first: 1 }, 'en')).nodes;
    expect(newest).toMatchObject({ why: 'harvested', fromOnHand: before, toOnHand: before + 20, lotCode: code });
  });

  it('of goods that wait for their first review is called as they were brought', async () => {
    const productCode = await world.listing.list({ title: '刚上架的香菇' });
    expect(await world.lot(await world.harvested({ productCode, harvestedOn: '2026-08-08' }))).toMatchObject({
      title: '刚上架的香菇',
    });
    const august = { first: 9, month: '2026-08' };
    const sums = await world.sums.findOfVillage(world.agent, '990121101201', august, 'zh-CN');
    expect(sums?.page.nodes.map(({ title }) => title)).toEqual(['刚上架的香菇']);
  });

  it('adds nothing to the stock of a draft, which has none yet, and says so', async () => {
    const typed = { clientRequestId: newId(), sellerCode: world.family, title: '还没交的木耳' };
    const draft = await world.listing.drafts.save(
      world.listing.seller,
      { ...typed, pictures: [], packAmount: '', packUnit: 'gram', price: '', stock: '' },
      'zh-CN',
    );
    const productCode = draft instanceof DraftSaved ? draft.listingCode : '';
    const answer = await world.record(world.listing.seller, { productCode, packs: '4' });
    expect(fieldsOf(answer)).toEqual(['packs PACKS_OF_DRAFT']);
  });

  it('is refused whole where its packs fit no pack of the goods or are too many', async () => {
    const lots = async () => (await world.listing.rows('select 1 from catalog.lots')).length;
    const before = [await lots(), await stock()];
    expect(fieldsOf(await world.record(world.listing.seller, { packs: '1', variantId: newId() }))).toEqual([
      'variantId PACK_UNKNOWN',
    ]);
    expect(fieldsOf(await world.record(world.listing.seller, { packs: '1000000' }))).toEqual(['packs PACKS_TOO_MANY']);
    expect([await lots(), await stock()]).toEqual(before);
  });

  it('answers what is wrong in words at each field, all at once', async () => {
    const wrong = { amount: '很多', harvestedOn: '2026-12-24' };
    expect(fieldsOf(await world.record(world.listing.seller, wrong))).toEqual([
      'amount AMOUNT_INVALID',
      'harvestedOn DAY_TO_COME',
    ]);
    expect(fieldsOf(await world.record(world.listing.seller, { packs: '三份', place: '地'.repeat(41) }))).toEqual([
      'place TEXT_TOO_LONG',
      'packs PACKS_INVALID',
    ]);
  });

  it('that a cooperative wrote carries both names in the log, in its record and in the stock', async () => {
    await world.let('list', true);
    await world.let('price', true);
    const written = await world.record(world.manager, { packs: '2' });
    const code = written instanceof LotWritten ? written.lotCode : '';
    const [audited] = await world.listing.rows<{ actor: string; behalf: string }>(
      `select actor_id as actor, on_behalf_of_id as behalf from database.audit_entries
       where action = 'listing.harvest-recorded' and details ->> 'lotCode' = $1`,
      [code],
    );
    const [family] = await world.listing.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [
      world.family,
    ]);
    expect(audited).toEqual({ actor: world.manager.personId, behalf: family?.id });
    const rows = await world.listing.rows<{ who: string; by: string | null }>(
      `select r.by_person as who, c.name as by from catalog.lot_records r join catalog.lots l on l.id = r.lot_id
       left join village_seller.cooperatives c on c.id = r.by_cooperative where l.code = $1
       union all select s.by_person, c.name from catalog.stock_changes s join catalog.lots l on l.id = s.lot_id
       left join village_seller.cooperatives c on c.id = s.by_cooperative where l.code = $1`,
      [code],
    );
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ who: world.manager.personId, by: '石上合作社' })));
    await world.let('price', false);
    await world.let('list', false);
  });
});

describe('[D4] a lot', () => {
  it('is corrected by one more row with a reason: what stood there stays', async () => {
    const code = await world.harvested();
    expect(await world.correct(world.listing.seller, code, { amount: '300', unit: 'piece' })).toBeInstanceOf(
      LotWritten,
    );
    expect(await world.lot(code)).toMatchObject({ quantity: 300, unit: 'piece', records: 2 });
    const rows = await world.listing.rows(
      `select r.number, r.kind, r.quantity, r.reason from catalog.lot_records r join catalog.lots l on l.id = r.lot_id
       where l.code = $1 order by r.number`,
      [code],
    );
    expect(rows).toEqual([
      { number: 1, kind: 'harvested', quantity: 6_250, reason: '' },
      { number: 2, kind: 'corrected', quantity: 300, reason: '称错了' },
    ]);
  });

  it('is not corrected without a reason, without a change, or from what is no longer so', async () => {
    const code = await world.harvested();
    const { seller } = world.listing;
    expect(fieldsOf(await world.correct(seller, code, { reason: ' ' }))).toEqual(['reason REASON_MISSING']);
    expect(fieldsOf(await world.correct(seller, code, { amount: '12.5' }))).toEqual(['amount NOTHING_CHANGED']);
    const both = await Promise.all([world.correct(seller, code), world.correct(seller, code, { amount: '11' })]);
    expect(both.map((answer) => (answer instanceof LotWritten ? 'written' : answer.code)).toSorted()).toEqual([
      'LOT_MOVED',
      'written',
    ]);
    expect((await world.lot(code)).records).toBe(2);
  });

  it('is closed once and for all', async () => {
    const code = await world.harvested();
    expect(await world.close(world.listing.seller, code, 1)).toBeInstanceOf(LotWritten);
    expect((await world.lot(code)).closedAt).not.toBeNull();
    expect(await world.correct(world.listing.seller, code, { seenRecords: 2 })).toMatchObject({ code: 'LOT_CLOSED' });
    expect(await world.close(world.listing.seller, code, 2)).toMatchObject({ code: 'LOT_CLOSED' });
  });

  it.each([
    'update catalog.lot_records set quantity = 1',
    'delete from catalog.lot_records',
    'delete from catalog.lots',
    'update catalog.lots set quantity = 1',
    `update catalog.lots set code = 'x' || code, records = records + 1`,
    `update catalog.stock_changes set lot_id = null`,
  ])('is kept from "%s" by the database itself', async (text) => {
    await world.harvested({ packs: '1' });
    await expect(world.listing.rows(text)).rejects.toThrow();
  });
});

describe('[D4] sums of harvests', () => {
  it('are the lots they are made of, on every page, for village and cooperative alike', async () => {
    await world.let('list', true);
    await world.harvested({ harvestedOn: '2026-09-30', amount: '3', unit: 'kg' });
    await world.harvested({ harvestedOn: '2026-09-01', amount: '7', unit: 'box' });
    const paged = async (find: (after: string | undefined) => ReturnType<typeof world.sums.findOfVillage>) => {
      const rows: { month: string; title: string; unit: string; lots: number; quantity: number }[] = [];
      for (let after: string | undefined, more = true; more;) {
        const found = await find(after);
        rows.push(...(found?.page.nodes ?? []));
        [after, more] = [found?.page.pageInfo.endCursor, found?.page.pageInfo.hasNextPage ?? false];
      }
      return rows.map(({ month, title, unit, lots, quantity }) => ({ month, title, unit, lots, quantity }));
    };
    const village = await paged((after) =>
      world.sums.findOfVillage(world.agent, '990121101201', { first: 1, after }, 'zh-CN'),
    );
    const cooperative = await paged((after) =>
      world.sums.findOfCooperative(world.manager, world.coop, { first: 2, after }, 'zh-CN'),
    );
    const truth = await world.listing.rows(
      `select to_char(l.harvested_on, 'YYYY-MM') as month, coalesce(nullif(p.title, ''), '刚上架的香菇') as title, l.unit,
         count(*)::int as lots, sum(l.quantity)::int as quantity
       from catalog.lots l join catalog.products p on p.id = l.product_id group by 1, 2, 3 order by 1 desc, 2, 3`,
    );
    expect(village).toEqual(truth);
    expect(cooperative).toEqual(truth);
    const all = await world.sums.findOfVillage(world.agent, '990121101201', { first: 100 }, 'zh-CN');
    const added = Map.groupBy(village, ({ unit }) => unit);
    expect(all?.totals).toEqual(
      [...added]
        .map(([unit, rows]) => ({
          unit,
          lots: rows.reduce((sum, { lots }) => sum + lots, 0),
          quantity: rows.reduce((sum, { quantity }) => sum + quantity, 0),
        }))
        .toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    );
    const september = await world.sums.findOfVillage(world.agent, '990121101201', { first: 9, month: '2026-09' }, 'en');
    expect(september?.page.nodes.map(({ unit, quantity }) => [unit, quantity])).toEqual([
      ['box', 7],
      ['gram', 3_000],
    ]);
    await world.let('list', false);
  });

  it('refuse a month that is none, in words', async () => {
    const asked = world.sums.findOfVillage(world.agent, '990121101201', { first: 9, month: '2026-13' }, 'en');
    await expect(asked).rejects.toThrow('A month is written 2026-11.');
  });
});
