import type { EventHandler, Subscription, Transaction } from '@shanhuo/database';
import { SELLER_APPROVED, type SellerApproved } from '@shanhuo/village-seller';
import type { FreightService } from './freight.service.js';
import type { GivenFreightTerms } from './freight.terms.js';

const GIVE_FREIGHT = 'catalog.give-freight';

/** New sellers have freight before their first product. */
export const FREIGHT_SUBSCRIPTIONS: readonly Subscription[] = [{ event: SELLER_APPROVED, subscriber: GIVE_FREIGHT }];

/** A new seller asks for parcels what everybody does, until it says otherwise. The terms are the worker's to bring. */
export class GiveFreight implements EventHandler<SellerApproved> {
  readonly subscriber = GIVE_FREIGHT;

  constructor(
    private readonly freight: FreightService,
    private readonly terms: () => GivenFreightTerms,
  ) {}

  async handle(tx: Transaction): Promise<void> {
    await this.freight.giveWhereMissing(tx, this.terms());
  }
}
