import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DATABASE_ENTITIES, DatabaseModule, EventConsumer, EventPublisher } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CatalogModule } from '../catalog.module.js';
import { CATALOG_ENTITIES } from '../entities.js';
import { ProductService } from '../product/product.service.js';
import { stockTurned } from '../stock/stock.events.js';
import { StockService } from '../stock/stock.service.js';
import { aVariant, stockShop } from '../testing/index.js';
import { CardProjection } from './card.projection.js';
import { CardService, type CardFilterInput, type CardPageInput } from './card.service.js';
import { RefreshCardOfStock, RefreshCardsOfTheDay } from './card.subscribers.js';

const mark = (kind: 'green' | 'organic' | 'geographical_indication', validFrom: string, validUntil: string) => ({
  kind,
  evidence: '证书',
  evidenceEn: 'Certificate',
  validFrom,
  validUntil,
  areaCodes: ['990100'],
});
const lot = (key: string, validUntil: string) => ({
  key,
  harvestedOn: '2026-11-01',
  quantity: 1000,
  unit: 'gram' as const,
  certificate: {
    number: `DEMO-${key}`,
    bases: ['self_check' as const],
    contact: null,
    issuedOn: '2026-11-01',
    validUntil,
  },
});

/** From the newest to the oldest: stockShop publishes in the order given. */
const TITLES = ['红茶', '绿茶', '山泉蜂蜜', '茶树菇', '高山苹果', '黑木耳'];

