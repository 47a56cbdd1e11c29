import { aVariant, stockShop } from '@shanhuo/catalog/testing';
import { DemoAccounts, PLATFORM_SUBJECT_ID, type DemoAccount } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { importAreas } from '@shanhuo/village-seller/testing';
import { openSession } from '../../support/open-session.js';
import { stayVerified } from '../../support/stay-verified.js';
import { TestShop } from '../../support/test-shop.js';
import { Actor } from '../lives/actor.js';
import { Shopper } from '../lives/shopper.js';

const ON_HAND = 100_000;
const VARIANTS = [
  aVariant({ onHand: ON_HAND }),
  aVariant({
    onHand: ON_HAND,
    label: '1 千克',
    labelEn: '1 kg',
    netWeightGrams: 1_000,
    priceFen: 7_001,
    position: 2,
  }),
];

/** Shelves of the shop; a life takes from any of them. */
export const SHELVES = 7;

/** A cooperative or a seller with the token of who may look at it. */
export interface Looker {
  readonly scope: { readonly cooperativeCode: string } | { readonly sellerCode: string };
  readonly id: string;
  token(): Promise<string>;
}

/** A shop of two cooperatives, one with two sellers in one village, the other of the orchard by the river. */
export class InsightWorld {
  private constructor(
    readonly shop: TestShop,
    readonly actor: Actor,
    readonly shopper: Shopper,
    readonly accounts: ReadonlyMap<string, DemoAccount>,
    /** The first cooperative, the second, and the sellers of the first. */
    readonly lookers: readonly [Looker, Looker, Looker, Looker],
  ) {}

  static async open(): Promise<InsightWorld> {
    const shop = await TestShop.start();
    const { app, database } = shop.api;
    await stockShop(app, [
      { key: 'one', variants: VARIANTS },
      {
        key: 'two',
        sellerKey: 'coop-shop',
        variants: [aVariant({ onHand: ON_HAND, netWeightGrams: null, itemCount: 30, priceFen: 5_800 })],
      },
      { key: 'three', sellerKey: 'river-shop', variants: VARIANTS, categoryCode: 'fruit', title: '=1+1桃,"甜"' },
      { key: 'four', sellerKey: 'river-shop', variants: [aVariant({ onHand: ON_HAND, priceFen: 99 })] },
      { key: 'five', sellerKey: 'coop-shop', categoryCode: 'fruit', variants: [aVariant({ onHand: ON_HAND })] },
    ]);
    await importAreas(app);
    await stayVerified(shop.api.database);
    const second = await foundSecondCooperative(shop);
    const find = (table: string, code: string): Promise<{ id: string }[]> =>
      database.read({ text: `select id from village_seller.${table} where code = $1` }, [code]);
    const first = (await find('cooperatives', shortCodeOf('cooperative coop')))[0]?.id ?? '';
    const sellers = await database.read<{ id: string; code: string }>(
      { text: 'select id, code from village_seller.sellers' },
      [],
    );
    const managerOf = (subjectId: string) => ({ role: 'manager', subjectKind: 'cooperative', subjectId }) as const;
    const seeded = await app.get(DemoAccounts).seed({
      seller: sellers.map(({ id }) => ({ role: 'seller', subjectKind: 'seller', subjectId: id })),
      manager: [managerOf(first)],
      agent: [managerOf(second)],
      operator: [{ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID }],
    });
    const accounts = new Map<string, DemoAccount>(seeded.map((each) => [each.role, each]));
    const of = (role: string): DemoAccount => {
      const account = accounts.get(role);
      if (account === undefined) throw new Error(`no ${role} was seeded`);
      return account;
    };
    const [buyer, seller, operator] = [of('buyer'), of('seller'), of('operator')];
    const open = (account: DemoAccount): Promise<string> =>
      openSession(shop.api, { ...account, totpSecret: account.totpSecret ?? 'passed' });
    const tokens = { buyer: await open(buyer), seller: await open(seller), operator: await open(operator) };
    const actor = new Actor(shop, { buyer, seller, operator }, tokens);
    const looker = (scope: Looker['scope'], id: string, role: string): Looker => ({
      scope,
      id,
      token: () => open(of(role)),
    });
    const sellerOf = (key: string): Looker => {
      const code = shortCodeOf(`seller ${key}`);
      return looker({ sellerCode: code }, sellers.find((each) => each.code === code)?.id ?? '', 'seller');
    };
    return new InsightWorld(shop, actor, await Shopper.at(shop, () => actor.buyerToken), accounts, [
      looker({ cooperativeCode: shortCodeOf('cooperative coop') }, first, 'manager'),
      looker({ cooperativeCode: SECOND }, second, 'agent'),
      sellerOf('family-shop'),
      sellerOf('coop-shop'),
    ]);
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.shop.api.database.read<Row>({ text }, values);
  }

  /** A session of somebody by role, however long ago the last one began. */
  enter(role: string): Promise<string> {
    const account = this.accounts.get(role);
    if (account === undefined) throw new Error(`no ${role}`);
    return openSession(this.shop.api, account);
  }

  /** What GraphQL answers; an error is thrown. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
  async ask<Data>(query: string, variables: object, token: string): Promise<Data> {
    const { data, errors } = await this.shop.api.ask<Data>(query, { variables, token });
    if (data === undefined || data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** A route of the API; `query` holds its parameters. */
  get(path: string, query: object, token: string | undefined, more: RequestInit = {}): Promise<Response> {
    const search = new URLSearchParams(Object.entries(query) as [string, string][]);
    const headers = new Headers(more.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    return fetch(`${this.shop.api.url}${path}?${search}`, { ...more, headers });
  }

  close(): Promise<void> {
    return this.shop.close();
  }
}

const SECOND = '2NDC00P0';

/** The orchard by the river becomes a household's, and a member of a cooperative of its own. */
async function foundSecondCooperative({ api: { database } }: TestShop): Promise<string> {
  const [cooperative, household] = [newId(), newId()];
  const write = (text: string, values: unknown[]): Promise<object[]> => database.read({ text }, values);
  const river = shortCodeOf('seller river-shop');
  await write(
    `insert into village_seller.cooperatives (id, code, name, name_en, village_id, founded_on)
     select $1, $2, '河口合作社', 'River Cooperative', village_id, '2020-01-01' from village_seller.sellers where code = $3`,
    [cooperative, SECOND, river],
  );
  await write(
    `insert into village_seller.households (id, name, name_en, village_id)
     select $1, '渡口人家', 'Ferry Family', village_id from village_seller.sellers where code = $2`,
    [household, river],
  );
  await write(
    `insert into village_seller.cooperative_members (cooperative_id, household_id, joined_on) values ($1, $2, '2021-01-01')`,
    [cooperative, household],
  );
  await write(`update village_seller.sellers set household_id = $1, kind = 'own_produce_household' where code = $2`, [
    household,
    river,
  ]);
  return cooperative;
}
