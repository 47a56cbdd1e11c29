import { aVariant, stockShop } from '@shanhuo/catalog/testing';
import {
  GrantService,
  PersonService,
  PLATFORM_SUBJECT_ID,
  Sealer,
  readPhone,
  type Phone,
  type RoleFor,
} from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { importAreas } from '@shanhuo/village-seller/testing';
import { SessionService } from '../../../libs/identity/src/session/session.service.js';
import { newVisitor } from '../../support/test-api.js';
import { TestShop } from '../../support/test-shop.js';
import { Shopper } from '../lives/shopper.js';
import { DESK_ORDER, ORDER, type DeskOrderView, type OrderView } from './fulfilment.queries.js';

/** Somebody with an account, and a session that is opened anew when the clock has gone on. */
export interface Somebody {
  readonly personId: string;
  readonly phone: Phone;
  token: string;
  openedAt: Date;
}

/** What is on the shelves, by the key of its product. */
export type Shelf = 'fungus' | 'kilo' | 'soap' | 'kiwi' | 'tea';

export const FAMILY = shortCodeOf('seller family-shop');
export const RIVER = shortCodeOf('seller river-shop');
export const COOPERATIVE = shortCodeOf('seller coop-shop');

const HOUR = 3_600_000;

/** A shop of three sellers with goods of each kind, their people, and buyers who have paid. */
export class FulfilmentWorld {
  private readonly shoppers = new Map<string, Shopper>();

  private constructor(
    readonly shop: TestShop,
    /** The household, the orchard, and the manager of the cooperative. */
    readonly family: Somebody,
    readonly river: Somebody,
    readonly manager: Somebody,
    readonly buyer: Somebody,
    readonly operator: Somebody,
  ) {}

  static async open(): Promise<FulfilmentWorld> {
    const shop = await TestShop.start();
    await stockShop(shop.api.app, [
      { key: 'fungus', variants: [aVariant({ onHand: 1_000 })] },
      { key: 'kilo', variants: [aVariant({ onHand: 1_000, netWeightGrams: 1_000, priceFen: 4_590, label: '1 千克' })] },
      { key: 'soap', variants: [aVariant({ onHand: 1_000, netWeightGrams: null, itemCount: 1, priceFen: 2_000 })] },
      {
        key: 'kiwi',
        sellerKey: 'river-shop',
        categoryCode: 'fruit',
        returnClass: 'fresh_excluded',
        shipWithinHours: 24,
        variants: [aVariant({ onHand: 1_000, priceFen: 3_000, netWeightGrams: 2_500 })],
      },
      { key: 'tea', sellerKey: 'coop-shop', variants: [aVariant({ onHand: 1_000, priceFen: 8_800 })] },
    ]);
    await importAreas(shop.api.app);
    const idOf = async (table: string, where: string): Promise<string> => {
      const text = `select id from village_seller.${table} where ${where}`;
      return (await shop.api.database.read<{ id: string }>({ text }, []))[0]?.id ?? '';
    };
    const seller = async (code: string): Promise<RoleFor> => ({
      role: 'seller',
      subjectKind: 'seller',
      subjectId: await idOf('sellers', `code = '${code}'`),
    });
    const cooperative = await idOf('cooperatives', 'true');
    return new FulfilmentWorld(
      shop,
      await openPerson(shop, [await seller(FAMILY)]),
      await openPerson(shop, [await seller(RIVER)]),
      await openPerson(shop, [{ role: 'manager', subjectKind: 'cooperative', subjectId: cooperative }]),
      await openPerson(shop, []),
      await openPerson(shop, [{ role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID }]),
    );
  }

  close = (): Promise<void> => this.shop.close();

  newBuyer(): Promise<Somebody> {
    return openPerson(this.shop, []);
  }

  /** An order of these goods, placed and paid by Alipay; its code. */
  async buy(goods: Partial<Record<Shelf, number>>, who: Somebody = this.buyer): Promise<OrderView> {
    await this.keepSignedIn(who);
    const shopper = this.shoppers.get(who.personId) ?? (await Shopper.at(this.shop, () => who.token));
    this.shoppers.set(who.personId, shopper);
    const lines = await Promise.all(
      Object.entries(goods).map(async ([key, quantity]) => ({
        shelf: shopper.variants.indexOf(await this.variantOf(key as Shelf)),
        quantity,
      })),
    );
    const { code, paymentUrl } = await shopper.buy(lines);
    const session = new URL(paymentUrl).pathname.split('/').at(-1) ?? '';
    await this.shop.sandbox.pay(session, { method: 'alipay', outcome: 'succeed' });
    await this.shop.settle();
    return this.look(code, who);
  }

  async look(code: string, who: Somebody = this.buyer): Promise<OrderView> {
    const { order } = await this.ask<{ order: OrderView | null }>(who, ORDER, { code });
    if (order === null) throw new Error(`no order ${code} for this person`);
    return order;
  }

