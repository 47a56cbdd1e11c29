import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';

const reserve = statement(
  'catalog.reserve_stock',
  `update catalog.stock set reserved = reserved + $2
   where variant_id = $1 and on_hand - reserved >= $2 returning on_hand - reserved as available`,
);

const findAvailable = statement(
  'catalog.find_available_stock',
  `select on_hand - reserved as available from catalog.stock where variant_id = $1`,
);

const keepHold = statement(
  'catalog.keep_hold',
  `insert into catalog.holds (id, variant_id, holder_id, quantity, state, placed_at, ends_at)
   values ($1, $2, $3, $4, 'open', $5, $6)`,
);

const lockOpenHolds = statement(
  'catalog.lock_open_holds',
  `select id, variant_id as "variantId", quantity from catalog.holds
   where holder_id = $1 and state = 'open' order by variant_id, id for update`,
);

const lockLapsedHolds = statement(
  'catalog.lock_lapsed_holds',
  `select id, variant_id as "variantId", quantity from catalog.holds
   where state = 'open' and ends_at <= $1 order by ends_at limit $2 for update skip locked`,
);

const endHold = statement(
  'catalog.end_hold',
  `update catalog.holds set state = $2, ended_at = $3 where id = $1 and state = 'open' returning id`,
);

const giveBack = statement(
  'catalog.give_back_stock',
  `update catalog.stock set reserved = reserved - $2 where variant_id = $1 returning on_hand - reserved as available`,
);

const sell = statement(
  'catalog.sell_stock',
  `update catalog.stock set reserved = reserved - $2, on_hand = on_hand - $2 where variant_id = $1
   returning on_hand - reserved as available`,
);

export interface OpenHold {
  readonly id: string;
  readonly variantId: string;
  readonly quantity: number;
}

interface Available {
  readonly available: number;
}

/** Every counter changes in one guarded statement, so two buyers of the last piece cannot both read it first. */
@Injectable()
export class StockRepository {
  /** What is left after reserving; undefined where there was not enough, and nothing changed. */
  async reserve(tx: Transaction, variantId: string, quantity: number): Promise<number | undefined> {
    return (await runIn<Available>(tx, reserve, [variantId, quantity]))[0]?.available;
  }

  async findAvailable(tx: Transaction, variantId: string): Promise<number> {
    return (await runIn<Available>(tx, findAvailable, [variantId]))[0]?.available ?? 0;
  }

  async keepHold(
    tx: Transaction,
    hold: OpenHold & { readonly holderId: string; readonly placedAt: Date; readonly endsAt: Date },
  ): Promise<void> {
    await runIn(tx, keepHold, [hold.id, hold.variantId, hold.holderId, hold.quantity, hold.placedAt, hold.endsAt]);
  }

  /** Open holds of a holder, locked, in the order of variants in which every caller takes them. */
  lockOpenHolds(tx: Transaction, holderId: string): Promise<OpenHold[]> {
    return runIn(tx, lockOpenHolds, [holderId]);
  }

  /** At most `limit` open holds past their end, locked; those another worker has are left to it. */
  lockLapsedHolds(tx: Transaction, now: Date, limit: number): Promise<OpenHold[]> {
    return runIn(tx, lockLapsedHolds, [now, limit]);
  }

  async endHold(tx: Transaction, id: string, state: 'sold' | 'released' | 'lapsed', at: Date): Promise<boolean> {
    return (await runIn(tx, endHold, [id, state, at])).length === 1;
  }

  /** Makes reserved stock available again; returns what is available then. */
  async giveBack(tx: Transaction, variantId: string, quantity: number): Promise<number> {
    return required(await runIn<Available>(tx, giveBack, [variantId, quantity]), variantId);
  }

  /** Takes reserved stock away for good; what is available stays as it is. */
  async sell(tx: Transaction, variantId: string, quantity: number): Promise<number> {
    return required(await runIn<Available>(tx, sell, [variantId, quantity]), variantId);
  }
}

function required(rows: readonly Available[], variantId: string): number {
  const [row] = rows;
  if (row === undefined) throw new Error(`variant ${variantId} has no stock row`);
  return row.available;
}
