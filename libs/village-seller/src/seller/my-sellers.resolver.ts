import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@shanhuo/identity';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import { SellerAccess } from './seller-access.js';
import { SellerRepository } from './seller.repository.js';
import { SellerType } from './seller.types.js';

@Resolver(() => SellerType)
export class MySellersResolver {
  constructor(
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(SellerRepository) private readonly sellers: SellerRepository,
  ) {}

  @Allow.role(['seller', 'manager'], 'sellers the person acts for: their own, and the one their cooperative is')
  @Query(() => [SellerType], {
    description: 'The sellers one acts for, whatever their standing; the longest here first.',
  })
  async mySellers(@CurrentViewer() viewer: Viewer, @Context() context: RequestContext): Promise<SellerType[]> {
    const held = await this.access.findHeldSellers(viewer);
    return this.sellers.findHeldSellers(
      held.map(({ id }) => id),
      context.language,
    );
  }
}
