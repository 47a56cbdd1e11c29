import { Inject, Injectable } from '@nestjs/common';
import {
  runIn,
  statement,
  type DeliveredEvent,
  type EventHandler,
  type Subscription,
  type Transaction,
} from '@shanhuo/database';
import { GrantService, type RoleFor } from '@shanhuo/identity';
import { InboxService } from '@shanhuo/notice';
import { MARK_DECIDED, type MarkDecided } from './mark.events.js';

const TELL_DECIDED = 'catalog.tell-mark-decided';

/** What sellers are told of their marks. */
export const MARK_SUBSCRIPTIONS: readonly Subscription[] = [{ event: MARK_DECIDED, subscriber: TELL_DECIDED }];

const findTold = statement(
  'catalog.find_told_mark',
  `select m.number, m.reason, m.withdrawal_reason as "withdrawalReason", p.code, p.title,
     e.cooperative_id as "cooperativeId"
   from catalog.marks m join catalog.products p on p.id = m.product_id
   join village_seller.sellers e on e.id = p.seller_id where m.id = $1`,
);

interface ToldMark {
  readonly number: string;
  readonly reason: string | null;
  readonly withdrawalReason: string | null;
  readonly code: string;
  readonly title: string;
  /** Of a seller that is one; its managers are told, too. */
  readonly cooperativeId: string | null;
}

const TEMPLATES = { accepted: 'mark-accepted', refused: 'mark-refused', withdrawn: 'mark-withdrawn' } as const;

/** Tells whoever acts for a seller what became of the evidence for a mark, and why. */
@Injectable()
export class TellOfMark implements EventHandler<MarkDecided['payload']> {
  readonly subscriber = TELL_DECIDED;

  constructor(
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {}

  async handle(tx: Transaction, event: DeliveredEvent<MarkDecided['payload']>): Promise<void> {
    const { markId, sellerId, decision } = event.payload;
    const [told] = await runIn<ToldMark>(tx, findTold, [markId]);
    if (told === undefined) throw new Error(`nothing to tell of mark ${markId}`);
    const roles: RoleFor[] = [{ role: 'seller', subjectKind: 'seller', subjectId: sellerId }];
    if (told.cooperativeId !== null) {
      roles.push({ role: 'manager', subjectKind: 'cooperative', subjectId: told.cooperativeId });
    }
    const personIds = await this.grants.findHolders(tx, roles);
    if (personIds.length === 0) return;
    const reason = (decision === 'withdrawn' ? told.withdrawalReason : told.reason) ?? '';
    const details = { code: told.code, title: told.title, number: told.number, reason };
    await this.inbox.tellAll(tx, { eventId: event.id, personIds, template: TEMPLATES[decision], details });
  }
}
