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
import { LISTING_DECIDED, type ListingDecided } from './listing.events.js';

const TELL_DECIDED = 'catalog.tell-listing-decided';

/** What sellers are told of their goods. */
export const LISTING_SUBSCRIPTIONS: readonly Subscription[] = [{ event: LISTING_DECIDED, subscriber: TELL_DECIDED }];

const findTold = statement(
  'catalog.find_told_listing',
  `select p.code, r.content ->> 'title' as title, r.reason, e.cooperative_id as "cooperativeId"
   from catalog.product_revisions r join catalog.products p on p.id = r.product_id
   join village_seller.sellers e on e.id = p.seller_id where r.id = $1`,
);

interface ToldListing {
  readonly code: string;
  readonly title: string;
  readonly reason: string | null;
  /** Of a seller that is one; its managers are told, too. */
  readonly cooperativeId: string | null;
}

const TEMPLATES = {
  approved: 'listing-approved',
  changes_wanted: 'listing-changes-wanted',
  refused: 'listing-refused',
} as const;

/** Tells whoever acts for a seller what a reviewer decided, and why. */
@Injectable()
export class TellOfListing implements EventHandler<ListingDecided['payload']> {
  readonly subscriber = TELL_DECIDED;

  constructor(
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {}

  async handle(tx: Transaction, event: DeliveredEvent<ListingDecided['payload']>): Promise<void> {
    const { revisionId, sellerId, decision } = event.payload;
    const [told] = await runIn<ToldListing>(tx, findTold, [revisionId]);
    if (told === undefined) throw new Error(`nothing to tell of revision ${revisionId}`);
    const seller: RoleFor = { role: 'seller', subjectKind: 'seller', subjectId: sellerId };
    const personIds = await this.grants.findHolders(tx, [seller, ...managersOf(told)]);
    if (personIds.length === 0) return;
    const details = { code: told.code, title: told.title, reason: told.reason ?? '' };
    await this.inbox.tellAll(tx, { eventId: event.id, personIds, template: TEMPLATES[decision], details });
  }
}

function managersOf({ cooperativeId }: ToldListing): RoleFor[] {
  return cooperativeId === null ? [] : [{ role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId }];
}
