import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellOfListing } from '@shanhuo/catalog';
import { bringListing, stockShop } from '@shanhuo/catalog/testing';
import { EventConsumer } from '@shanhuo/database';
import { shortCodeOf } from '@shanhuo/kernel';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import { TestShop } from '../../support/test-shop.js';

const TITLE = '新来的木耳';
const ROLES = ['seller', 'manager', 'operator'] as const;
type Role = (typeof ROLES)[number];

describe('[N12] what a reviewer decided', () => {
  let shop: TestShop;
  const tokens = new Map<Role, string>();

  beforeAll(async () => {
    shop = await TestShop.start();
    await stockShop(shop.api.app, [{ key: 'one' }]);
    await shop.api.openAccounts();
    await giveSellers(shop.api);
    for (const role of ROLES) tokens.set(role, await openSession(shop.api, shop.api.accountOf(role)));
    await shop.settle();
  }, 60_000);
  afterAll(() => shop?.close());

  const ask = async <Data>(role: Role, query: string, language: 'en' | 'zh-CN' = 'zh-CN') =>
    (await shop.api.ask<Data>(query, { token: tokens.get(role) ?? '', language })).data;

  /** Lists something of a shop, and lets the operator decide about it. */
  async function decide(seller: string, decision: string, more = ''): Promise<void> {
    const { revisionId } = await bringListing(shop.api.app, shortCodeOf(`seller ${seller}`), { approved: false });
    await ask('operator', `mutation { ${decision}(input: { id: "${revisionId}"${more} }) { __typename } }`);
    await shop.settle();
  }

  /** What somebody was told of goods, newest first. */
  async function told(role: Role, language?: 'en'): Promise<string[]> {
    interface Answer {
      readonly me: { readonly inbox: { readonly nodes: readonly { readonly title: string; readonly body: string }[] } };
    }
    const data = await ask<Answer>(role, '{ me { inbox(first: 50) { nodes { title body } } } }', language);
    const nodes = data?.me.inbox.nodes ?? [];
    return nodes.filter(({ title }) => title.includes(TITLE)).map(({ body }) => body);
  }

  it('is told the household whose goods they are, with the reason, and nobody else', async () => {
    const others = await told('manager');
    await decide('family-shop', 'approveListing');
    expect((await told('seller'))[0]).toContain('已通过审核');
    await decide('family-shop', 'returnListing', ', reason: "照片太暗。"');
    expect((await told('seller'))[0]).toContain(`请您修改“${TITLE}”：照片太暗。`);
    await decide('family-shop', 'refuseListing', ', reason: "不是自家产的。"');
    expect((await told('seller'))[0]).toContain('没有通过审核：不是自家产的。');
    expect((await told('seller', 'en'))[0]).toContain('was refused: 不是自家产的。');
    expect(await told('manager')).toEqual(others);
  });

  it('of a cooperative’s own goods is told its managers', async () => {
    const [mine, households] = [await told('manager'), await told('seller')];
    await decide('coop-shop', 'returnListing', ', reason: "请写清楚产地。"');
    expect(await told('manager')).toEqual([expect.stringContaining('请写清楚产地。'), ...mine]);
    expect(await told('seller')).toEqual(households);
  });

  it('is told once, though its event comes again and its receipt is lost', async () => {
    await decide('family-shop', 'approveListing');
    const before = await told('seller');
    const newest = `select id from database.events where name = 'ListingDecided' order by id desc limit 1`;
    const [event] = await shop.api.database.read<{ id: string }>({ text: newest }, []);
    await shop.api.database.read({ text: 'delete from database.receipts' }, []);
    await shop.worker.get(EventConsumer).deliver(shop.worker.get(TellOfListing), event?.id ?? '');
    expect(await told('seller')).toEqual(before);
  });
});
