import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chinaDayOf } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CardProjection } from '../card/card.projection.js';
import { CardService } from '../card/card.service.js';
import { RefreshCardsOfTheDay } from '../card/card.subscribers.js';
import { ProductService } from '../product/product.service.js';
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
    const page = await world.listing.stock.get(ProductService).findProduct(code, 'zh-CN');
    const english = await world.listing.stock.get(ProductService).findProduct(code, 'en');
    const list = async (marks?: readonly MarkKind[]) =>
      (await cards.listCards({ filter: { marks }, sort: 'newest', first: 50 }, 'zh-CN')).nodes.find(
        (card) => card.code === code,
      );
    const card = await list();
    const facets = await cards.countFacets({}, 'zh-CN');
    const by = async (has: (kind: MarkKind) => boolean | Promise<boolean>): Promise<string[]> => {
      const kinds: string[] = [];
      for (const kind of MARK_KINDS) if (await has(kind)) kinds.push(kind);
      return kinds;
    };
    return {
      page: distinct(page?.marks),
      english: distinct(english?.marks),
      card: await by((kind) => card?.[CARD_FIELDS[kind]] === true),
      filter: await by(async (kind) => (await list([kind])) !== undefined),
      count: await by(async (kind) => (await cards.countCards({ marks: [kind] }, 'zh-CN')) > 0),
      facet: await by((kind) => (facets.find(({ code: of }) => of === kind)?.count ?? 0) > 0),
    };
  }

  it('show while one is accepted, begun, not over and of the area of the goods, and by no path else', async () => {
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
            await world.listing.rows(
              `update catalog.products p set village_id = v.id from village_seller.villages v where p.code = $1 and v.code = $2`,
              [code, VILLAGE[home]],
            );
            await refresh(code);
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
          const expected = MARK_KINDS.filter((kind) => shows.some((claim) => claim.kind === kind));
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

  async function refresh(code: string): Promise<void> {
    const [goods] = await world.listing.rows<{ id: string }>('select id from catalog.products where code = $1', [code]);
    await world.listing.stock.inTx((tx) => world.listing.stock.get(CardProjection).refresh(tx, [goods?.id ?? '']));
  }
});

const CARD_FIELDS = { geographical_indication: 'geographicalIndication', green: 'green', organic: 'organic' } as const;

function pick(claims: readonly Claim[], state: Claim['state'], which: number): Claim | undefined {
  const these = claims.filter((claim) => claim.state === state);
  return these[which % (these.length || 1)];
}

function distinct(marks: readonly { readonly kind: MarkKind }[] | undefined): MarkKind[] {
  return MARK_KINDS.filter((kind) => marks?.some((mark) => mark.kind === kind));
}
