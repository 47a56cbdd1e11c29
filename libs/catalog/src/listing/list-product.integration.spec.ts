import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidInput, newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ListingWorld } from '../testing/listing-world.js';
import { DraftSaved } from './draft.service.js';
import { ProductListed } from './list-product.service.js';

describe('listing a product', () => {
  let testDatabase: TestDatabase;
  let world: ListingWorld;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await ListingWorld.open(testDatabase.url, [{ key: 'one' }]);
  });
  afterAll(async () => {
    await world.stock.close();
    await testDatabase.drop();
  });

  const list = (given: Parameters<ListingWorld['six']>[0] = {}) =>
    world.listing.list(world.seller, world.six(given), 'zh-CN');
  const problems = async (given: Parameters<ListingWorld['six']>[0]) => {
    const answer = await list(given);
    return answer instanceof InvalidInput ? answer.fields.map(({ field, code }) => `${field} ${code}`) : answer;
  };

  it('[S7] takes six fields, fills in the rest from seller and shelf, and waits for a reviewer', async () => {
    const listing = await world.find(await world.list());
    expect(listing).toMatchObject({
      state: 'in_review',
      publishedAt: null,
      variants: [
        {
          label: '1斤',
          labelEn: '1 jin',
          packUnit: 'jin',
          packAmount: 1,
          netWeightGrams: 500,
          shippingWeightGrams: 550,
          priceFen: 3_990,
          onHand: 20,
          reserved: 0,
        },
      ],
      revision: {
        number: 1,
        base: 'new',
        state: 'in_review',
        findings: [],
        content: { title: '房县黑木耳', titleEn: '', shipWithinHours: 48, returnClass: 'seven_day', prepacked: null },
      },
    });
    expect(listing.revision?.content.villageId).toBe(
      (await world.rows<{ id: string }>(`select id from village_seller.villages where code = '990121101201'`))[0]?.id,
    );
    expect(listing.revision?.content.offer).toBeUndefined();
  });

  it('[S7] shows nothing of it to buyers before it was looked at', async () => {
    const code = await world.list();
    expect(await world.rows('select * from catalog.product_cards where code = $1', [code])).toEqual([]);
  });

  it('[S9] makes one product of a draft that is sent five times at once, and answers all alike', async () => {
    const clientRequestId = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => list({ clientRequestId })));
    const codes = answers.map((answer) => (answer instanceof ProductListed ? answer.listingCode : answer));
    expect(new Set(codes).size).toBe(1);
    expect(answers.filter((answer) => answer instanceof ProductListed && !answer.isRepeated)).toHaveLength(1);
    const made = await world.rows<{ packs: number; changes: number }>(
      `select (select count(*)::int from catalog.variants v where v.product_id = p.id) as packs,
         (select count(*)::int from catalog.stock_changes c join catalog.variants v on v.id = c.variant_id
           where v.product_id = p.id) as changes
       from catalog.products p where client_request_id = $1`,
      [clientRequestId],
    );
    expect(made).toEqual([{ packs: 1, changes: 1 }]);
  });

  it('[S9] sent again a day later it is still the same', async () => {
    const clientRequestId = newId();
    const code = await world.list({ clientRequestId });
    expect(await list({ clientRequestId, title: '别的名字' })).toMatchObject({ listingCode: code, isRepeated: true });
    expect((await world.find(code)).revision?.content.title).toBe('房县黑木耳');
  });

  it('[S8] keeps a draft as it was typed, gaps and mistakes too, and lists it under the same code', async () => {
    const clientRequestId = newId();
    const typed = { sellerCode: world.family, clientRequestId, title: '木', price: '三十九', packUnit: 'kg' as const };
    const saved = await world.drafts.save(world.seller, typed, 'zh-CN');
    if (!(saved instanceof DraftSaved)) throw new Error('not saved');
    await world.drafts.save(world.seller, { ...typed, title: '木耳', stock: '很多' }, 'zh-CN');
    expect(await world.find(saved.listingCode)).toMatchObject({
      state: 'draft',
      variants: [],
      revision: { number: 1, state: 'draft', content: { title: '木耳', offer: { price: '三十九', stock: '很多' } } },
    });
    expect(await world.list({ clientRequestId })).toBe(saved.listingCode);
    expect(await world.find(saved.listingCode)).toMatchObject({ state: 'in_review', revision: { number: 2 } });
    expect(await world.drafts.save(world.seller, typed, 'zh-CN')).toMatchObject({ code: 'LISTING_STEP_REFUSED' });
  });

  it('[S15] takes numbers as people type them, and keeps exact decimals', async () => {
    const code = await world.list({
      packAmount: ' ２．５斤 ',
      price: '￥３９.９元',
      stock: '２０份'.replace('份', ''),
    });
    expect((await world.find(code)).variants).toMatchObject([
      { label: '2.5斤', netWeightGrams: 1_250, priceFen: 3_990, onHand: 20 },
    ]);
  });

  it.each([
    ['pictures', { pictures: [] }, 'pictures PICTURE_MISSING'],
    ['title', { title: ' ' }, 'title TITLE_MISSING'],
    ['categoryCode', { categoryCode: '' }, 'categoryCode CATEGORY_MISSING'],
    ['categoryCode', { categoryCode: 'nowhere' }, 'categoryCode CATEGORY_UNKNOWN'],
    ['packAmount', { packAmount: '0' }, 'packAmount PACK_INVALID'],
    ['price', { price: '免费' }, 'price PRICE_INVALID'],
    ['price', { price: '0' }, 'price PRICE_INVALID'],
    ['stock', { stock: '-1' }, 'stock STOCK_INVALID'],
    ['pictures', { pictures: ['b'.repeat(64)] }, 'pictures.0 PICTURE_UNKNOWN'],
    ['title', { title: '治疗失眠的茶' }, 'title WORD_MEDICAL'],
    ['title', { title: '黑木耳 13812345678' }, 'title WORD_CONTACT'],
    ['more.description', { more: { description: '加我薇信' } }, 'more.description WORD_CONTACT'],
    ['more.description', { more: { description: '这是有机木耳' } }, 'more.description WORD_MARK'],
    ['more.label', { more: { label: '第一' } }, 'more.label WORD_SUPERLATIVE'],
    ['more.returnClass', { more: { returnClass: 'fresh_excluded' } }, 'more.returnClass RETURN_CLASS_STRICTER'],
    ['more.villageCode', { more: { villageCode: '123456789012' } }, 'more.villageCode VILLAGE_UNKNOWN'],
  ] as const)('[S7] says at %s what is wrong with %j', async (_field, given, problem) => {
    expect(await problems(given as never)).toContain(problem);
  });

  it('[S7] says what to write instead of a refused word', async () => {
    const answer = await list({ title: '治疗失眠的茶' });
    expect(answer instanceof InvalidInput && answer.fields[0]?.message).toBe('“治疗”：不能写。可以这样写：写事实。');
  });

  it('leaves doubtful words to the reviewer, at their field', async () => {
    const listing = await world.find(await world.list({ title: '野生黑木耳' }));
    expect(listing.revision?.findings).toMatchObject([
      { code: 'WORD_SUPERLATIVE', field: 'title', level: 'looked_at', found: '野生' },
    ]);
  });

  it('[S10] puts nobody’s pictures on a listing but those the person brought', async () => {
    const theirs = 'c'.repeat(64);
    await world.bring(world.stranger, theirs);
    expect(await problems({ pictures: [world.picture, theirs] })).toEqual(['pictures.1 PICTURE_UNKNOWN']);
  });

  it('[L9] asks once more where freight eats the price, with a pack that is worth it, and takes a yes', async () => {
    const answer = await list({ price: '9.9' });
    expect(answer).toMatchObject({
      code: 'LISTING_NEEDS_CONFIRMATION',
      findings: [{ code: 'FREIGHT_HIGH', field: 'price', found: '81%' }],
    });
    expect(JSON.stringify(answer)).toContain('3 份装成一份卖（29.70 元），运费只占 34%');
    const listing = await world.find(await world.list({ price: '9.9', confirmed: ['FREIGHT_HIGH'] }));
    expect(listing.revision?.findings).toMatchObject([{ code: 'FREIGHT_HIGH' }]);
  });

  it('[X13] lists for no seller one does not hold, nor for one that is not approved', async () => {
    expect(await world.listing.list(world.stranger, world.six(), 'zh-CN')).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    await world.rows(`update village_seller.sellers set standing = 'leaving' where code = $1`, [world.family]);
    expect(await list()).toMatchObject({ code: 'SELLER_MAY_NOT_LIST' });
    await world.rows(`update village_seller.sellers set standing = 'approved' where code = $1`, [world.family]);
  });

  it('asks about a price far from what the shelf costs, and never refuses one', async () => {
    for (let i = 0; i < 5; i++) await world.listed({ price: String(38 + i) });
    expect(await list({ price: '399', confirmed: [] })).toMatchObject({ findings: [{ code: 'PRICE_FAR_ABOVE' }] });
    expect(await list({ price: '3.99', confirmed: ['FREIGHT_HIGH'] })).toMatchObject({
      findings: [{ code: 'PRICE_FAR_BELOW' }],
    });
    expect(await list({ price: '399', confirmed: ['PRICE_FAR_ABOVE'] })).toBeInstanceOf(ProductListed);
  });
});
