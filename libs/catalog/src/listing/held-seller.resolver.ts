import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, statement } from '@shanhuo/database';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { HeldSellerType } from '@shanhuo/village-seller/graphql';

const countToCorrect = statement(
  'catalog.count_listings_to_correct',
  `select p.seller_id as id, count(*)::int as count
   from catalog.products p join catalog.product_revisions r on r.product_id = p.id and r.state = 'changes_wanted'
   where p.seller_id = any($1) and p.state <> 'withdrawn' group by p.seller_id`,
);

/** What a reviewer sent back to those one acts for. */
@Resolver(() => HeldSellerType)
export class HeldSellerListingsResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Allow.asParent()
  @ResolveField(() => Int, {
    nullable: true,
    description: 'Listings a reviewer asked to change; null for who may not list.',
  })
  async listingsToCorrect(
    @Parent() { id, scopes }: HeldSellerType,
    @Context() { loaders }: ViewerContext,
  ): Promise<number | null> {
    if (!scopes.includes('list')) return null;
    const count = await loaders.load('catalog.to_correct_of_sellers', id, async (ids) => {
      const rows = await this.database.read<{ id: string; count: number }>(countToCorrect, [ids]);
      return new Map(rows.map((row) => [row.id, row.count]));
    });
    return count ?? 0;
  }
}
