import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFailure } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ListingWorld } from '../testing/listing-world.js';
import { viewerOf } from '../testing/viewer-of.js';
import { PreviewService } from '../listing/preview.service.js';
import { contentAtWork } from '../listing/listing.view.js';
import { ListingReviewed } from './review.service.js';

const ROUNDS = process.env['SOAK'] === '1' ? 40 : 8;

describe('the review of listings', () => {
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

  const card = async (code: string) =>
    (
      await world.rows<{ title: string; en: string }>(
        'select title, title_en as en from catalog.product_cards where code = $1',
        [code],
      )
    )[0];
  const change = (code: string, given: { title?: string; pictures?: string[] } = {}) =>
    world.changes.change(
      world.seller,
      {
        sellerCode: world.family,
        code,
        pictures: [world.picture],
        title: '新名字的木耳',
        categoryCode: 'mushrooms',
        ...given,
      },
      'zh-CN',
    );
  const approve = async (code: string) => world.reviews.approve(world.operator, await world.revisionOf(code));

  it('[S13] puts on sale what is approved: card, page and search at once', async () => {
    const code = await world.list({ title: '审过的黑木耳' });
    expect(await approve(code)).toBeInstanceOf(ListingReviewed);
    expect(await world.find(code)).toMatchObject({ state: 'on_sale', live: { title: '审过的黑木耳' } });
    expect(await card(code)).toEqual({ title: '审过的黑木耳', en: '审过的黑木耳' });
    const events = `select name from database.events where payload ->> 'productId' = $1 order by id`;
    const { id } = await world.find(code);
    expect(await world.rows(events, [id])).toEqual([
      { name: 'ListingSubmitted' },
      { name: 'ProductPublished' },
      { name: 'ListingDecided' },
    ]);
  });

  it('[S14] goes on selling the old words and pictures while the new ones wait, and changes both in one moment', async () => {
    const code = await world.listed({ title: '旧名字的木耳' });
    const other = 'd'.repeat(64);
    await world.bring(world.seller, other);
    await change(code, { pictures: [other, world.picture] });
    expect(await world.find(code)).toMatchObject({
      state: 'on_sale',
      live: { title: '旧名字的木耳', pictures: [world.picture] },
      revision: { base: 'change', state: 'in_review', content: { title: '新名字的木耳' } },
    });
    expect((await card(code))?.title).toBe('旧名字的木耳');
    await approve(code);
    expect((await card(code))?.title).toBe('新名字的木耳');
    expect((await world.find(code)).live.pictures).toEqual([other, world.picture]);
  });

  it('[S13] sends back with a reason, and takes what comes again under the next number', async () => {
    const code = await world.list();
    const sent = await world.reviews.sendBack(
      world.operator,
      await world.revisionOf(code),
      'changes_wanted',
      '照片太暗，请白天再拍一张。',
      'zh-CN',
    );
    expect(sent).toBeInstanceOf(ListingReviewed);
    expect(await world.find(code)).toMatchObject({
      state: 'changes_wanted',
      revision: { number: 1, reason: '照片太暗，请白天再拍一张。' },
    });
    await change(code);
    expect(await world.find(code)).toMatchObject({ state: 'in_review', revision: { number: 2, base: 'new' } });
    await approve(code);
    expect((await card(code))?.title).toBe('新名字的木耳');
  });

  it('[S13] refuses with a reason, with a way back, and never without one', async () => {
    const code = await world.list();
    const id = await world.revisionOf(code);
    expect(await world.reviews.sendBack(world.operator, id, 'refused', '  ', 'zh-CN')).toMatchObject({
      fields: [{ field: 'reason', code: 'REASON_MISSING' }],
    });
    await world.reviews.sendBack(world.operator, id, 'refused', '不是自家产的。', 'zh-CN');
    expect(await world.find(code)).toMatchObject({ state: 'refused', revision: { reason: '不是自家产的。' } });
    await change(code);
    expect(await world.find(code)).toMatchObject({ state: 'in_review' });
  });

  it('[S14] a change that is refused or taken back leaves what is on sale alone', async () => {
    const code = await world.listed({ title: '一直在卖的木耳' });
    await change(code);
    await world.reviews.sendBack(world.operator, await world.revisionOf(code), 'refused', '与实物不符。', 'zh-CN');
    expect(await world.find(code)).toMatchObject({ state: 'on_sale', live: { title: '一直在卖的木耳' } });
    await change(code);
    await world.changes.withdraw(world.seller, { sellerCode: world.family, code });
    expect(await world.find(code)).toMatchObject({ state: 'on_sale', revision: { state: 'withdrawn' } });
    expect((await card(code))?.title).toBe('一直在卖的木耳');
  });

  it('[S14] a newer change stands in for one that nobody has decided, and the older can no longer be approved', async () => {
    const code = await world.listed();
    await change(code, { title: '第二版木耳' });
    const older = await world.revisionOf(code);
    await change(code, { title: '第三版木耳' });
    expect(await world.reviews.approve(world.operator, older)).toMatchObject({ code: 'LISTING_REVIEW_CLOSED' });
    await approve(code);
    expect((await card(code))?.title).toBe('第三版木耳');
  });

  it('[S13] nobody approves the goods of a shop they act for, and the attempt is kept', async () => {
    const code = await world.list();
    const [row] = await world.rows<{ id: string }>('select seller_id as id from catalog.products where code = $1', [
      code,
    ]);
    const both = viewerOf(
      { role: 'operator', subjectKind: 'platform', subjectId: '00000000-0000-0000-0000-000000000000' },
      { role: 'seller', subjectKind: 'seller', subjectId: row?.id ?? '' },
    );
    expect(await world.reviews.approve(both, await world.revisionOf(code))).toMatchObject({ code: 'OWN_SHOP_REVIEW' });
    expect((await world.find(code)).state).toBe('in_review');
    expect(await world.rows(`select outcome from database.audit_entries where actor_id = $1`, [both.personId])).toEqual(
      [{ outcome: 'refused' }],
    );
  });

  it('shows the longest waiting first, page by page, each once', async () => {
    await world.list({ title: '最后来的木耳' });
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await world.reviews.findPage(2, after, 'zh-CN');
      seen.push(...page.nodes.map(({ revision }) => revision.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    const waiting = await world.rows<{ id: string }>(
      `select id from catalog.product_revisions where state = 'in_review' order by submitted_at, id`,
    );
    expect(seen).toEqual(waiting.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(2);
  });

  it(`[S13] either the approval or the taking back wins, never half of each: ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const code = await world.list({ title: `第几回${round}`.replace('第', '这是') });
      const id = await world.revisionOf(code);
      const [approved, withdrawn] = await Promise.all([
        world.reviews.approve(world.operator, id),
        world.changes.withdraw(world.seller, { sellerCode: world.family, code }),
      ]);
      expect([isFailure(approved), isFailure(withdrawn)].filter(Boolean)).toHaveLength(1);
      const { state } = await world.find(code);
      expect(state).toBe(isFailure(approved) ? 'draft' : 'on_sale');
      expect((await card(code)) !== undefined).toBe(state === 'on_sale');
    }
  });

  it(`[S14] no card is left with an old price or old words when both change at once: ${ROUNDS} rounds`, async () => {
    const code = await world.listed({ price: '40' });
    const { variants } = await world.find(code);
    for (let round = 0; round < ROUNDS; round++) {
      const [price, title] = [String(41 + round), `这一版${round}`];
      await change(code, { title });
      const id = await world.revisionOf(code);
      const changes = await Promise.all([
        world.reviews.approve(world.operator, id),
        world.offers.setPrice(
          world.seller,
          {
            sellerCode: world.family,
            variantId: variants[0]?.id ?? '',
            idempotencyKey: `price-${round}-${code}`,
            price,
            seenPrice: String(40 + round),
          },
          'zh-CN',
        ),
      ]);
      expect(changes.filter(isFailure)).toEqual([]);
      expect(
        await world.rows('select title, price_fen::int as price from catalog.product_cards where code = $1', [code]),
      ).toEqual([{ title, price: (41 + round) * 100 }]);
    }
  });

  it('a revision that was submitted is never rewritten, nor forgotten', async () => {
    const id = await world.revisionOf(await world.list());
    await expect(world.rows(`update catalog.product_revisions set content = '{}' where id = $1`, [id])).rejects.toThrow(
      'never rewritten',
    );
    await expect(world.rows('delete from catalog.product_revisions where id = $1', [id])).rejects.toThrow(
      'append-only',
    );
  });

  it('[S7] the preview is the product as buyers will see it', async () => {
    const code = await world.list({ title: '预览的木耳', more: { titleEn: 'Fungus to look at', season: '秋天' } });
    const previews = world.stock.get(PreviewService);
    const row = await world.find(code);
    const preview = await previews.preview(row, contentAtWork(row), 'en');
    expect(preview).toMatchObject({ title: 'Fungus to look at', season: '秋天', variants: [{ label: '1 jin' }] });
    await approve(code);
    const after = await world.find(code);
    const live = await previews.preview(after, contentAtWork(after), 'en');
    expect({ ...live, publishedAt: null }).toEqual({ ...preview, publishedAt: null });
  });
});
