import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type DeliveredEvent, type EventHandler, type Transaction } from '@shanhuo/database';
import { GrantService } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { InboxService, TextService } from '@shanhuo/notice';
import type { ActedForSeller } from '../seller/acting-for.js';

/** An agent is a person and goes by that name; a cooperative by its own. */
const findNames = statement(
  'village_seller.find_names_of_acting',
  `select s.name as shop, s.name_en as "shopEn", c.name as cooperative, c.name_en as "cooperativeEn",
     p.display_name as person
   from village_seller.sellers s
   join identity.persons p on p.id = $2
   left join village_seller.cooperatives c on c.id = $3
   where s.id = $1`,
);

interface Names {
  readonly shop: string;
  readonly shopEn: string;
  readonly cooperative: string | null;
  readonly cooperativeEn: string | null;
  readonly person: string;
}

/** After a day the inbox has it. */
const TEXT_OF_USE_MILLISECONDS = 24 * 3_600_000;

/**
 * Tells a household what was done for it. Whoever needs an agent seldom looks into an inbox: what an agent did goes to
 * the phone as well.
 */
@Injectable()
export class TellActing implements EventHandler<ActedForSeller> {
  readonly subscriber = 'village-seller.tell-acting';

  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ActedForSeller>): Promise<void> {
    const { sellerId, cooperativeId, mandateId, actorId, what } = payload;
    const [names] = await runIn<Names>(tx, findNames, [sellerId, actorId, cooperativeId ?? null]);
    if (names === undefined) throw new Error(`nobody to tell of what was done for ${sellerId}`);
    const holder = { role: 'seller', subjectKind: 'seller', subjectId: sellerId } as const;
    const personIds = await this.grants.findHolders(tx, [holder]);
    const done = { shop: { 'zh-CN': names.shop, en: names.shopEn }, what };
    const { cooperative, cooperativeEn, person: agent } = names;
    if (mandateId === undefined) {
      const details = { ...done, cooperative: { 'zh-CN': cooperative ?? '', en: cooperativeEn ?? '' } };
      return this.inbox.tellAll(tx, { personIds, eventId, template: 'acted-for-you', details });
    }
    const message = { personIds, eventId, template: 'agent-acted-for-you', details: { ...done, agent } } as const;
    await this.inbox.tellAll(tx, message);
    const useUntil = new Date(this.clock.now().getTime() + TEXT_OF_USE_MILLISECONDS);
    await this.texts.tellPersonsByText(tx, { ...message, language: 'zh-CN', useUntil });
  }
}
