import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bringPicture, stockShop } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import { addMandate } from '../mandate/mandates.js';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import { TestShop } from '../../support/test-shop.js';
import { countsOf, EAR, fileOf, GoodsSender } from './goods-file.js';

const FAMILY = shortCodeOf('seller family-shop');

describe('files of goods that an agent sends for a household', () => {
  let shop: TestShop;
  let sender: GoodsSender;

  beforeAll(async () => {
    shop = await TestShop.start();
    await stockShop(shop.api.app, [{ key: 'one' }]);
    await shop.api.openAccounts();
    await giveSellers(shop.api);
    sender = new GoodsSender(shop, await openSession(shop.api, shop.api.accountOf('seller')), FAMILY);
    await addMandate(shop.api, FAMILY, shop.api.accountOf('agent').personId);
  }, 60_000);
  afterAll(() => shop?.close());

  const rows = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    shop.api.database.read<Row>({ text }, values);
  const token = () => openSession(shop.api, shop.api.accountOf('seller'));
  /** What the household reads. */
  async function inbox(): Promise<string[]> {
    const query = `{ me { inbox(first: 100) { nodes { body } } } }`;
    type Inbox = { me: { inbox: { nodes: { body: string }[] } } };
    const { data } = await shop.api.ask<Inbox>(query, { token: await token(), language: 'zh-CN' });
    return data?.me.inbox.nodes.map(({ body }) => body) ?? [];
  }
  /** What others did for the household, on its page, the latest first. */
  async function acts(): Promise<string[]> {
    const query = `query ($sellerCode: String!) { mandateBook(sellerCode: $sellerCode) { acts { what } } }`;
    type Book = { mandateBook: { acts: { what: string }[] } };
    const variables = { sellerCode: FAMILY };
    const { data } = await shop.api.ask<Book>(query, { token: await token(), language: 'zh-CN', variables });
    return data?.mandateBook.acts.map(({ what }) => what) ?? [];
  }

  it('[S12][S6] does nothing more once the mandate of whoever sent it was taken back', async () => {
    const served = shortCodeOf('seller served-shop');
    const agent = shop.api.accountOf('agent');
    const theirs = new GoodsSender(shop, await openSession(shop.api, agent), served);
    const picture = await bringPicture(shop.api.app, agent.personId);
    const shown = await theirs.preview(fileOf({ ...EAR, title: '坡上的木耳', pictures: picture }));
    expect(countsOf(shown)).toEqual({ LISTED: 1 });
    expect(await theirs.sayYes(shown.id)).toBe('GoodsImportSaved');
    const [mandate] = await rows<{ id: string }>(
      `select m.id from village_seller.mandates m join village_seller.sellers s on s.id = m.seller_id where s.code = $1`,
      [served],
    );
    const end = `mutation ($input: EndMandateForHouseholdInput!) { endMandateForHousehold(input: $input) { __typename } }`;
    const operator = await openSession(shop.api, shop.api.accountOf('operator'));
    const variables = { input: { id: mandate?.id, note: '户主来电，不用代办了。' } };
    expect(await shop.api.ask(end, { variables, token: operator })).toMatchObject({
      data: { endMandateForHousehold: { __typename: 'Mandate' } },
    });
    await shop.settle();
    expect(
      await rows(`select problems -> 0 ->> 'code' as code from catalog.import_rows where import_id = $1`, [shown.id]),
    ).toEqual([{ code: 'ACCESS_ENDED' }]);
    const made = `select id from catalog.product_revisions where content ->> 'title' = '坡上的木耳'`;
    expect(await rows(made)).toEqual([]);
    const refused = await theirs.send(fileOf(EAR));
    expect([refused.status, await refused.json()]).toMatchObject([404, {}]);
  });

  it('[S6] tells a household once of a file that its agent says yes to, and writes each row down', async () => {
    const agent = shop.api.accountOf('agent');
    const theirs = new GoodsSender(shop, await openSession(shop.api, agent), FAMILY);
    const lines = ['一', '二', '三'].map((name) => ({ ...EAR, key: `B${name}`, title: `代办的木耳${name}` }));
    const shown = await theirs.preview(fileOf(...lines));
    expect(await theirs.sayYes(shown.id)).toBe('GoodsImportSaved');
    await shop.settle();
    await theirs.bring(fileOf(...lines));

    const told = (await inbox()).filter((body) => body.includes('表格') || body.includes('代办的木耳'));
    expect(told).toEqual([expect.stringContaining('用一张表格改商品，共 3 行')]);
    expect(await acts()).toEqual(['用一张表格改商品，共 3 行']);
    const text = `select actor_id as actor from database.audit_entries
      where action = 'listing.draft-saved' and details ->> 'errandId' = $1 and on_behalf_of_id is not null`;
    expect(await rows(text, [shown.id])).toEqual(lines.map(() => ({ actor: agent.personId })));
  });

  it('[S6] tells a household whose file an agent threw away, by word or by sending another, and of no first try of the agent’s own', async () => {
    const agent = shop.api.accountOf('agent');
    const theirs = new GoodsSender(shop, await openSession(shop.api, agent), FAMILY);
    const before = (await acts()).length;
    const news = async (): Promise<string[]> => {
      await shop.settle();
      return (await acts()).slice(0, -before || undefined);
    };
    const dropped = '作废了一张还没有用的商品表格';
    const own = await sender.preview(fileOf(EAR));
    const first = await theirs.preview(fileOf({ ...EAR, key: 'V1' }));
    await expect(sender.find(own.id)).resolves.toMatchObject({ state: 'DROPPED' });
    expect(await news()).toEqual([dropped]);
    expect((await inbox())[0]).toContain(dropped);

    const second = await theirs.preview(fileOf({ ...EAR, key: 'V2' }));
    expect(await news()).toEqual([dropped]);
    const written = `select subject_id as id, details ->> 'errandId' as errand from database.audit_entries
      where action = 'goods-import.dropped' and actor_id = $1 and on_behalf_of_id is not null order by id`;
    expect(await rows(written, [agent.personId])).toEqual([
      { id: own.id, errand: null },
      { id: first.id, errand: second.id },
    ]);

    expect(await theirs.drop(second.id)).toBe('GoodsImportSaved');
    expect(await news()).toEqual([dropped, dropped]);
    expect(await theirs.drop(second.id)).toBe('GoodsImportStepRefused');
    expect(await news()).toEqual([dropped, dropped]);
  });
});
