import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { CountPettyTrade } from '../petty-trade/count-petty-trade.js';
import {
  findLastTransaction,
  findLostOrders,
  findLostPromises,
  findWatermark,
  keepWatermark,
  lockProjection,
  projectOrders,
} from './projection.statements.js';

const AT_ONCE = 500;
const NONE = '00000000-0000-0000-0000-000000000000';
/** Ids are made before their transaction commits: what is younger than this may still be followed by an older one. */
const STILL_COMMITTING_MS = 10 * 60_000;

/** What a projection found missing. */
export interface Projected {
  readonly factCount: number;
  /** Petty traders of whom facts are new. */
  readonly pettyTraderIds: readonly string[];
}

/** Writes facts and sums from what ledger and orders say. Whatever it is told, twice or late, it looks there itself. */
@Injectable()
export class Projection {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CountPettyTrade) private readonly pettyTrade: CountPettyTrade,
  ) {}

  /** Everything of these orders that is not there yet. Returns how many facts are new. */
  async project(tx: Transaction, orderIds: readonly string[]): Promise<number> {
    if (orderIds.length === 0) return 0;
    await runIn(tx, lockProjection, []);
    const { factCount, pettyTraderIds } = await this.projectLocked(tx, orderIds);
    await this.pettyTrade.count(tx, pettyTraderIds);
    return factCount;
  }

  /** The same for a caller who holds the lock, and counts the trade of petty traders when all is there. */
  async projectLocked(tx: Transaction, orderIds: readonly string[]): Promise<Projected> {
    const [row] = await runIn<Projected>(tx, projectOrders, [[...new Set(orderIds)]]);
    if (row === undefined) throw new Error('a projection says what it did');
    return row;
  }

  /** Finds what no event told of. Runs every minute; late or twice is the same. Returns how many facts were missing. */
  async sweep(): Promise<number> {
    const missing = await this.sweepLedger();
    await this.sweepPromises();
    return missing;
  }

  private async sweepLedger(): Promise<number> {
    const [last] = await this.database.read<{ id: string }>(findLastTransaction, []);
    if (last === undefined) return 0;
    const [mark] = await this.database.read<{ transactionId: string }>(findWatermark, []);
    let [after, missing] = [mark?.transactionId ?? NONE, 0];
    for (;;) {
      const lost = await this.database.read<{ transactionId: string; orderId: string }>(findLostOrders, [
        after,
        AT_ONCE,
      ]);
      const orderIds = lost.map(({ orderId }) => orderId);
      missing += await this.database.inTransaction((tx) => this.project(tx, orderIds));
      after = lost.at(-1)?.transactionId ?? after;
      if (lost.length < AT_ONCE) break;
    }
    await this.database.write(keepWatermark, [before(last.id, STILL_COMMITTING_MS)]);
    return missing;
  }

  private async sweepPromises(): Promise<void> {
    for (let found = AT_ONCE; found === AT_ONCE;) {
      const lost = await this.database.read<{ orderId: string }>(findLostPromises, [AT_ONCE]);
      const orderIds = lost.map(({ orderId }) => orderId);
      await this.database.inTransaction((tx) => this.project(tx, orderIds));
      found = lost.length;
    }
  }
}

/** The least id that could have been made so many milliseconds before another (RFC 9562, version 7). */
function before(id: string, milliseconds: number): string {
  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const hex = Math.max(0, at - milliseconds)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}${NONE.slice(13)}`;
}
