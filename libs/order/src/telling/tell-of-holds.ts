import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, Transaction } from '@shanhuo/database';
import { fen, formatYuan, type Wording } from '@shanhuo/kernel';
import { MoneyHoldRepository } from '../money-hold/money-hold.repository.js';
import { HOLD_KIND_WORDS, whyHeld } from '../money-hold/money-hold.words.js';
import type { MoneyHeld, MoneyHoldEnded } from '../seller-order/fulfilment.events.js';
import { momentInWords } from './moment.words.js';
import { OrderNotices } from './order-notices.js';
import { ToldOrderRepository } from './told-order.repository.js';

/** Where the money stands when it is let go. */
const PLACE: Readonly<Record<MoneyHoldEnded['place'], Wording>> = {
  pending: {
    'zh-CN': '等收货和售后期结束后就是您的',
    en: 'it becomes yours after receipt and the time for claims',
  },
  available: { 'zh-CN': '已是您的钱，等下一次打款', en: 'it is yours and waits for the next payout' },
};

/** Tells a seller of money that is kept back, with the reason and the end, and when it no longer is. */
@Injectable()
export class TellOfHolds {
  constructor(
    @Inject(ToldOrderRepository) private readonly orders: ToldOrderRepository,
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(OrderNotices) private readonly notices: OrderNotices,
  ) {}

  async held(tx: Transaction, { id: eventId, payload }: DeliveredEvent<MoneyHeld>): Promise<void> {
    const hold = await this.holds.find(tx, payload.holdId);
    if (hold === undefined) throw new Error(`nothing to tell of hold ${payload.holdId}`);
    if (hold.endedAt !== null) return; // Let go before this was told.
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    const details = {
      code: order.code,
      amount: formatYuan(fen(payload.amountFen)),
      until: momentInWords(hold.endsAt),
      why: withoutStop(whyHeld(hold)),
      // What a text to a phone says of it: never the operator's own words.
      kind: HOLD_KIND_WORDS[hold.kind],
    };
    await this.notices.tellSeller(tx, order, { eventId, template: 'seller-money-held', details });
  }

  /** Where all of it went back to the buyer, that was told, and nothing is left to let go. */
  async ended(tx: Transaction, { id: eventId, payload }: DeliveredEvent<MoneyHoldEnded>): Promise<void> {
    if (payload.amountFen === 0) return;
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    const details = { code: order.code, amount: formatYuan(fen(payload.amountFen)), place: PLACE[payload.place] };
    await this.notices.tellSeller(tx, order, { eventId, template: 'seller-money-unheld', details });
  }
}

/** The sentence of the notice ends after it. */
function withoutStop(why: Wording): Wording {
  const cut = (text: string): string => text.replace(/[。.]+$/u, '');
  return { 'zh-CN': cut(why['zh-CN']), en: cut(why.en) };
}
