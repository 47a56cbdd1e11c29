import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type ChinaDay } from '@shanhuo/kernel';
import { PettyTrade } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ListingWorld } from '../testing/listing-world.js';
import { DraftSaved } from './draft.service.js';
import { ListingChangeSubmitted } from './change-listing.service.js';
import { PettyTradeStopped } from './listing.failures.js';
import { ProductListed } from './list-product.service.js';
import { OfferSet } from './offer.service.js';

const LIMIT = 10_000_000;
const DAYS = { firstDay: '2025-11-23' as ChinaDay, lastDay: '2026-11-22' as ChinaDay };

describe('new goods of a petty trader', () => {
  let testDatabase: TestDatabase;
  let world: ListingWorld;
  let sellerId: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await ListingWorld.open(testDatabase.url, [{ key: 'one' }]);
    const [row] = await world.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [
      world.family,
    ]);
    sellerId = row?.id ?? '';
    await be('petty_trade');
  });
  afterAll(async () => {
    await world.stock.close();
    await testDatabase.drop();
  });

  const be = (kind: string) =>
    world.rows('update village_seller.sellers set kind = $2 where id = $1', [sellerId, kind]);
  const sold = (netFen: number): Promise<void> =>
    world.stock.inTx(async (tx) => {
      const pettyTrade = world.stock.get(PettyTrade);
      const terms = await pettyTrade.getTerms(tx, DAYS.lastDay);
      const opensOn = netFen > terms.limitFen ? ('2027-03-01' as ChinaDay) : null;
      await pettyTrade.note(tx, [{ sellerId, netFen, opensOn }], { ...DAYS, terms });
    });
  const list = (given: Parameters<ListingWorld['six']>[0] = {}) =>
    world.listing.list(world.seller, world.six(given), 'zh-CN');
  const change = (code: string) => {
    const { sellerCode, pictures, categoryCode } = world.six();
    const input = { sellerCode, code, pictures, categoryCode, title: '改过的木耳' };
    return world.changes.change(world.seller, input, 'zh-CN');
  };
  const name = (code: string) => ({ sellerCode: world.family, code });

  it('are listed at the limit and refused one fen above it, with what was sold and when it opens', async () => {
    await sold(LIMIT);
    expect(await list()).toBeInstanceOf(ProductListed);
    await sold(LIMIT + 1);
    const refused = await list();
    expect(refused).toBeInstanceOf(PettyTradeStopped);
    expect(refused).toMatchObject({
      code: 'PETTY_TRADE_STOPPED',
      standing: { netFen: LIMIT + 1, limitFen: LIMIT, ...DAYS, opensOn: '2027-03-01' },
    });
    await sold(LIMIT - 1);
    expect(await list()).toBeInstanceOf(ProductListed);
  });

  it('are kept as a draft above it, lose nothing when they are brought, and are listed once it opened', async () => {
    await sold(LIMIT + 1);
    const six = world.six({ title: '留着的木耳' });
    expect(await world.drafts.save(world.seller, six, 'zh-CN')).toBeInstanceOf(DraftSaved);
    expect(await list(six)).toBeInstanceOf(PettyTradeStopped);
    const [draft] = await world.rows<{ code: string; state: string; title: string; price: string }>(
      `select p.code, p.state, r.content ->> 'title' as title, r.content -> 'offer' ->> 'price' as price
       from catalog.products p join catalog.product_revisions r on r.product_id = p.id where p.client_request_id = $1`,
      [six.clientRequestId],
    );
    expect(draft).toMatchObject({ state: 'draft', title: '留着的木耳', price: '39.9' });
    await sold(0);
    expect(await list(six)).toMatchObject({ listingCode: draft?.code, isRepeated: false });
  });

  it('that were sent before answer as before when they are sent again above it', async () => {
    await sold(0);
    const six = world.six();
    await list(six);
    await sold(LIMIT + 1);
    expect(await list(six)).toMatchObject({ isRepeated: true });
    expect(await list({ clientRequestId: newId() })).toBeInstanceOf(PettyTradeStopped);
  });

  it('are refused by every way to review: taken back, refused, and taken down before', async () => {
    await sold(0);
    const [takenBack, refused, takenDown] = [await world.list(), await world.list(), await world.listed()];
    await world.changes.withdraw(world.seller, name(takenBack));
    await world.reviews.sendBack(world.operator, await world.revisionOf(refused), 'refused', '不清楚', 'zh-CN');
    await world.sale.takeDown(world.seller, name(takenDown));
    await sold(LIMIT + 1);
    for (const code of [takenBack, refused, takenDown]) expect(await change(code)).toBeInstanceOf(PettyTradeStopped);
    await sold(LIMIT);
    for (const code of [takenBack, refused, takenDown])
      expect(await change(code)).toBeInstanceOf(ListingChangeSubmitted);
  });

  it('that wait for review may be put right, and what sells is changed, paused and resumed', async () => {
    await sold(0);
    const [waiting, returned, live] = [await world.list(), await world.list(), await world.listed()];
    await world.reviews.sendBack(world.operator, await world.revisionOf(returned), 'changes_wanted', '太暗', 'zh-CN');
    await sold(LIMIT + 1);
    for (const code of [waiting, returned, live]) expect(await change(code)).toBeInstanceOf(ListingChangeSubmitted);
    expect(await world.sale.pause(world.seller, name(live))).toBeInstanceOf(OfferSet);
    expect(await world.sale.resume(world.seller, name(live))).toBeInstanceOf(OfferSet);
    await world.reviews.approve(world.operator, await world.revisionOf(waiting));
    expect((await world.find(waiting)).state).toBe('on_sale');
  });

  it.each(['own_produce_household', 'handicraft', 'self_employed', 'company'])(
    'are no concern of %s, however much is sold',
    async (kind) => {
      await sold(LIMIT * 2);
      const before = await list();
      await be(kind);
      const listed = await list();
      await be('petty_trade');
      expect([before, listed]).toEqual([expect.any(PettyTradeStopped), expect.any(ProductListed)]);
    },
  );

  it('follow the terms of the day they are brought on', async () => {
    await sold(LIMIT + 1);
    const term = (day: string, value: number) =>
      world.rows('insert into village_seller.terms (name, valid_from, value) values ($1, $2, $3)', [
        'petty_trade_limit_fen',
        ...[day, value],
      ]);
    await term('2026-11-23', LIMIT + 1);
    expect(await list()).toBeInstanceOf(PettyTradeStopped);
    await term('2026-11-22', LIMIT + 1);
    expect(await list()).toBeInstanceOf(ProductListed);
  });
});
