import { Inject } from '@nestjs/common';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { HeldSellerType, ManagedCooperativeType } from '../membership/membership.types.js';
import { ManagedCooperatives } from './managed-cooperatives.js';
import { SellerAccess, type HeldSeller } from './seller-access.js';
import { SellerRepository } from './seller.repository.js';
import { SellerType } from './seller.types.js';

/** For whom one acts. */
@Resolver(() => HeldSellerType)
export class MySellersResolver {
  constructor(
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(ManagedCooperatives) private readonly managed: ManagedCooperatives,
    @Inject(SellerRepository) private readonly sellers: SellerRepository,
  ) {}

  @Allow.role(
    ['seller', 'manager', 'agent'],
    'sellers the person acts for: their own, the one their cooperative is, members that let it, households by mandate',
  )
  @Query(() => [HeldSellerType], {
    description: 'The sellers one acts for and how far, whatever their standing; the longest here first.',
  })
  async mySellers(@Context() { viewer, language }: ViewerContext): Promise<HeldSellerType[]> {
    const held = await this.access.findHeldSellers(viewer);
    return held.map((seller) => toHeld(seller, language));
  }

  @Allow.role(['seller', 'manager', 'agent'], 'cooperatives the person manages')
  @Query(() => [ManagedCooperativeType], { description: 'The cooperatives one manages; none for who only sells.' })
  async myCooperatives(@Context() { viewer, language }: ViewerContext): Promise<ManagedCooperativeType[]> {
    return this.managed.find(viewer, language);
  }

  @Allow.asParent()
  @ResolveField(() => SellerType, { description: 'The seller itself, whatever its standing.' })
  async seller(@Parent() { id }: HeldSellerType, @Context() { loaders, language }: ViewerContext): Promise<SellerType> {
    const found = await loaders.load('village_seller.held_sellers', id, async (ids) => {
      const rows = await this.sellers.findHeldSellers(ids, language);
      return new Map(rows.map((row) => [row.id, row]));
    });
    if (found === undefined) throw new Error(`seller ${id} is held and not there`);
    return found;
  }
}

function toHeld(held: HeldSeller, language: ViewerContext['language']): HeldSellerType {
  const { id, code, kind, through, scopes, acting } = held;
  const name = language === 'en' ? held.nameEn : held.name;
  return {
    ...{ id, code, kind, name, through, scopes },
    actingCooperativeName: acting?.kind === 'cooperative' ? acting.name[language] : null,
    actingUntil: acting?.kind === 'mandate' ? acting.lastDay : null,
  };
}
