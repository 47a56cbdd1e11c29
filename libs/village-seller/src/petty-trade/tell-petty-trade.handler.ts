import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, EventHandler, Transaction } from '@shanhuo/database';
import { GrantService } from '@shanhuo/identity';
import { Clock, fen, formatYuan } from '@shanhuo/kernel';
import { InboxService, TextService } from '@shanhuo/notice';
import type { PettyTradeTurned } from './petty-trade.events.js';

/** Subscriber of `PettyTradeTurned`. */
export const TELL_PETTY_TRADE = 'village-seller.tell-petty-trade';

/** After a week the inbox has it, and the figure is another. */
const TEXT_OF_USE_MILLISECONDS = 7 * 24 * 3_600_000;

const TEMPLATES = { near: 'petty-trade-near', stopped: 'petty-trade-stopped', free: 'petty-trade-free' } as const;

/** Tells a petty trader's own people that the limit is near, reached, or far enough again. */
@Injectable()
export class TellPettyTrade implements EventHandler<PettyTradeTurned> {
  readonly subscriber = TELL_PETTY_TRADE;

  constructor(
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<PettyTradeTurned>): Promise<void> {
    const { sellerId, to, netFen, limitFen, firstDay, lastDay, opensOn } = payload;
    const holder = { role: 'seller', subjectKind: 'seller', subjectId: sellerId } as const;
    const personIds = await this.grants.findHolders(tx, [holder]);
    if (personIds.length === 0) return;
    const [net, limit] = [formatYuan(fen(netFen)), formatYuan(fen(limitFen))];
    const details = { net, limit, from: firstDay, to: lastDay, opensOn: opensOn ?? '' };
    const message = { personIds, eventId, template: TEMPLATES[to], details };
    await this.inbox.tellAll(tx, message);
    const useUntil = new Date(this.clock.now().getTime() + TEXT_OF_USE_MILLISECONDS);
    await this.texts.tellPersonsByText(tx, { ...message, language: 'zh-CN', useUntil });
  }
}
