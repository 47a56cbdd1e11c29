import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { ActorNames } from '@shanhuo/village-seller';
import { OrderChangeType } from '../order/seller-order.types.js';
import { loadActors } from './seller-order.loader.js';

/** As what a step that can be taken for a seller is written down. */
const ACTIONS: Readonly<Record<string, string>> = { shipped: 'order.shipped', cancelled: 'order.refused' };

/** Who took a step for the seller. The order knows the person, the audit log as whom. */
@Resolver(() => OrderChangeType)
export class DeskChangeResolver {
  constructor(@Inject(ActorNames) private readonly names: ActorNames) {}

  @Allow.asParent()
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Name of the agent or the cooperative that did it for the seller. Told at the seller’s desk alone: null to the buyer, and where it was nobody of theirs.',
  })
  async actedBy(
    @Parent() { deskRow, by, toState }: OrderChangeType,
    @Context() { loaders, language }: ViewerContext,
  ): Promise<string | null> {
    if (!deskRow?.sellerOrderId || by !== 'seller') return null;
    const acts = await loadActors(loaders, this.names, Object.values(ACTIONS), deskRow.sellerOrderId);
    // A step is written with the last parcel: who sent it sent the order.
    const act = acts.findLast(({ action, personId }) => action === ACTIONS[toState] && personId === deskRow.byPerson);
    return act?.name[language] ?? null;
  }
}
