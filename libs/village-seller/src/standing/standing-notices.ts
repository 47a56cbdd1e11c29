import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, EventPublisher, type Transaction } from '@shanhuo/database';
import { GrantService, type RoleFor } from '@shanhuo/identity';
import { Clock, newId } from '@shanhuo/kernel';
import { InboxService, TextService, type StandingTemplate } from '@shanhuo/notice';
import { SELLER_STANDING_CHANGED, type SellerStandingChanged } from './standing.events.js';
import type { LockedSeller } from './standing.rows.js';

/** A notice is worth a text for three days; after that the inbox has it. */
const TEXT_OF_USE_MILLISECONDS = 3 * 24 * 3_600_000;

type Shop = Pick<LockedSeller, 'sellerId' | 'cooperativeId' | 'name' | 'nameEn'>;
interface Message {
  readonly template: StandingTemplate;
  readonly details?: Readonly<Record<string, string>>;
}

/** Keeps what happens to the standing of a seller, and tells whom it concerns. */
@Injectable()
export class StandingNotices {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes the audit log: `seller.leaving`. Null is the calendar. */
  async record(tx: Transaction, actorId: string | null, action: string, sellerId: string, details = {}): Promise<void> {
    await this.audit.record(tx, {
      ...{
        actorId: actorId ?? undefined,
        action,
        subjectKind: 'seller',
        subjectId: sellerId,
        outcome: 'done',
        details,
      },
    });
  }

  /** Goods may show longer or shorter than before: whoever keeps copies looks again. */
  async publishChanged(tx: Transaction, sellerId: string): Promise<void> {
    const payload: SellerStandingChanged = { sellerId };
    await this.events.publish(tx, { name: SELLER_STANDING_CHANGED, payload });
  }

  /** The people of the shop, in their inbox and, where it is pressing, on their phone. */
  async tellShop(tx: Transaction, shop: Shop, message: Message & { readonly byText?: true }): Promise<void> {
    const { byText, ...said } = message;
    const personIds = await this.grants.findHolders(tx, peopleOf(shop));
    const told = { ...said, eventId: newId(), details: { ...said.details, shop: namesOf(shop) } };
    await this.inbox.tellAll(tx, { personIds, ...told });
    if (byText === undefined) return;
    const useUntil = new Date(this.clock.now().getTime() + TEXT_OF_USE_MILLISECONDS);
    await this.texts.tellPersonsByText(tx, { personIds, ...told, language: 'zh-CN', useUntil });
  }

  /** Those who vouch for its village. */
  async tellVillage(tx: Transaction, shop: LockedSeller, message: Message): Promise<void> {
    const agents: RoleFor = { role: 'agent', subjectKind: 'village', subjectId: shop.villageId };
    const personIds = await this.grants.findHolders(tx, [agents]);
    const details = { ...message.details, shop: namesOf(shop) };
    await this.inbox.tellAll(tx, { personIds, ...message, eventId: newId(), details });
  }
}

const namesOf = ({ name, nameEn }: Shop) => ({ 'zh-CN': name, en: nameEn });

function peopleOf({ sellerId, cooperativeId }: Shop): RoleFor[] {
  const own: RoleFor = { role: 'seller', subjectKind: 'seller', subjectId: sellerId };
  return cooperativeId === null
    ? [own]
    : [own, { role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId }];
}
