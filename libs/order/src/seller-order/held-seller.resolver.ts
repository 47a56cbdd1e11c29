import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, statement } from '@shanhuo/database';
import { Allow, type ViewerContext } from '@shanhuo/identity';
import { HeldSellerType } from '@shanhuo/village-seller/graphql';

const countToPack = statement(
  'order.count_to_pack_of_sellers',
  `select s.seller_id as id, count(*)::int as count from orders.seller_orders s
   where s.seller_id = any($1) and s.state = 'to_pack' group by s.seller_id`,
);

/** What waits at the desks of those one acts for. */
@Resolver(() => HeldSellerType)
export class HeldSellerOrdersResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Allow.asParent()
  @ResolveField(() => Int, { nullable: true, description: 'Orders to pack; null for who may not see orders.' })
  async ordersToPack(
    @Parent() { id, scopes }: HeldSellerType,
    @Context() { loaders }: ViewerContext,
  ): Promise<number | null> {
    if (!scopes.includes('ship')) return null;
    const count = await loaders.load('order.to_pack_of_sellers', id, async (ids) => {
      const rows = await this.database.read<{ id: string; count: number }>(countToPack, [ids]);
      return new Map(rows.map((row) => [row.id, row.count]));
    });
    return count ?? 0;
  }
}
