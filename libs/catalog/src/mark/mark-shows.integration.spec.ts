import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chinaDayOf, type Language } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CardProjection } from '../card/card.projection.js';
import { CardService } from '../card/card.service.js';
import { RefreshCardsOfTheDay } from '../card/card.subscribers.js';
import type { ShownMark } from '../card/card.types.js';
import { ProductService } from '../product/product.service.js';
import { toProduct, toProductCard } from '../product/product.view.js';
import { MarkWorld } from '../testing/mark-world.js';
import { MARK_KINDS, type MarkKind } from './mark.states.js';

const RUNS = process.env['SOAK'] ? 60 : 12;
const SEED = 20_261_123;
const DAY = 24 * 3_600_000;
/** Codes of places that hold the goods while they are of one village, of the other, or of both. */
const AREAS = {
  '990121101201': ['hill'],
  '990121101': ['hill'],
  '990121': ['hill'],
  '990102': ['river'],
  '990100': ['hill', 'river'],
} as const;
type Home = 'hill' | 'river';
const VILLAGE: Record<Home, string> = { hill: '990121101201', river: '990102101001' };
/** The county of the hill stands on the official list, that of the river does not. */
const ALLEVIATED: Home = 'hill';
const SHOWN_MARKS: readonly ShownMark[] = [...MARK_KINDS, 'alleviated_county'];

interface Claim {
  readonly id: string;
  readonly kind: MarkKind;
  readonly homes: readonly string[];
  readonly from: string;
  readonly until: string;
  state: 'submitted' | 'accepted' | 'over';
}

