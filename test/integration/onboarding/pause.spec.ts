import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SellableService } from '@shanhuo/catalog';
import { GrantService } from '@shanhuo/identity';
import { shortCodeOf } from '@shanhuo/kernel';
import { OnboardingWorld, type Outcome, type Somebody } from './onboarding-world.js';
import { END_PAUSE, PAUSE_SHOP, SET_TIME_ZONE, SET_TIME_ZONE_FOR_SHOP, SHOP } from './shop.queries.js';

const FAMILY = shortCodeOf('seller family-shop');
const RIVER = shortCodeOf('seller river-shop');

describe('a pause', () => {
  let world: OnboardingWorld;
  let seller: Somebody;
  let variantId: string;

  beforeAll(async () => {
    world = await OnboardingWorld.open();
    seller = await world.somebody();
    const [shop] = await world.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [FAMILY]);
    const grant = { role: 'seller', subjectKind: 'seller', subjectId: shop?.id ?? '' } as const;
    await world.api.database.inTransaction((tx) =>
      world.api.app.get(GrantService).giveBySystem(tx, seller.personId, grant),
    );
    const [variant] = await world.rows<{ id: string }>(
      `select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.seller_id = $1`,
      [shop?.id],
    );
    variantId = variant?.id ?? '';
  }, 60_000);
  afterAll(() => world.close());

  const run = async (who: Somebody, query: string, input: object): Promise<Outcome> => {
    const answer = await world.ask<Record<string, Outcome>>(who, query, { input });
    const [outcome] = Object.values(answer.data ?? {});
    if (!outcome) throw new Error(JSON.stringify(answer.errors));
    return outcome;
  };
  const pause = (fromDay: string, untilDay: string, more: object = {}) =>
    run(seller, PAUSE_SHOP, { sellerCode: FAMILY, fromDay, untilDay, reason: 'HARVEST', ...more });
  const shop = async (language: 'zh-CN' | 'en' = 'en') =>
    (await world.ask<{ seller: Record<string, unknown> }>(undefined, SHOP, { code: FAMILY }, language)).data?.seller;
  const end = (id: unknown) => run(seller, END_PAUSE, { sellerCode: FAMILY, id });
  const sellable = async () => (await world.api.app.get(SellableService).findSellable(undefined, [variantId]))[0];
  const moveTo = async (moment: string): Promise<void> => {
    world.api.clock.moveTo(new Date(moment));
    seller = await world.again(seller);
  };

  it('[S19] stops sales on its days and tells buyers until when and why, in their language', async () => {
    await moveTo('2026-11-22T04:00:00Z');
    expect(await sellable()).toMatchObject({ onSale: true, pausedUntil: null });
    const paused = await pause('2026-11-22', '2026-11-25', { words: '收完茶就回来' });
    expect(paused).toMatchObject({ __typename: 'Pause', fromDay: '2026-11-22', untilDay: '2026-11-25' });
    expect(await sellable()).toMatchObject({ onSale: false, pausedUntil: '2026-11-25' });
    expect(await shop('zh-CN')).toMatchObject({
      pausedUntil: '2026-11-25',
      pauseReason: '农忙，暂停接单。收完茶就回来',
    });
    expect(await shop()).toMatchObject({ pauseReason: 'Closed for a while: it is harvest time. 收完茶就回来' });
    expect(await end(paused['id'])).toMatchObject({ __typename: 'Pause', endedAt: expect.any(String) });
    expect(await end(paused['id'])).toMatchObject({ __typename: 'PauseNotFound' });
    expect(await sellable()).toMatchObject({ onSale: true, pausedUntil: null });
    expect(await shop()).toMatchObject({ pausedUntil: null, pauseReason: null });
  });

  it('[S19] begins and ends at midnight in Shanghai', async () => {
    await moveTo('2026-12-01T15:59:59Z');
    const paused = await pause('2026-12-02', '2026-12-03');
    expect(await sellable()).toMatchObject({ onSale: true });
    await moveTo('2026-12-01T16:00:00Z');
    expect(await sellable()).toMatchObject({ onSale: false, pausedUntil: '2026-12-03' });
    await moveTo('2026-12-03T15:59:59.999Z');
    expect(await sellable()).toMatchObject({ onSale: false });
    await moveTo('2026-12-03T16:00:00Z');
    expect(await sellable()).toMatchObject({ onSale: true, pausedUntil: null });
    expect(await end(paused['id'])).toMatchObject({ __typename: 'PauseNotFound' });
  });

  it('[X10] goes by the zone of its shop, summer time included', async () => {
    await moveTo('2027-03-13T12:00:00Z');
    const zone = await run(seller, SET_TIME_ZONE, { sellerCode: FAMILY, timeZone: 'America/New_York' });
    expect(zone).toMatchObject({ __typename: 'TimeZoneSet', timeZone: 'America/New_York' });
    expect(await shop()).toMatchObject({ timeZone: 'America/New_York' });
    // The clocks there go forward in the night to 14 March 2027: that day begins at 05:00 UTC, the next at 04:00.
    const paused = await pause('2027-03-14', '2027-03-14');
    await moveTo('2027-03-14T04:59:59Z');
    expect(await sellable()).toMatchObject({ onSale: true });
    await moveTo('2027-03-14T05:00:00Z');
    expect(await sellable()).toMatchObject({ onSale: false });
    await moveTo('2027-03-15T03:59:59Z');
    expect(await sellable()).toMatchObject({ onSale: false });
    await moveTo('2027-03-15T04:00:00Z');
    expect(await sellable()).toMatchObject({ onSale: true });
    expect(paused.__typename).toBe('Pause');
    for (const timeZone of ['Mars/Olympus', '+08:00', '', 'x'.repeat(200)]) {
      const refused = await run(seller, SET_TIME_ZONE, { sellerCode: FAMILY, timeZone });
      expect(refused).toMatchObject({ fields: [{ field: 'timeZone', code: 'TIME_ZONE_UNKNOWN' }] });
    }
    await run(seller, SET_TIME_ZONE, { sellerCode: FAMILY, timeZone: 'Asia/Shanghai' });
  });

  it('[X10] has its zone set by the county desk as well, which no seller does for another shop', async () => {
    const operator = await world.operator();
    const zone = (timeZone: string) => ({ sellerCode: FAMILY, timeZone });
    expect(await run(operator, SET_TIME_ZONE_FOR_SHOP, zone('Asia/Urumqi'))).toMatchObject({ timeZone: 'Asia/Urumqi' });
    expect(await shop()).toMatchObject({ timeZone: 'Asia/Urumqi' });
    expect(await run(operator, SET_TIME_ZONE_FOR_SHOP, zone('Mars/Olympus'))).toMatchObject({
      fields: [{ field: 'timeZone', code: 'TIME_ZONE_UNKNOWN' }],
    });
    const nobodys = { sellerCode: shortCodeOf('seller nobody'), timeZone: 'Asia/Urumqi' };
    expect(await run(operator, SET_TIME_ZONE_FOR_SHOP, nobodys)).toMatchObject({ __typename: 'SellerNotFound' });
    const refused = await world.ask(seller, SET_TIME_ZONE_FOR_SHOP, { input: zone('Asia/Shanghai') });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    await run(operator, SET_TIME_ZONE_FOR_SHOP, zone('Asia/Shanghai'));
  });

  it('[S19] does not overlap another, not even when both are set at the same moment', async () => {
    await moveTo('2027-04-01T04:00:00Z');
    const outcomes = await Promise.all([
      pause('2027-04-02', '2027-04-05'),
      pause('2027-04-05', '2027-04-06'),
      pause('2027-04-01', '2027-04-09'),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Pause',
      'PauseOverlaps',
      'PauseOverlaps',
    ]);
    await end(outcomes.find(({ __typename }) => __typename === 'Pause')?.['id']);
    expect(await pause('2027-04-01', '2027-04-09')).toMatchObject({ __typename: 'Pause' });
  });

  it.each([
    ['2027-04-30', '2027-05-02', 'fromDay', 'FROM_DAY_PAST'],
    ['2027-05-05', '2027-05-04', 'untilDay', 'UNTIL_DAY_INVALID'],
    ['2027-05-05', '2028-05-06', 'untilDay', 'UNTIL_DAY_INVALID'],
  ])('[S19] is refused from %s to %s', async (from, until, field, code) => {
    await moveTo('2027-05-01T04:00:00Z');
    expect(await pause(from, until)).toMatchObject({ __typename: 'InvalidInput', fields: [{ field, code }] });
  });

  it('[S21] is set and ended by the people of the shop alone', async () => {
    await moveTo('2027-06-01T04:00:00Z');
    const days = { fromDay: '2027-06-01', untilDay: '2027-06-02', reason: 'OTHER' };
    expect(await run(seller, PAUSE_SHOP, { sellerCode: RIVER, ...days })).toMatchObject({
      __typename: 'SellerNotFound',
    });
    expect(await run(seller, SET_TIME_ZONE, { sellerCode: RIVER, timeZone: 'Asia/Urumqi' })).toMatchObject({
      __typename: 'SellerNotFound',
    });
    const { data } = await world.ask<{ pauses: unknown[] }>(seller, `{ pauses(sellerCode: "${RIVER}") { id } }`);
    expect(data?.pauses).toEqual([]);
  });
});
