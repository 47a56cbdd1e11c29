import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RoomOfLine } from '@shanhuo/catalog';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { DeskOrderType } from '../seller-order/desk-order.types.js';
import { LotsToShip } from './lots-to-ship.js';
import { LotsOfLineType } from './lots-to-ship.types.js';

/** What a seller may ship from, beside the order that is to be packed. */
@Resolver(() => DeskOrderType)
export class LotsToShipResolver {
  constructor(@Inject(LotsToShip) private readonly lots: LotsToShip) {}

  @Allow.asParent()
  @ResolveField(() => [LotsOfLineType], {
    description: 'From which certified lots what is left can be shipped, line by line; empty once nothing is left.',
  })
  async lotsToShip(@Parent() { row }: DeskOrderType, @Context() { loaders }: ViewerContext): Promise<LotsOfLineType[]> {
    const lines = await loaders.load('order.lots_to_ship', row.id, (ids) => this.lots.findOf(ids));
    return (lines ?? []).map(toLotsOfLine);
  }
}

function toLotsOfLine({ lineId, isDue, isCovered, rooms }: RoomOfLine): LotsOfLineType {
  return {
    ...{ lineId, needsCertificate: isDue, isCovered },
    lots: rooms.map(({ number, lotCode, harvestedOn, validUntil, room, unit }) => ({
      ...{ certificateNumber: number, lotCode, harvestedOn, validUntil, room, unit },
    })),
  };
}
