import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import {
  BEFORE_NEWEST,
  Clock,
  readMomentCursor,
  readPageSize,
  readShortCode,
  toPage,
  writeMomentCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { hashOpaqueToken } from '../cart/cart.owner.js';
import { TermsService } from '../terms/terms.service.js';
import { OrderRepository } from './order.repository.js';
import type { OrderRow } from './order.rows.js';

/** How long a guest's receipt shows the order: long enough to pay and to look whether it worked. */
export const RECEIPT_HOURS = 2;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LIST = 'orders';

/** An order as somebody may see it. `masked`: by a receipt alone, which may have been passed on. */
export interface SeenOrder {
  readonly row: OrderRow;
  readonly masked: boolean;
}

/** Who asks for an order. */
export interface OrderAsker {
  readonly personId: string | undefined;
  readonly receiptToken?: string | null | undefined;
}

/** Whose orders one may see: one's own, a guest's after proof of the phone, and for a while by its receipt. */
@Injectable()
export class OrderAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** "Not yours" and "not there" answer alike: undefined. */
  async findOrder(code: string, asker: OrderAsker): Promise<SeenOrder | undefined> {
    const read = readShortCode(code);
    const row = read === undefined ? undefined : await this.orders.findOrder(read);
    if (row === undefined) return undefined;
    if (asker.personId !== undefined) {
      const own = row.personId === null ? await this.claimed(row, asker.personId) : row;
      if (own?.personId === asker.personId) return { row: own, masked: false };
    }
    return this.showsReceipt(row, asker.receiptToken) ? { row, masked: true } : undefined;
  }

  /** One's own orders, newest first, a guest's of the same phone with them. Throws BadRequestError as any list does. */
  async findPage(
    personId: string,
    first: number,
    after: string | undefined,
    language: Language,
  ): Promise<Page<SeenOrder>> {
    const size = readPageSize(first, language);
    const before = readMomentCursor(after, BEFORE_NEWEST, { list: LIST, language });
    await this.claim(personId);
    const rows = await this.orders.findPage(personId, before, size + 1);
    return toPage(
      rows.map((row) => ({ row, masked: false })),
      {
        size,
        cursorOf: ({ row }) => writeMomentCursor(LIST, row.placedAt, row.id),
        hasCursor: after !== undefined,
      },
    );
  }

  private async claimed(row: OrderRow, personId: string): Promise<OrderRow | undefined> {
    if ((await this.claim(personId)) === 0) return undefined;
    return (await this.orders.findOrders(undefined, [row.id]))[0];
  }

  /** The phone of an account was proved by a code; an order that names it is the same person's. */
  private async claim(personId: string): Promise<number> {
    const { claimGuestOrdersWithinDays } = await this.terms.getTerms();
    const since = new Date(this.clock.now().getTime() - claimGuestOrdersWithinDays * DAY_MS);
    return this.database.inTransaction((tx) => this.orders.claimOrders(tx, personId, since));
  }

  private showsReceipt({ receiptTokenHash, placedAt }: OrderRow, token: string | null | undefined): boolean {
    if (typeof token !== 'string' || token.length > 100 || receiptTokenHash === null) return false;
    if (this.clock.now().getTime() >= placedAt.getTime() + RECEIPT_HOURS * HOUR_MS) return false;
    return timingSafeEqual(hashOpaqueToken(token), receiptTokenHash);
  }
}
