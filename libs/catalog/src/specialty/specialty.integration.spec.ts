import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chinaDayOf, InvalidInput, shortCodeOf } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CardService } from '../card/card.service.js';
import { ListingChangeSubmitted } from '../listing/change-listing.service.js';
import { DraftSaved } from '../listing/draft.service.js';
import { PreviewService } from '../listing/preview.service.js';
import { ProductService } from '../product/product.service.js';
import { aVariant, SPECIALTIES } from '../testing/index.js';
import { ListingWorld } from '../testing/listing-world.js';
import { SpecialtyImport } from './specialty.import.js';
import { SpecialtyRepository } from './specialty.repository.js';
import { SpecialtyService } from './specialty.service.js';

const FUNGUS = 'qingshi-black-fungus';
const PEARS = 'qingshi-pears';
const SHIITAKE = 'hekou-shiitake';

let testDatabase: TestDatabase;
let world: ListingWorld;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const fungus = { specialtyCode: FUNGUS, title: '木耳' };
  world = await ListingWorld.open(testDatabase.url, [
    { key: 'dear', ...fungus, variants: [aVariant({ priceFen: 2_500, netWeightGrams: 250 })] },
    {
      key: 'cheap',
      ...fungus,
      sellerKey: 'river-shop',
      variants: [aVariant({ priceFen: 8_000, netWeightGrams: 1_000 })],
    },
    { key: 'box', ...fungus, variants: [aVariant({ priceFen: 1, netWeightGrams: null, itemCount: 1 })] },
    { key: 'bag', ...fungus, variants: [aVariant({ priceFen: 2, netWeightGrams: null, itemCount: 1 })] },
    { key: 'other' },
  ]);
});
afterAll(async () => {
  await world.stock.close();
  await testDatabase.drop();
});

const cards = (after?: string, before?: string, first = 2) =>
  world.stock
    .get(CardService)
    .listCards({ filter: { specialtyCode: FUNGUS }, sort: 'unit_price', first, after, before }, 'zh-CN');
const keyed = (...keys: string[]): string[] => keys.map((key) => shortCodeOf(`product ${key}`));
const productOf = async (code: string) => world.stock.get(ProductService).findProduct(code, 'zh-CN');
const specialtyOf = async (code: string) =>
  (
    await world.rows<{ code: string | null }>(
      `select s.code from catalog.products p left join catalog.specialties s on s.id = p.specialty_id where p.code = $1`,
      [code],
    )
  )[0]?.code;

describe('goods of several sellers that are of one specialty', () => {
  it('[S18] stand in one list, the cheapest 500 g first, and what is not weighed after them by price', async () => {
    const first = await cards();
    const second = await cards(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ code }) => code)).toEqual(keyed('cheap', 'dear', 'box', 'bag'));
    expect((await cards(undefined, second.pageInfo.startCursor)).nodes).toEqual(first.nodes);
  });

  it('[S18] say on their page what they are of, and how many others sell it', async () => {
    expect((await productOf(shortCodeOf('product dear')))?.specialty).toEqual({
      code: FUNGUS,
      name: '青石黑木耳',
      otherSellers: 1,
    });
    expect((await productOf(shortCodeOf('product cheap')))?.specialty?.otherSellers).toBe(1);
    expect((await productOf(shortCodeOf('product other')))?.specialty).toBeNull();
  });

  it('[S18] are no marks: what is of a protected kind shows none by itself', async () => {
    expect((await productOf(shortCodeOf('product dear')))?.marks).toEqual([]);
  });

  it('[S18] narrow with other conditions and are counted', async () => {
    const service = world.stock.get(CardService);
    expect(await service.countFound({ specialtyCode: FUNGUS }, 'en')).toEqual({ count: 4, isLeast: false });
    expect(await service.countFound({ specialtyCode: FUNGUS, sellerCode: world.river }, 'en')).toMatchObject({
      count: 1,
    });
    expect(await service.countFound({ specialtyCode: 'none\0' }, 'en')).toMatchObject({ count: 0 });
  });
});

describe('a specialty', () => {
  it('[S18] is found by its code, in the language of the visitor', async () => {
    const service = world.stock.get(SpecialtyService);
    expect(await service.findSpecialty(FUNGUS, 'en')).toEqual({
      code: FUNGUS,
      name: 'Qingshi Black Fungus',
      season: 'April–June',
      countyCode: '990121',
      countyName: 'Qingshi County',
      category: { code: 'mushrooms', name: 'Mushrooms' },
    });
    expect(await service.findSpecialty('nothing', 'zh-CN')).toBeUndefined();
    expect(await service.findSpecialty("';\0", 'zh-CN')).toBeUndefined();
  });

  it('[S18] is offered to sellers of its county alone', async () => {
    const form = await world.desk.findForm(world.seller, world.family, 'zh-CN');
    expect(form?.specialties.map(({ code, categoryCode }) => [code, categoryCode])).toEqual([
      [FUNGUS, 'mushrooms'],
      [PEARS, 'fruit'],
    ]);
  });
});