/** What can happen to the marks of one product; numbers choose among what there is. */
const step = fc.oneof(
  fc.record({
    what: fc.constant('hand in' as const),
    kind: fc.constantFrom(...MARK_KINDS),
    area: fc.constantFrom(...(Object.keys(AREAS) as (keyof typeof AREAS)[])),
    begins: fc.integer({ min: -2, max: 2 }),
    days: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({ what: fc.constantFrom('accept' as const, 'refuse' as const), which: fc.nat() }),
  fc.record({ what: fc.constantFrom('withdraw' as const, 'take back' as const), which: fc.nat() }),
  fc.record({ what: fc.constant('move' as const), home: fc.constantFrom('hill' as const, 'river' as const) }),
  fc.record({ what: fc.constant('next day' as const), night: fc.boolean() }),
);

describe('[N10] marks of one product, whatever happens to them', () => {
  let testDatabase: TestDatabase;
  let world: MarkWorld;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await MarkWorld.open(testDatabase.url, []);
  }, 60_000);
  afterAll(async () => {
    await world.listing.stock.close();
    await testDatabase.drop();
  });

  const today = (): string => chinaDayOf(world.listing.stock.clock.now());
  const dayFrom = (days: number): string =>
    chinaDayOf(new Date(world.listing.stock.clock.now().getTime() + days * DAY));

  /** What each public way of reading goods says of their marks. */
  async function read(code: string): Promise<Record<string, readonly string[]>> {
    const cards = world.listing.stock.get(CardService);
    const page = async (language: Language) => {
      const row = await world.listing.stock.get(ProductService).findProduct(code, language);
      return distinct(row && toProduct(row, language).marks.map(({ kind }) => kind));
    };
    const list = async (marks?: readonly ShownMark[]) =>
      (await cards.listCards({ filter: { marks }, sort: 'newest', first: 50 }, 'zh-CN')).nodes.find(
        (card) => card.code === code,
      );
    const card = await list();
    const facets = await cards.countFacets({}, 'zh-CN');
    const by = async (has: (kind: ShownMark) => boolean | Promise<boolean>): Promise<string[]> => {
      const kinds: string[] = [];
      for (const kind of SHOWN_MARKS) if (await has(kind)) kinds.push(kind);
      return kinds;
    };
    return {
      page: await page('zh-CN'),
      english: await page('en'),
      card: distinct(card && toProductCard(card).marks),
      filter: await by(async (kind) => (await list([kind])) !== undefined),
      count: await by(async (kind) => (await cards.countCards({ marks: [kind] }, 'zh-CN')) > 0),
      facet: await by((kind) => (facets.find(({ code: of }) => of === kind)?.count ?? 0) > 0),
    };
  }

  it('[T8] show while one is accepted, begun, not over and of the area of the goods, and that of an alleviated county there alone; by no path else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        // Goods of the run before would be counted with these.
        await world.listing.rows(`update catalog.products set state = 'withdrawn'`);
        await world.listing.rows('delete from catalog.product_cards');
        const code = await world.listing.listed();
        const claims: Claim[] = [];
        let home: Home = 'hill';
        let isFresh = true;
        for (const each of steps) {
          if (each.what === 'hand in') {
            const homes = AREAS[each.area];
            // An area that does not hold the goods is refused at the desk, and no mark.
            if (!homes.some((one) => one === home)) continue;
            const [from, until] = [dayFrom(each.begins), dayFrom(each.begins + each.days)];
            if (until < today()) continue;
            const given = { kind: each.kind, areaCodes: [each.area], validFrom: from, validUntil: until };
            claims.push({
              id: await world.handIn(code, given),
              kind: each.kind,
              homes,
              from,
              until,
              state: 'submitted',
            });
          } else if (each.what === 'accept' || each.what === 'refuse') {
            const claim = pick(claims, 'submitted', each.which);
            if (claim === undefined) continue;
            await world.decide(claim.id, each.what === 'accept' ? 'accepted' : 'refused');
            claim.state = each.what === 'accept' ? 'accepted' : 'over';
            isFresh = true;
          } else if (each.what === 'withdraw' || each.what === 'take back') {
            const claim = pick(claims, 'accepted', each.which);
            if (claim === undefined) continue;
            await (each.what === 'withdraw' ? world.decide(claim.id, 'withdrawn') : world.withdraw(claim.id));
            claim.state = 'over';
            isFresh = true;
          } else if (each.what === 'move') {
            home = each.home;
            await moveTo(home, code);
            isFresh = true;
          } else if (each.what === 'next day') {
            world.listing.stock.clock.advance(DAY);
            if (!each.night) isFresh = false;
            else await world.listing.stock.get(RefreshCardsOfTheDay).run(today());
          }
          const shows = claims.filter(
            ({ state, homes, from, until }) =>
              state === 'accepted' && homes.includes(home) && from <= today() && today() <= until,
          );
          const expected = SHOWN_MARKS.filter((mark) =>
            mark === 'alleviated_county' ? home === ALLEVIATED : shows.some(({ kind }) => kind === mark),
          );
          const { page, english, ...fromCards } = await read(code);
          expect({ page, english }).toEqual({ page: expected, english: expected });
          for (const kinds of Object.values(fromCards)) {
            // What begins today is on its card after the night's work; what is over is on none, whoever worked.
            if (isFresh) expect(kinds).toEqual(expected);
            else expect(expected).toEqual(expect.arrayContaining([...kinds]));
          }
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, 300_000);

  it('[T8] name the county that stands on the official list, and no county once the goods come from one that does not', async () => {
    await world.listing.rows('delete from catalog.product_cards');
    const code = await world.listing.listed();
    const evidence = async (language: Language) => {
      const row = await world.listing.stock.get(ProductService).findProduct(code, language);
      return row && toProduct(row, language).marks;
    };
    expect(await evidence('zh-CN')).toEqual([
      {
        kind: 'alleviated_county',
        evidence: '产地青石县在国家原832个贫困县名单内，名单上的县到2020年11月已全部脱贫摘帽',
        validUntil: null,
      },
    ]);
    expect((await evidence('en'))?.[0]?.evidence).toMatch(/^Qingshi County, .* 832 counties .* November 2020$/);
    expect(new Set(Object.values(await read(code)).map(String))).toEqual(new Set(['alleviated_county']));
    await moveTo('river', code);
    expect(new Set(Object.values(await read(code)).map(String))).toEqual(new Set(['']));
    expect(await evidence('zh-CN')).toEqual([]);
  });

  async function moveTo(home: Home, code: string): Promise<void> {
    const [goods] = await world.listing.rows<{ id: string }>(
      `update catalog.products p set village_id = v.id from village_seller.villages v
       where p.code = $1 and v.code = $2 returning p.id`,
      [code, VILLAGE[home]],
    );
    await world.listing.stock.inTx((tx) => world.listing.stock.get(CardProjection).refresh(tx, [goods?.id ?? '']));
  }
});

function pick(claims: readonly Claim[], state: Claim['state'], which: number): Claim | undefined {
  const these = claims.filter((claim) => claim.state === state);
  return these[which % (these.length || 1)];
}

function distinct(marks: readonly ShownMark[] | undefined): ShownMark[] {
  return SHOWN_MARKS.filter((kind) => marks?.includes(kind));
}
