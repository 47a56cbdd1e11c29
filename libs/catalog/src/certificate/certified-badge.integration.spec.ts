import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { StatementCounter } from '../../../../test/support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CardService } from '../card/card.service.js';
import { LotWritten } from '../lot/harvest.service.js';
import { ProductRepository } from '../product/product.repository.js';
import { HarvestWorld } from '../testing/harvest-world.js';
import { CertifiedGoods } from './certified-goods.service.js';
import { IssueCertificateService } from './issue-certificate.service.js';

const DAY = 24 * 3_600_000;
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

/** Number of the certificate for so much. */
async function certify(productCode: string, kilos: number): Promise<string> {
  const code = await world.harvested({ productCode, amount: `${kilos}`, unit: 'kg' });
  const promise = { bases: ['self_check' as const], promises: true };
  const input = { idempotencyKey: newId(), sellerCode: world.family, code, ...promise };
  const { seller, stock } = world.listing;
  const issued = await stock.get(IssueCertificateService).issue(seller, input, 'zh-CN');
  if (!(issued instanceof LotWritten)) throw new Error(JSON.stringify(issued));
  return `HG-${code}-1`;
}

/** So many grams of each leave in one parcel. */
async function ship(packed: Readonly<Record<string, number>>, chosen: readonly string[] = []): Promise<void> {
  const packs = await world.listing.rows<{ code: string; id: string }>(
    `select p.code, v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.code = any($1)`,
    [Object.keys(packed)],
  );
  const lines = packs.map(({ code, id }) => ({
    ...{ lineId: newId(), variantId: id, sellerKind: 'own_produce_household' as const, categoryCode: 'fruit' },
    ...{ quantity: 1, grams: packed[code] ?? 0, chosen },
  }));
  const { stock } = world.listing;
  const { uses } = await stock.inTx((tx) => stock.get(CertifiedGoods).take(tx, lines));
  if (uses.length < lines.length) throw new Error('it left without a certificate');
}

/** Wherever buyers meet the badge. */
async function badgesOf(code: string) {
  const { stock } = world.listing;
  const cards = stock.get(CardService);
  const page = { sort: 'newest', first: 24 } as const;
  const all = await cards.listCards({ filter: {}, ...page }, 'zh-CN');
  const narrowed = await cards.listCards({ filter: { certified: true }, ...page }, 'zh-CN');
  const facets = await cards.countFacets({ query: '高山梨' }, 'zh-CN');
  const product = await stock.get(ProductRepository).findProductByCode(code, stock.clock.now(), 'zh-CN');
  return {
    card: all.nodes.find((card) => card.code === code)?.certified === true,
    filter: narrowed.nodes.some((card) => card.code === code),
    facet: facets.find((facet) => facet.code === 'certified')?.count,
    page: product?.certificates.length,
  };
}

const NONE = { card: false, filter: false, facet: 0, page: 0 };

describe('[N7] [B5] the badge of a certificate', () => {
  it('is there while something is left that is certified, and comes with the next certificate', async () => {
    const code = await world.listing.listed({ title: '高山梨' });
    expect(await badgesOf(code)).toEqual(NONE);
    await certify(code, 2);
    await certify(code, 1);
    expect(await badgesOf(code)).toEqual({ card: true, filter: true, facet: 1, page: 2 });
    await ship({ [code]: 2_000 });
    expect(await badgesOf(code)).toEqual({ card: true, filter: true, facet: 1, page: 1 });
    await ship({ [code]: 999 });
    expect(await badgesOf(code)).toEqual({ card: true, filter: true, facet: 1, page: 1 });
    await ship({ [code]: 1 });
    expect(await badgesOf(code)).toEqual(NONE);
    await certify(code, 1);
    expect(await badgesOf(code)).toEqual({ card: true, filter: true, facet: 1, page: 1 });
    await ship({ [code]: 1_000 });
  });

  it('ends with the last day of what is left, whatever ran longer and is gone', async () => {
    const code = await world.listing.listed({ title: '高山梨二' });
    await certify(code, 1);
    const { clock } = world.listing.stock;
    clock.advance(30 * DAY);
    const later = await certify(code, 1);
    const until = async () =>
      world.listing.rows(`select certified_until::text as until from catalog.product_cards where code = $1`, [code]);
    expect(await until()).toEqual([{ until: '2027-03-22' }]);
    await ship({ [code]: 1_000 }, [later]);
    expect(await until()).toEqual([{ until: '2027-02-20' }]);
    await ship({ [code]: 1_000 });
    expect(await until()).toEqual([{ until: null }]);
    clock.advance(-30 * DAY);
  });

  it('costs a parcel nothing while something is left, and the same for one product and for three', async () => {
    const [a, b, c] = [
      await world.listing.listed({ title: '梨甲' }),
      await world.listing.listed({ title: '梨乙' }),
      await world.listing.listed({ title: '梨丙' }),
    ];
    for (const code of [a, b, c]) await certify(code, 2);
    using counter = new StatementCounter();
    const sentFor = (packed: Readonly<Record<string, number>>) => counter.during(() => ship(packed));
    const leaving = await sentFor({ [a]: 500, [b]: 500, [c]: 500 });
    expect(leaving.filter((text) => text.includes('product_cards'))).toEqual([]);
    expect(await sentFor({ [a]: 500 })).toHaveLength(leaving.length);
    const last = await sentFor({ [a]: 1_000 });
    expect(await sentFor({ [b]: 1_500, [c]: 1_500 })).toHaveLength(last.length);
  });
});
