import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type DeliveredEvent, type EventHandler, type Transaction } from '@shanhuo/database';
import { GrantService } from '@shanhuo/identity';
import { InboxService } from '@shanhuo/notice';
import type { ActedForSeller } from '../seller/acting-for.js';

const findNames = statement(
  'village_seller.find_names_of_acting',
  `select s.name as shop, s.name_en as "shopEn", c.name as cooperative, c.name_en as "cooperativeEn"
   from village_seller.sellers s, village_seller.cooperatives c where s.id = $1 and c.id = $2`,
);

interface Names {
  readonly shop: string;
  readonly shopEn: string;
  readonly cooperative: string;
  readonly cooperativeEn: string;
}

/** Tells a household what its cooperative did for it. */
@Injectable()
export class TellActing implements EventHandler<ActedForSeller> {
  readonly subscriber = 'village-seller.tell-acting';

  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(GrantService) private readonly grants: GrantService,
  ) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ActedForSeller>): Promise<void> {
    const { sellerId, cooperativeId, what } = payload;
    const [names] = await runIn<Names>(tx, findNames, [sellerId, cooperativeId]);
    if (names === undefined) throw new Error(`nobody to tell of what was done for ${sellerId}`);
    const holder = { role: 'seller', subjectKind: 'seller', subjectId: sellerId } as const;
    const details = {
      shop: { 'zh-CN': names.shop, en: names.shopEn },
      cooperative: { 'zh-CN': names.cooperative, en: names.cooperativeEn },
      what,
    };
    const personIds = await this.grants.findHolders(tx, [holder]);
    await this.inbox.tellAll(tx, { personIds, eventId, template: 'acted-for-you', details });
  }
}