describe('what a seller says its goods are of', () => {
  const refusals = async (more: object, given: object = {}): Promise<string[] | object> => {
    const answer = await world.listing.list(world.seller, world.six({ ...given, more }), 'zh-CN');
    return answer instanceof InvalidInput ? answer.fields.map(({ field, code }) => `${field} ${code}`) : answer;
  };

  it.each([
    [{ specialtyCode: 'nothing' }, 'SPECIALTY_UNKNOWN'],
    [{ specialtyCode: '木耳\0' }, 'SPECIALTY_UNKNOWN'],
    [{ specialtyCode: SHIITAKE }, 'SPECIALTY_OF_OTHER_COUNTY'],
    [{ specialtyCode: PEARS }, 'SPECIALTY_ON_OTHER_SHELF'],
    [{ specialtyCode: FUNGUS, villageCode: '990102101001' }, 'SPECIALTY_OF_OTHER_COUNTY'],
  ])('[S18] is refused at its field: %j', async (more, code) => {
    expect(await refusals(more)).toEqual([`more.specialtyCode ${code}`]);
  });

  it('[S18] is theirs once it was reviewed, and shown to the reviewer before', async () => {
    const code = await world.list({ more: { specialtyCode: FUNGUS } });
    expect((await world.find(code)).revision?.content.specialtyCode).toBe(FUNGUS);
    expect(await specialtyOf(code)).toBeNull();
    await world.reviews.approve(world.operator, await world.revisionOf(code));
    expect(await specialtyOf(code)).toBe(FUNGUS);
    expect((await productOf(code))?.specialty?.code).toBe(FUNGUS);
    expect((await world.find(code)).live.specialtyCode).toBe(FUNGUS);

    const { seller, family: sellerCode } = world;
    const words = { sellerCode, code, pictures: [world.picture], title: '房县黑木耳', categoryCode: 'mushrooms' };
    expect(await world.changes.change(seller, words, 'zh-CN')).toBeInstanceOf(ListingChangeSubmitted);
    await world.reviews.approve(world.operator, await world.revisionOf(code));
    expect(await specialtyOf(code)).toBeNull();
    expect((await productOf(code))?.specialty).toBeNull();
  });

  it('[S18] is kept in a draft as it was chosen, and seen in its preview', async () => {
    const { clientRequestId, sellerCode } = world.six();
    const draft = { clientRequestId, sellerCode, categoryCode: 'fruit', more: { specialtyCode: FUNGUS } };
    const saved = await world.drafts.save(world.seller, draft, 'zh-CN');
    const row = await world.find(saved instanceof DraftSaved ? saved.listingCode : '');
    expect(row.revision?.content.specialtyCode).toBe(FUNGUS);
    const content = row.revision?.content ?? row.live;
    expect((await world.stock.get(PreviewService).preview(row, content, 'en'))?.specialty).toEqual({
      code: FUNGUS,
      name: 'Qingshi Black Fungus',
      otherSellers: 1,
    });
  });

  it.each([
    [`specialty_id = (select id from catalog.specialties where code = '${SHIITAKE}')`],
    [`specialty_id = (select id from catalog.specialties where code = '${PEARS}')`],
    [`village_id = (select id from village_seller.villages where code = '990102101001')`],
    [`category_id = (select id from catalog.categories where code = 'fruit')`],
  ])('[S18] cannot be of another county or shelf by any statement: set %s', async (set) => {
    const [code] = keyed('dear');
    await expect(world.rows(`update catalog.products set ${set} where code = $1`, [code])).rejects.toMatchObject({
      constraint: 'products_of_their_specialty',
    });
  });
});

describe('the list of specialties', () => {
  const bring = (records = SPECIALTIES) =>
    world.stock.inTx((tx) => world.stock.get(SpecialtyImport).importSpecialties(tx, records));
  const all = () => world.rows('select * from catalog.specialties order by code');

  it('[S18] is the same after the same file', async () => {
    const before = await all();
    await bring();
    expect(await all()).toEqual(before);
  });

  it('[S18] ends what left its file, which whoever sells it keeps, and takes it up again', async () => {
    const before = await all();
    const today = chinaDayOf(world.stock.clock.now());
    await bring(SPECIALTIES.slice(1));
    expect(
      await world.rows(
        'select code, valid_until::text as until from catalog.specialties where valid_until is not null',
      ),
    ).toEqual([{ code: FUNGUS, until: today }]);
    await world.rows(`update catalog.specialties set valid_from = '2020-01-01', valid_until = '2020-01-02'`);
    const offered = async (key: string) => {
      const [row] = await world.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [
        shortCodeOf(`seller ${key}`),
      ]);
      const list = await world.stock.get(SpecialtyRepository).listToChoose(row?.id ?? '', today, 'en');
      return list.map(({ code }) => code);
    };
    expect(await offered('family-shop')).toContain(FUNGUS);
    expect(await offered('family-shop')).not.toContain(PEARS);
    await world.rows(`update catalog.specialties set valid_from = $1, valid_until = null`, [today]);
    expect(await all()).toEqual(before);
  });

  it('[S18] says which county or shelf it does not know, and moves nothing to another one', async () => {
    const [fungus] = SPECIALTIES;
    if (fungus === undefined) throw new Error('no specialty');
    await expect(bring([...SPECIALTIES, { ...fungus, code: 'lost', countyCode: '990199' }])).rejects.toThrow('lost');
    await expect(bring([{ ...fungus, categoryCode: 'fruit' }])).rejects.toMatchObject({
      constraint: 'specialties_stay',
    });
  });
});
