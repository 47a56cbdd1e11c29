import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SellableService } from '@shanhuo/catalog';
import { stockShop } from '@shanhuo/catalog/testing';
import { GrantService } from '@shanhuo/identity';
import { shortCodeOf } from '@shanhuo/kernel';
import { TestShop } from '../../support/test-shop.js';
import { DUKOU, OnboardingWorld, SHISHANG, type Outcome, type Somebody } from './onboarding-world.js';
import { CONFIRM, HAND_IN, LEAVE, SEND_BACK, SHOP_STANDING, STAY, TO_VERIFY } from './standing.queries.js';

const FAMILY = shortCodeOf('seller family-shop');
const UNCHANGED = { sellerCode: FAMILY, words: '没有变化' };
const BECAUSE = { sellerCode: FAMILY, reason: '本村人，还在自己种。' };

describe('sellers stay verified', () => {
  let shop: TestShop;
  let world: OnboardingWorld;
  let seller: Somebody;
  let agent: Somebody;
  let operator: Somebody;
  let variantId: string;
  let productCode: string;

  beforeAll(async () => {
    shop = await TestShop.start();
    world = OnboardingWorld.over(shop.api);
    await stockShop(shop.api.app, [{ key: 'one' }]);
    seller = await world.somebody();
    await sells(seller);
    agent = await world.agent(SHISHANG);
    operator = await world.operator();
    const [goods] = await world.rows<{ id: string; code: string }>(
      `select v.id, p.code from catalog.variants v join catalog.products p on p.id = v.product_id
       join village_seller.sellers s on s.id = p.seller_id where s.code = $1`,
      [FAMILY],
    );
    ({ id: variantId, code: productCode } = goods ?? { id: '', code: '' });
  }, 120_000);
  afterAll(() => shop?.close());

  async function sells({ personId }: Somebody): Promise<void> {
    const [found] = await world.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [FAMILY]);
    const grant = { role: 'seller', subjectKind: 'seller', subjectId: found?.id ?? '' } as const;
    await world.api.database.inTransaction((tx) => world.api.app.get(GrantService).giveBySystem(tx, personId, grant));
  }
  const run = async (who: Somebody, query: string, input: object): Promise<Outcome> => {
    const answer = await world.ask<Record<string, Outcome>>(who, query, { input });
    const [outcome] = Object.values(answer.data ?? {});
    if (!outcome) throw new Error(JSON.stringify(answer.errors));
    return outcome;
  };
  const standing = async (who: Somebody) =>
    (await world.ask<{ shopStanding: Outcome | null }>(who, SHOP_STANDING, { sellerCode: FAMILY })).data?.shopStanding;
  /** Midday in China. */
  const moveTo = async (day: string): Promise<void> => {
    shop.clock.moveTo(new Date(`${day}T04:00:00Z`));
    [seller, agent] = [await world.again(seller), await world.again(agent)];
    operator = await world.again(operator, true);
  };
  const shown = async () => {
    const query = `{ products(first: 10) { nodes { code } } product(code: "${productCode}") { code }
      seller(code: "${FAMILY}") { goodsHidden leavesOn } }`;
    type Shown = { products: { nodes: unknown[] }; product: unknown; seller: object | null };
    const { data } = await world.ask<Shown>(undefined, query);
    const [sellable] = await shop.api.app.get(SellableService).findSellable(undefined, [variantId]);
    const [counted] = await world.rows<{ count: number }>(
      `select coalesce(sum(count), 0)::int as count from catalog.card_counts where kind = 'category'`,
    );
    return {
      listed: data?.products.nodes.length,
      page: data?.product !== null,
      sold: sellable?.onSale,
      counted: counted?.count,
      seller: data?.seller,
    };
  };
  const toldOf = async ({ personId }: Somebody, template: string) =>
    (await world.rows(`select 1 from notice.messages where person_id = $1 and template like $2`, [personId, template]))
      .length;
  const night = () => shop.runTimed('village-seller.close-gone', 'catalog.refresh-cards-of-the-day');
  const ON_SHOW = { listed: 1, page: true, sold: true, counted: 1, seller: { goodsHidden: false, leavesOn: null } };
  const HIDDEN = { listed: 0, page: false, sold: false, seller: { goodsHidden: true, leavesOn: null } };

  it('falls due six months after the approval and asks for nothing before its last thirty days', async () => {
    expect(await standing(seller)).toMatchObject({ dueOn: '2027-05-22', shownUntil: '2027-06-05', isDue: false });
    await moveTo('2027-04-21');
    expect(await run(seller, HAND_IN, UNCHANGED)).toMatchObject({ code: 'REVERIFICATION_MOVED' });
    await shop.runTimed('village-seller.tell-due');
    expect(await toldOf(seller, 'verify-again%')).toBe(0);
  });

  it('tells the seller thirty days before, seven days before and when goods are hidden, each once', async () => {
    for (const [day, template] of [
      ['2027-04-22', 'soon'],
      ['2027-05-15', 'week'],
      ['2027-06-06', 'hidden'],
    ] as const) {
      await moveTo(day);
      await shop.runTimed('village-seller.tell-due');
      await shop.runTimed('village-seller.tell-due');
      expect(await toldOf(seller, `verify-again-${template}`)).toBe(1);
    }
    expect(await toldOf(seller, 'verify-again%')).toBe(3);
    expect(await world.rows('select 1 from notice.texts where template like $1', ['verify-again%'])).toHaveLength(2);
  });

  it('hides the goods of who is fourteen days overdue in lists, pages and carts, before any job has run', async () => {
    await moveTo('2027-06-05');
    expect(await shown()).toEqual(ON_SHOW);
    await moveTo('2027-06-06');
    expect(await shown()).toEqual({ ...HIDDEN, counted: 1 });
    await night();
    expect(await shown()).toEqual({ ...HIDDEN, counted: 0 });
    expect(await standing(seller)).toMatchObject({ isHidden: true, mayHandIn: true });
  });

  it('is nothing another village, a visitor or the seller decides', async () => {
    const elsewhere = await world.agent(DUKOU);
    expect(await run(elsewhere, CONFIRM, BECAUSE)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await standing(elsewhere)).toBeNull();
    const { data } = await world.ask<{ sellersToVerify: { nodes: unknown[] } }>(elsewhere, TO_VERIFY);
    expect(data?.sellersToVerify.nodes.map((node) => (node as Outcome)['sellerCode'])).not.toContain(FAMILY);
    expect((await world.ask(seller, CONFIRM, { input: BECAUSE })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    await world.vouchFor(seller, SHISHANG);
    expect(await run(seller, CONFIRM, BECAUSE)).toMatchObject({ code: 'OWN_SHOP' });
    expect(await run(agent, CONFIRM, { ...BECAUSE, reason: ' ' })).toMatchObject({
      fields: [{ field: 'reason', code: 'REASON_MISSING' }],
    });
    const stranger = await world.somebody();
    await world.vouchFor(stranger, DUKOU);
    expect(await standing(stranger)).toBeNull();
  });

  it('goes from the seller to the village and back, with who, when and why', async () => {
    expect(await run(agent, SEND_BACK, BECAUSE)).toMatchObject({ code: 'REVERIFICATION_MOVED' });
    expect(await run(seller, HAND_IN, { ...UNCHANGED, words: '' })).toMatchObject({
      fields: [{ field: 'words', code: 'REVERIFY_WORDS_MISSING' }],
    });
    expect(await run(seller, HAND_IN, UNCHANGED)).toMatchObject({
      handedIn: { state: 'HANDED_IN', words: '没有变化' },
      mayHandIn: false,
    });
    expect(await run(seller, HAND_IN, UNCHANGED)).toMatchObject({ code: 'REVERIFICATION_MOVED' });
    expect(await toldOf(agent, 'shop-to-verify')).toBe(1);
    expect(await run(agent, SEND_BACK, { ...BECAUSE, reason: '请写明现在种什么' })).toMatchObject({
      handedIn: null,
      lastDecision: { state: 'RETURNED', decidedBy: 'VILLAGE', reason: '请写明现在种什么' },
      isHidden: true,
      mayHandIn: true,
    });
    expect(await run(seller, HAND_IN, { ...UNCHANGED, words: '现在种木耳和香菇' })).toMatchObject({
      __typename: 'ShopStanding',
    });
    expect(await run(agent, CONFIRM, BECAUSE)).toMatchObject({
      dueOn: '2027-12-06',
      shownUntil: '2027-12-20',
      isHidden: false,
      lastDecision: { state: 'CONFIRMED', decidedBy: 'VILLAGE' },
    });
    const steps = await world.rows(
      `select action from database.audit_entries where action like 'seller.reverification%' order by id`,
    );
    expect(steps).toHaveLength(4);
    await shop.settle();
    expect(await shown()).toEqual(ON_SHOW);
  });

  it('is confirmed by the county desk as well, which was not asked, and lists the longest due first', async () => {
    await moveTo('2027-11-10');
    const page = async (after: string | null) =>
      (
        await world.ask<{
          sellersToVerify: { nodes: Outcome[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        }>(operator, TO_VERIFY, { after })
      ).data?.sellersToVerify;
    const found: Outcome[] = [];
    for (let after: string | null = null; ;) {
      const next = await page(after);
      found.push(...(next?.nodes ?? []));
      if (!next?.pageInfo.hasNextPage) break;
      after = next.pageInfo.endCursor;
    }
    expect(found.length).toBeGreaterThan(1);
    expect(found.at(-1)).toMatchObject({ sellerCode: FAMILY, isHidden: false });
    expect(found[0]).toMatchObject({ isHidden: true });
    expect(await run(operator, CONFIRM, BECAUSE)).toMatchObject({
      dueOn: '2028-05-10',
      lastDecision: { decidedBy: 'OPERATOR' },
    });
  });

  it('leaves with thirty days of public notice, in which it sells on and may stay', async () => {
    await moveTo('2027-11-20');
    expect(await run(seller, STAY, { sellerCode: FAMILY })).toMatchObject({ code: 'STANDING_MOVED' });
    expect(await run(seller, LEAVE, { sellerCode: FAMILY, reason: '年纪大了' })).toMatchObject({
      leavesOn: '2027-12-20',
      shownUntil: '2027-12-20',
      mayStay: true,
    });
    expect(await run(seller, LEAVE, { sellerCode: FAMILY })).toMatchObject({ code: 'STANDING_MOVED' });
    await shop.settle();
    const noticed = { ...ON_SHOW, seller: { goodsHidden: false, leavesOn: '2027-12-20' } };
    expect(await shown()).toEqual(noticed);
    expect(await run(seller, STAY, { sellerCode: FAMILY })).toMatchObject({ leavesOn: null, shownUntil: '2028-05-24' });
    await shop.settle();
    expect(await shown()).toEqual(ON_SHOW);
    await run(seller, LEAVE, { sellerCode: FAMILY });
    await moveTo('2027-12-20');
    await night();
    expect(await shown()).toEqual(noticed);
  });

  it('is closed on the day after its notice: goods at once, the page by the night, while its people still see it', async () => {
    await moveTo('2027-12-21');
    expect(await shown()).toMatchObject({ listed: 0, page: false, sold: false });
    await night();
    expect(await shown()).toEqual({ listed: 0, page: false, sold: false, counted: 0, seller: null });
    expect(await standing(seller)).toMatchObject({ hasLeft: true, leavesOn: '2027-12-20', mayStay: false });
    expect(await run(operator, CONFIRM, BECAUSE)).toMatchObject({ code: 'REVERIFICATION_MOVED' });
    expect(await toldOf(seller, 'shop-left')).toBe(1);
    const changes = await world.rows(
      `select from_standing || ' ' || to_standing as step, changed_by is null as timed, reason
       from village_seller.standing_changes order by changed_at, id`,
    );
    expect(changes).toEqual([
      { step: 'approved leaving', timed: false, reason: '年纪大了' },
      { step: 'leaving approved', timed: false, reason: null },
      { step: 'approved leaving', timed: false, reason: null },
      { step: 'leaving left', timed: true, reason: null },
    ]);
  });
});
