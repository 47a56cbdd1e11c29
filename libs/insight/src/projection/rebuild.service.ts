import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { CountPettyTrade } from '../petty-trade/count-petty-trade.js';
import { Projection } from './projection.js';
import { listOrders, lockProjection, PROJECTED_TABLES } from './projection.statements.js';

const AT_ONCE = 500;
const NONE = '00000000-0000-0000-0000-000000000000';

/** Rows are deleted and not truncated, so that whoever reads sees the old figures until the new ones are there. */
const empty = PROJECTED_TABLES.map((table) =>
  statement(`insight.empty_${table.split('.')[1]}`, `delete from ${table}`),
);

/** Makes all facts and sums anew from ledger and orders, by the projection itself: what comes out is the same, byte for byte. */
@Injectable()
export class Rebuild {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Projection) private readonly projection: Projection,
    @Inject(CountPettyTrade) private readonly pettyTrade: CountPettyTrade,
  ) {}

  /** One transaction; events that come meanwhile wait for it. Returns how many facts there are. */
  run(): Promise<number> {
    return this.database.inTransaction(async (tx) => {
      await runIn(tx, lockProjection, []);
      for (const each of empty) await runIn(tx, each, []);
      let facts = 0;
      for (let after: string | undefined = NONE; after !== undefined;) {
        const orderIds = await this.nextOrders(tx, after);
        if (orderIds.length > 0) facts += (await this.projection.projectLocked(tx, orderIds)).factCount;
        after = orderIds.at(-1);
      }
      // Only now: on the way here sums are lower than they are, and who was told would be told again.
      await this.pettyTrade.countAll(tx);
      return facts;
    });
  }

  private async nextOrders(tx: Transaction, after: string): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, listOrders, [after, AT_ONCE])).map(({ id }) => id);
  }
}
