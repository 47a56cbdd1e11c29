import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Failure } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ProductService } from '../product/product.service.js';
import { MarkWorld } from '../testing/mark-world.js';
import { MarkKept, type HandInMarkInput } from './hand-in-mark.service.js';

let testDatabase: TestDatabase;
let world: MarkWorld;
let code: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await MarkWorld.open(testDatabase.url);
  code = await world.listing.listed();
}, 60_000);
afterAll(async () => {
  await world.listing.stock.close();
  await testDatabase.drop();
});

const problems = (answer: MarkKept | Failure): unknown =>
  'fields' in answer
    ? (answer.fields as { field: string; code: string }[]).map(({ field, code: problem }) => `${field} ${problem}`)
    : answer;
const handIn = async (given: Partial<HandInMarkInput> = {}, viewer = world.listing.seller) =>
  world.handing.handIn(viewer, await world.input(code, given), 'zh-CN');
const shown = async (): Promise<string[]> => {
  const page = await world.listing.stock.get(ProductService).findProduct(code, 'zh-CN');
  return (page?.marks ?? []).map(({ kind, evidence }) => `${kind} ${evidence}`);
};

describe('[T5] the paper of a mark', () => {
  it.each([
    ['no number', { number: ' ' }, 'number MARK_NUMBER_MISSING'],
    ['no issuer', { issuer: '' }, 'issuer MARK_ISSUER_MISSING'],
    ['no area', { areaCodes: [] }, 'areaCodes MARK_AREA_UNKNOWN'],
    ['an area that is none', { areaCodes: ['111111'] }, 'areaCodes MARK_AREA_UNKNOWN'],
    ['another county', { areaCodes: ['990102'] }, 'areaCodes MARK_AREA_ELSEWHERE'],
    ['another county’s village', { areaCodes: ['990102101001'] }, 'areaCodes MARK_AREA_ELSEWHERE'],
    [
      'an end before its beginning',
      { validFrom: '2027-02-01', validUntil: '2027-01-01' },
      'validUntil MARK_DAYS_INVALID',
    ],
    ['an end that is over', { validUntil: '2026-11-21' }, 'validUntil MARK_DAYS_INVALID'],
    ['no end', { validUntil: '' }, 'validUntil MARK_DAYS_INVALID'],
    ['no picture', { documentId: newId() }, 'documentId MARK_DOCUMENT_UNKNOWN'],
  ])('with %s is refused at its field', async (_, given, expected) => {
    expect(problems(await handIn(given))).toEqual([expected]);
  });

  it('is a picture of one’s own, and handed in once', async () => {
    const theirs = await world.paper(world.listing.stranger);
    expect(problems(await handIn({ documentId: theirs }))).toEqual(['documentId MARK_DOCUMENT_UNKNOWN']);
    const once = await world.paper();
    expect(await handIn({ documentId: once })).toBeInstanceOf(MarkKept);
    expect(problems(await handIn({ documentId: once }))).toEqual(['documentId MARK_DOCUMENT_UNKNOWN']);
  });

  it('is kept once under its number', async () => {
    expect(await handIn({ number: 'TWICE-1' })).toBeInstanceOf(MarkKept);
    expect(problems(await handIn({ number: 'TWICE-1' }))).toEqual(['number MARK_NUMBER_USED']);
  });

  it('is of goods of one’s own: those of others are as good as none', async () => {
    expect(await handIn({}, world.listing.stranger)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await handIn({ sellerCode: world.listing.river }, world.listing.stranger)).toMatchObject({
      code: 'LISTING_NOT_FOUND',
    });
    const id = await world.handIn(code);
    expect(await world.withdraw(id, world.listing.stranger, world.listing.river)).toMatchObject({
      code: 'MARK_NOT_FOUND',
    });
    expect(await world.handing.findOfGoods(world.listing.stranger, world.listing.family, code)).toEqual([]);
  });

  it('shows nothing before it was accepted, and nothing where it was refused', async () => {
    const id = await world.handIn(code, { kind: 'green' });
    expect(await shown()).toEqual([]);
    expect(await world.decide(id, 'refused', '照片看不清。')).toBeInstanceOf(MarkKept);
    expect(await shown()).toEqual([]);
    expect((await world.handing.findOfGoods(world.listing.seller, world.listing.family, code))[0]).toMatchObject({
      ...{ state: 'refused', reason: '照片看不清。', names: ['青石县'], namesEn: ['Qingshi County'] },
    });
  });

  it('shows with who issued it and its number alone, and nothing from the moment it is withdrawn', async () => {
    const id = await world.accepted(code, { kind: 'green', number: 'LB-1', issuer: '中国绿色食品发展中心' });
    expect(await shown()).toEqual(['green 中国绿色食品发展中心颁发，证书编号 LB-1']);
    expect(await world.decide(id, 'withdrawn', '证书被注销。')).toBeInstanceOf(MarkKept);
    expect(await shown()).toEqual([]);
  });

  it('is decided once, with a reason, and by nobody who acts for the shop', async () => {
    const id = await world.handIn(code);
    expect(problems(await world.decide(id, 'accepted', ' '))).toEqual(['reason REASON_MISSING']);
    const answers = await Promise.all(
      ['accepted', 'refused', 'accepted'].map((to) => world.decide(id, to as 'accepted')),
    );
    expect(answers.filter((answer) => answer instanceof MarkKept)).toHaveLength(1);
    expect(await world.decide(newId(), 'accepted')).toMatchObject({ code: 'MARK_NOT_FOUND' });
    const both = await world.handIn(code);
    const own = { id: both, decision: 'accepted', reason: '自己的。' } as const;
    expect(await world.deciding.decide(world.listing.seller, own, 'zh-CN')).toMatchObject({ code: 'OWN_SHOP_REVIEW' });
  });

  it('taken back by its seller shows no more, and cannot be accepted any more', async () => {
    const id = await world.accepted(code, { kind: 'geographical_indication', number: 'AGI-1' });
    expect(await shown()).toContainEqual(expect.stringContaining('AGI-1'));
    expect(await world.withdraw(id)).toBeInstanceOf(MarkKept);
    expect(await shown()).not.toContainEqual(expect.stringContaining('AGI-1'));
    expect(await world.decide(id, 'accepted')).toMatchObject({ code: 'MARK_MOVED' });
    expect(await world.withdraw(id)).toMatchObject({ code: 'MARK_MOVED' });
  });

  it.each([
    ['its area', 'place_ids = place_ids || gen_random_uuid()'],
    ['its end', `valid_until = '2099-01-01'`],
    ['its number', `number = 'X'`],
    ['a withdrawal', `state = 'accepted', withdrawn_at = null`],
  ])('is rewritten by no statement: not %s', async (_, set) => {
    const id = await world.handIn(code);
    await world.withdraw(id);
    await expect(world.listing.rows(`update catalog.marks set ${set} where id = $1`, [id])).rejects.toThrow(
      'never rewritten',
    );
    await expect(world.listing.rows('delete from catalog.marks where id = $1', [id])).rejects.toThrow('append-only');
  });
});

describe('[T8] words of alleviated counties', () => {
  const said = { title: '脱贫地区的木耳' };

  it('are fine on goods of a county on the official list', async () => {
    expect(await world.listing.list(said)).toEqual(expect.any(String));
  });

  it.each([
    ['in its title', said],
    ['in its description', { more: { description: '我们是国家级贫困县' } }],
    ['in English', { more: { titleEn: 'Fungus of an alleviated county' } }],
  ])('are refused on goods of another county, %s', async (_, given) => {
    const more = { ...('more' in given ? given.more : {}), villageCode: '990102101001' };
    const answer = await world.listing.listing.list(
      world.listing.seller,
      world.listing.six({ ...given, more }),
      'zh-CN',
    );
    expect(answer).toMatchObject({ fields: [{ code: 'WORD_ALLEVIATION' }] });
  });
});