describe('lists of products', () => {
  // 07:59 in Shanghai: the last day of a claim still counts, and the next one has not begun in UTC.
  const clock = new FixedClock(new Date('2026-11-22T23:59:00Z'));
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let cards: CardService;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({
          url: testDatabase.url,
          directUrl: testDatabase.url,
          entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES, ...CATALOG_ENTITIES],
          subscriptions: [],
          poolSize: 4,
          applicationName: 'spec',
          jobWork: 'never',
          clock,
        }),
        CatalogModule.forRoot({ mediaFolder: '/nowhere' }),
      ],
    }).compile();
    database = app.get(Database);
    cards = app.get(CardService);
    await stockShop(app, [
      {
        key: 'fungus',
        title: '黑木耳',
        titleEn: 'Black fungus',
        marks: [mark('geographical_indication', '2020-01-01', '2099-12-31')],
      },
      {
        key: 'apple',
        title: '高山苹果',
        titleEn: 'Highland apples',
        categoryCode: 'fruit',
        villageCode: '990102101001',
        sellerKey: 'river-shop',
        marks: [mark('green', '2020-01-01', '2026-11-23'), mark('organic', '2026-11-24', '2027-01-01')],
        lots: [lot('old', '2026-11-22'), lot('new', '2026-12-31')],
      },
      { key: 'mushroom', title: '茶树菇', titleEn: 'Tea tree mushroom', lots: [lot('past', '2026-11-22')] },
      {
        key: 'honey',
        title: '山泉蜂蜜',
        titleEn: 'Honey',
        sellerKey: 'coop-shop',
        variants: [aVariant({ onHand: 0, priceFen: 1000 })],
      },
      {
        key: 'green',
        title: '绿茶',
        titleEn: 'Green tea',
        variants: [aVariant({ priceFen: 9900, position: 2 }), aVariant({ priceFen: 9800, onHand: 0 })],
      },
      {
        key: 'black',
        title: '红茶',
        titleEn: 'Black tea',
        variants: [aVariant({ priceFen: 5000, netWeightGrams: null, itemCount: 1 })],
      },
    ]);
  });
  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });

  const page = (input: Partial<CardPageInput> = {}) =>
    cards.listCards({ filter: {}, sort: 'newest', first: 24, ...input }, 'zh-CN');
  const titles = async (filter: CardFilterInput): Promise<string[]> =>
    (await page({ filter })).nodes.map(({ title }) => title);
  const idOf = async (title: string): Promise<string> =>
    (await database.read<{ id: string }>({ text: 'select id from catalog.products where title = $1' }, [title]))[0]
      ?.id ?? '';

  it.each([
    [{}, TITLES],
    [{ categoryCode: 'fruit' }, ['高山苹果']],
    [{ countyCode: '990102' }, ['高山苹果']],
    [{ villageCode: '990102101001' }, ['高山苹果']],
    [{ villageCode: '999999999999' }, []],
    [{ categoryCode: 'nothing' }, []],
    [{ marks: ['geographical_indication'] as const }, ['黑木耳']],
    [{ marks: ['green'] as const }, ['高山苹果']],
    [{ marks: ['organic'] as const }, []],
    [{ marks: ['alleviated_county'] as const, categoryCode: 'fruit' }, []],
    [{ certified: true }, ['高山苹果']],
    [{ inStock: true, countyCode: '990121' }, ['红茶', '绿茶', '茶树菇', '黑木耳']],
    [{ marks: ['green'] as const, certified: true, inStock: true, countyCode: '990102' }, ['高山苹果']],
  ])('[B5] narrowed to %j are %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
    expect(await cards.countCards(filter, 'zh-CN')).toBe(expected.length);
  });

  it('[B5] a claim shows on its last day in China and no longer', async () => {
    const [apple] = (await page({ filter: { categoryCode: 'fruit' } })).nodes;
    expect(apple).toMatchObject({ green: true, certified: true });
    clock.advance(17 * 3_600_000);
    expect(await titles({ marks: ['green'] })).toEqual([]);
    expect((await page({ filter: { categoryCode: 'fruit' } })).nodes[0]).toMatchObject({ green: false });
    clock.advance(-17 * 3_600_000);
  });

  it('[B5] a claim that begins shows from its day on, once the day’s cards are made', async () => {
    clock.advance(17 * 3_600_000);
    expect(await titles({ marks: ['organic'] })).toEqual([]);
    expect(await app.get(RefreshCardsOfTheDay).run('2026-11-24')).toBe(1);
    expect(await titles({ marks: ['organic'] })).toEqual(['高山苹果']);
    clock.advance(-17 * 3_600_000);
  });

  it.each(['newest', 'price_low', 'price_high'] as const)(
    'page forwards and back in the order %s, each row once',
    async (sort) => {
      const all = (await page({ sort })).nodes.map(({ code }) => code);
      const seen: string[] = [];
      let after: string | undefined;
      const starts: (string | undefined)[] = [];
      do {
        const next = await page({ sort, first: 2, after });
        seen.push(...next.nodes.map(({ code }) => code));
        starts.push(next.pageInfo.startCursor);
        after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : undefined;
      } while (after !== undefined);
      expect(seen).toEqual(all);

      const back = await page({ sort, first: 2, before: starts.at(-1) });
      expect(back.nodes.map(({ code }) => code)).toEqual(all.slice(2, 4));
      expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    },
  );

  it('show the cheapest price that can be bought, and the price of 500 g where there is a weight', async () => {
    const rows = new Map((await page()).nodes.map((row) => [row.title, row]));
    expect(rows.get('绿茶')).toMatchObject({ priceFen: 9900, pricePer500gFen: 9900, variantCount: 2, inStock: true });
    expect(rows.get('红茶')).toMatchObject({ priceFen: 5000, pricePer500gFen: null });
    expect(rows.get('山泉蜂蜜')).toMatchObject({ priceFen: 1000, inStock: false });
  });

  it('[B4] a search puts titles that hold the words first, then what is found by place or seller', async () => {
    expect(await titles({ query: '茶' })).toEqual(['红茶', '绿茶', '茶树菇']);
    expect(await titles({ query: '石上 茶' })).toEqual(['红茶', '绿茶', '茶树菇']);
    expect(await titles({ query: '渡口' })).toEqual(['高山苹果']);
    // All three stand on the shelf of mushrooms, whose name finds all of it; one says so in its title.
    expect(await titles({ query: 'TEA mush' })).toEqual(['茶树菇']);
    expect((await titles({ query: '木耳香菇' })).length).toBe(5);
    expect(await titles({ query: '茶', categoryCode: 'fruit' })).toEqual([]);
    expect(await titles({ query: '没有这种货' })).toEqual([]);
    expect(await titles({ query: '🍄' })).toEqual([]);
  });

  it('[B4] a search pages through all it found', async () => {
    const first = await page({ filter: { query: '石上' }, first: 3 });
    const second = await page({ filter: { query: '石上' }, first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ title }) => title)).toEqual([
      '红茶',
      '绿茶',
      '山泉蜂蜜',
      '茶树菇',
      '黑木耳',
    ]);
  });

  it('[X7] a card follows the stock, whatever the order in which it is told', async () => {
    const text =
      'select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.title = $1';
    const variantId = (await database.read<{ id: string }>({ text }, ['红茶']))[0]?.id ?? '';
    const stock = app.get(StockService);
    const holder = newId();
    const turned = () => database.inTransaction((tx) => app.get(EventPublisher).publish(tx, stockTurned(variantId)));
    const deliver = (id: string) => app.get(EventConsumer).deliver(app.get(RefreshCardOfStock), id);
    const early = await turned();

    await database.inTransaction((tx) =>
      stock.holdStock(tx, holder, [{ variantId, quantity: 10 }], new Date('2026-12-01')),
    );
    const late = await turned();
    await deliver(late);
    expect((await page({ filter: { query: '红茶' } })).nodes[0]).toMatchObject({ inStock: false });
    await deliver(early);
    await deliver(early);
    expect((await page({ filter: { query: '红茶' } })).nodes[0]).toMatchObject({ inStock: false });

    await database.inTransaction((tx) => stock.releaseHeldStock(tx, holder));
    await deliver(await turned());
    expect((await page({ filter: { query: '红茶' } })).nodes[0]).toMatchObject({ inStock: true });
  });

  it('what is withdrawn has neither card nor page', async () => {
    const id = await idOf('黑木耳');
    const code = (await page({ filter: { query: '黑木耳' } })).nodes[0]?.code ?? '';
    expect(await app.get(ProductService).findProduct(code, 'zh-CN')).toMatchObject({ title: '黑木耳' });
    await database.read({ text: `update catalog.products set state = 'withdrawn' where id = $1` }, [id]);
    await database.inTransaction((tx) => app.get(CardProjection).refresh(tx, [id]));
    expect(await titles({ query: '黑木耳' })).toEqual([]);
    expect(await app.get(ProductService).findProduct(code, 'zh-CN')).toBeUndefined();
    await database.read({ text: `update catalog.products set state = 'on_sale' where id = $1` }, [id]);
    await database.inTransaction((tx) => app.get(CardProjection).refresh(tx, [id]));
    expect(await titles({ query: '黑木耳' })).toEqual(['黑木耳']);
  });
});
