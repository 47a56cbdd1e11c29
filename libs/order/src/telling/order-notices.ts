import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { GrantService, PLATFORM_SUBJECT_ID, Sealer, type Phone, type RoleFor } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { InboxService, TextService, type Details, type NewMessage, type OrderTemplate } from '@shanhuo/notice';
import type { ToldOrder, ToldSellerOrder } from './told-order.repository.js';

/** News of an order. */
export interface OrderNews {
  readonly eventId: string;
  readonly template: OrderTemplate;
  readonly details: Details;
  /** When a text is of no use any more; three days without it. */
  readonly useUntil?: Date | null | undefined;
}

/** News, and the order it is of. */
export interface ToldNews<Order> {
  readonly order: Order;
  readonly news: OrderNews;
}

/** Whoever looks after the whole shop. */
const OPERATORS: RoleFor = { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID };
const OF_USE_MS = 3 * 24 * 3_600_000;

/** Tells both sides of an order: whoever has an account in the inbox and by text, a guest by text. */
@Injectable()
export class OrderNotices {
  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async tellBuyer(tx: Transaction, order: ToldOrder, news: OrderNews): Promise<void> {
    await this.tellAll(tx, { buyers: [{ order, news }], sellers: [] });
  }

  /** Whoever holds the seller; where a cooperative sells, its managers. */
  async tellSeller(tx: Transaction, order: ToldSellerOrder, news: OrderNews): Promise<void> {
    await this.tellAll(tx, { buyers: [], sellers: [{ order, news }] });
  }

  /** Much news at once, by as many statements as one: a look for holders and phones each, one for messages, one for texts. */
  async tellAll(
    tx: Transaction,
    told: { readonly buyers: readonly ToldNews<ToldOrder>[]; readonly sellers: readonly ToldNews<ToldSellerOrder>[] },
  ): Promise<void> {
    const holders = await this.grants.findHoldersOfEach(
      tx,
      told.sellers.map(({ order }) => holdersOf(order)),
    );
    const toPersons = [
      ...told.buyers.flatMap(({ order: { personId, language }, news }) =>
        personId === null ? [] : [{ ...news, personIds: [personId], language }],
      ),
      // Chinese is the first language of a household, and a text has no reader to ask.
      ...told.sellers.map(({ news }, i) => ({ ...news, personIds: holders[i] ?? [], language: 'zh-CN' as const })),
    ];
    const toGuests = told.buyers
      .filter(({ order }) => order.personId === null)
      .map(({ order, news }) => ({ ...news, language: order.language, phone: this.phoneOfGuest(order) }));
    await this.inbox.tellEach(tx, toPersons);
    await this.texts.tellEachByText(
      tx,
      [...toPersons, ...toGuests].map((text) => ({ ...text, useUntil: this.useUntil(text) })),
    );
  }

  /** In the inbox alone: what they look after can wait for the morning. */
  async tellOperators(tx: Transaction, message: NewMessage): Promise<void> {
    await this.inbox.tellAll(tx, { ...message, personIds: await this.grants.findHolders(tx, [OPERATORS]) });
  }

  private phoneOfGuest({ orderId, orderCode, sealedContact }: ToldOrder): Phone {
    if (sealedContact === null) throw new Error(`order ${orderCode} is nobody's`);
    const place = { table: 'orders.orders', column: 'sealed_contact', row: orderId };
    return this.sealer.open(sealedContact, place) as Phone;
  }

  private useUntil({ useUntil }: OrderNews): Date {
    return useUntil ?? new Date(this.clock.now().getTime() + OF_USE_MS);
  }
}

function holdersOf({ sellerId, sellerKind, cooperativeId }: ToldSellerOrder): RoleFor[] {
  const sellers: RoleFor = { role: 'seller', subjectKind: 'seller', subjectId: sellerId };
  if (sellerKind !== 'cooperative' || cooperativeId === null) return [sellers];
  return [sellers, { role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId }];
}
