import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';

/** An hour back at each run, six runs an hour: a worker may be away for most of one, and the night looks at two days. */
const HOUR = 3_600_000;

/** In the order of their ids, as whoever makes cards locks them. */
const lockMoved = statement(
  'catalog.lock_cards_that_sold',
  `select c.product_id as id from catalog.product_cards c
   where c.product_id = any(array(
     select v.product_id from catalog.variants v where v.id = any(array(
       select variant_id from catalog.holds where state = 'sold' and ended_at >= $1
       union select variant_id from catalog.stock_returns where returned_at >= $1))))
   order by c.product_id for no key update`,
);

const tellSold = statement(
  'catalog.tell_cards_what_sold',
  `update catalog.product_cards c set sold = s.sold
   from (select v.product_id, sum(k.sold)::int as sold from catalog.variants v
     join catalog.stock k on k.variant_id = v.id where v.product_id = any($1) group by 1) s
   where c.product_id = s.product_id and c.product_id = any($1) and c.sold <> s.sold`,
);

/**
 * Tells cards what sold of their goods. It writes what stands on the stock, which sales themselves count, so it is right
 * whenever and however often it runs; a card that is made anew reads the same.
 */
@Injectable()
export class TellSold {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Looks at what was sold or given back in the last hours. */
  async run(hours = 1): Promise<void> {
    const since = new Date(this.clock.now().getTime() - hours * HOUR);
    await this.database.inTransaction(async (tx) => {
      const cards = await runIn<{ id: string }>(tx, lockMoved, [since]);
      if (cards.length > 0) await runIn(tx, tellSold, [cards.map(({ id }) => id)]);
    });
  }
}
