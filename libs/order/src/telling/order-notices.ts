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
    const text = { ...news, language: order.language, useUntil: this.useUntil(news) };
    if (order.personId !== null) {
      await this.inbox.tell(tx, { ...news, personId: order.personId });
      await this.texts.tellPersonsByText(tx, { ...text, personIds: [order.personId] });
      return;
    }
    if (order.sealedContact === null) throw new Error(`order ${order.orderCode} is nobody's`);
    const place = { table: 'orders.orders', column: 'sealed_contact', row: order.orderId };
    await this.texts.tellByText(tx, { ...text, phone: this.sealer.open(order.sealedContact, place) as Phone });
  }

  /** Whoever holds the seller; where a cooperative sells, its managers. */
  async tellSeller(tx: Transaction, order: ToldSellerOrder, news: OrderNews): Promise<void> {
    const personIds = await this.grants.findHolders(tx, holdersOf(order));
    if (personIds.length === 0) return;
    await this.inbox.tellAll(tx, { ...news, personIds });
    // Chinese is the first language of a household, and a text has no reader to ask.
    await this.texts.tellPersonsByText(tx, { ...news, personIds, language: 'zh-CN', useUntil: this.useUntil(news) });
  }

  /** In the inbox alone: what they look after can wait for the morning. */
  async tellOperators(tx: Transaction, message: NewMessage): Promise<void> {
    await this.inbox.tellAll(tx, { ...message, personIds: await this.grants.findHolders(tx, [OPERATORS]) });
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