  async lookAtDesk(code: string, who: Somebody): Promise<DeskOrderView> {
    const { sellerOrder } = await this.ask<{ sellerOrder: DeskOrderView | null }>(who, DESK_ORDER, { code });
    if (sellerOrder === null) throw new Error(`no seller order ${code} for this person`);
    return sellerOrder;
  }

  /** Asks and settles what that leads to. An error fails the spec; a failure is an answer. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
  async ask<Data>(who: Somebody | undefined, query: string, variables: object = {}): Promise<Data> {
    if (who !== undefined) await this.keepSignedIn(who);
    const { data, errors } = await this.shop.api.ask<Data>(query, { variables, token: who?.token, language: 'en' });
    if (data === undefined || data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    await this.shop.settle();
    return data;
  }

  private async keepSignedIn(who: Somebody): Promise<void> {
    const now = this.shop.clock.now();
    if (now.getTime() - who.openedAt.getTime() < HOUR) return;
    who.openedAt = now;
    who.token = await openSessionOf(this.shop, who.personId);
  }

  /** Rows as they stand. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
  read<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.shop.api.database.read<Row>({ text }, values);
  }

  async onHand(key: Shelf): Promise<number> {
    const text = `select on_hand from catalog.stock where variant_id = $1`;
    return (await this.read<{ on_hand: number }>(text, [await this.variantOf(key)]))[0]?.on_hand ?? 0;
  }

  async variantOf(key: Shelf): Promise<string> {
    const text = `select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.code = $1`;
    return (await this.read<{ id: string }>(text, [shortCodeOf(`product ${key}`)]))[0]?.id ?? '';
  }

  /** Moves the clock and lets time do what it does. */
  async moveTo(moment: Date): Promise<void> {
    this.shop.clock.moveTo(moment);
    await this.shop.runTimed('order.fulfilment-sweep', 'order.release-money', 'order.end-money-holds');
  }

  async wait(hours: number): Promise<void> {
    await this.moveTo(new Date(this.shop.clock.now().getTime() + hours * HOUR));
  }

  /** A provider takes its time to pay back. */
  async letRefundsArrive(): Promise<void> {
    this.shop.clock.advance(HOUR / 6);
    await this.shop.settle();
    await this.shop.runTimed('payment.catch-up');
  }

  /** Titles in the inbox of somebody, newest first. */
  async inboxOf(who: Somebody): Promise<string[]> {
    const query = `{ me { inbox(first: 100) { nodes { title } } } }`;
    const { me } = await this.ask<{ me: { inbox: { nodes: { title: string }[] } } }>(who, query);
    return me.inbox.nodes.map(({ title }) => title);
  }

  /** What was really written to a phone, oldest first. */
  async wordsTo({ phone }: Pick<Somebody, 'phone'>): Promise<string[]> {
    const masked = `${phone.slice(3, 6)}****${phone.slice(-4)}`;
    const text = `select id, sealed_body as body from notice.offline_texts where masked_phone = $1 order by sent_at, id`;
    const rows = await this.read<{ id: string; body: string }>(text, [masked]);
    const sealer = this.shop.api.app.get(Sealer);
    return rows.map(({ id, body }) =>
      sealer.open(body, { table: 'notice.offline_texts', column: 'sealed_body', row: id }),
    );
  }

  /** Templates of the texts that went to a phone, oldest first. */
  async textsTo({ phone }: Pick<Somebody, 'phone'>): Promise<string[]> {
    const masked = `${phone.slice(3, 6)}****${phone.slice(-4)}`;
    const text = `select template from notice.texts where masked_phone = $1 order by id`;
    return (await this.read<{ template: string }>(text, [masked])).map(({ template }) => template);
  }
}

async function openPerson(shop: TestShop, grants: readonly RoleFor[]): Promise<Somebody> {
  const { app, database } = shop.api;
  const phone = readPhone(newTestPhone());
  if (phone === undefined) throw new Error('no phone for a test');
  const personId = await database.inTransaction(async (tx) => {
    const opened = await app.get(PersonService).findOrOpen(tx, phone);
    for (const grant of grants) await app.get(GrantService).giveBySystem(tx, opened.personId, grant);
    return opened.personId;
  });
  return { personId, phone, token: await openSessionOf(shop, personId), openedAt: shop.clock.now() };
}

async function openSessionOf({ api }: TestShop, personId: string): Promise<string> {
  const visitor = { address: newVisitor(), userAgent: 'spec' };
  const session = { personId, method: 'password', secondFactorPassed: true, isFirst: true, visitor } as const;
  return (await api.database.inTransaction((tx) => api.app.get(SessionService).open(tx, session))).token;
}

/** A key for something that is meant once. */
export const aKey = (): string => newId();
