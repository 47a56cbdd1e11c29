import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { stockTurned } from './stock.events.js';
import { OutOfStock } from './stock.failures.js';
import { StockRepository, type MovedStock, type StockReturn, type TakenStock } from './stock.repository.js';

/** How many of a variant are wanted. */
export interface StockRequest {
  readonly variantId: string;
  /** A whole number from 1. */
  readonly quantity: number;
}

const LAPSED_AT_ONCE = 100;

/** Stock held for orders: never more than there is, and never forgotten. */
@Injectable()
export class StockService {
  constructor(
    @Inject(StockRepository) private readonly stock: StockRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Holds all that is asked for until `endsAt`, or nothing: on OutOfStock the caller's transaction must roll back, which
   * `Database.inTransaction` does for a returned failure. Requests for one variant count together. One statement, and
   * one event for each variant that ran out.
   */
  async holdStock(
    tx: Transaction,
    holderId: string,
    requests: readonly StockRequest[],
    endsAt: Date,
  ): Promise<undefined | OutOfStock> {
    return this.takeAll(tx, requests, (wanted) => this.stock.hold(tx, holderId, wanted, this.clock.now(), endsAt));
  }

  /**
   * Sells all that is asked for at once, or nothing, as `holdStock` does: for money that comes after its hold has ended.
   */
  async holdAndSell(
    tx: Transaction,
    holderId: string,
    requests: readonly StockRequest[],
  ): Promise<undefined | OutOfStock> {
    return this.takeAll(tx, requests, (wanted) => this.stock.sellUnheld(tx, holderId, wanted, this.clock.now()));
  }

  /** Turns a holder's open holds into sold stock. Returns how many holds that were: none if it was done before. */
  async sellHeldStock(tx: Transaction, holderId: string): Promise<number> {
    return countOf(await this.stock.sellHeld(tx, holderId, this.clock.now()));
  }

  /** As `sellHeldStock`, if all that is asked for is held; else false, and nothing has changed. */
  async sellWholeHeld(tx: Transaction, holderId: string, requests: readonly StockRequest[]): Promise<boolean> {
    if (requests.length === 0) throw new RangeError('nothing is not sold');
    return countOf(await this.stock.sellWhole(tx, holderId, inOneRequestEach(requests), this.clock.now())) > 0;
  }

  /** Gives a holder's open holds back. Returns how many holds that were: none if it was done before. */
  async releaseHeldStock(tx: Transaction, holderId: string): Promise<number> {
    const ended = await this.stock.releaseHeld(tx, holderId, this.clock.now());
    await this.tellOfReturned(tx, ended);
    return countOf(ended);
  }

  /** Ends holds past their end, at most a hundred at once. Returns how many, so that the caller knows whether to go on. */
  async lapseHolds(tx: Transaction): Promise<number> {
    const ended = await this.stock.lapse(tx, this.clock.now(), LAPSED_AT_ONCE);
    await this.tellOfReturned(tx, ended);
    return countOf(ended);
  }

  /**
   * Puts goods that were sold and never left on hand again, once for each return: the same id again changes nothing.
   * Returns how many of the returns were new.
   */
  async returnStock(tx: Transaction, returns: readonly StockReturn[]): Promise<number> {
    if (returns.length === 0) return 0;
    returns.forEach(({ quantity }) => checkQuantity(quantity));
    const moved = await this.stock.takeBack(tx, returns, this.clock.now());
    await this.tellOfReturned(tx, moved);
    return moved.reduce((sum, each) => sum + each.returns, 0);
  }

  private async takeAll(
    tx: Transaction,
    requests: readonly StockRequest[],
    take: (wanted: readonly StockRequest[]) => Promise<TakenStock[]>,
  ): Promise<undefined | OutOfStock> {
    if (requests.length === 0) return undefined;
    const wanted = inOneRequestEach(requests);
    const found = new Map((await take(wanted)).map((each) => [each.variantId, each]));
    const short = wanted.find(({ variantId }) => found.get(variantId)?.taken !== true);
    if (short !== undefined) {
      return new OutOfStock(short.variantId, short.quantity, found.get(short.variantId)?.available ?? 0);
    }
    const gone = [...found.values()].filter(({ available }) => available === 0);
    await this.events.publishAll(
      tx,
      gone.map(({ variantId }) => stockTurned(variantId)),
    );
    return undefined;
  }

  /** Where all that is available came back just now, there was none before. */
  private async tellOfReturned(tx: Transaction, moved: readonly MovedStock[]): Promise<void> {
    const back = moved.filter(({ quantity, available }) => available === quantity);
    await this.events.publishAll(
      tx,
      back.map(({ variantId }) => stockTurned(variantId)),
    );
  }
}

/** Each variant once, in the order of ids, so that what is short is named alike for everybody. */
function inOneRequestEach(requests: readonly StockRequest[]): StockRequest[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of requests) {
    checkQuantity(quantity);
    sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  }
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

function checkQuantity(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`not a quantity: ${quantity}`);
}

function countOf(ended: readonly { readonly holds: number }[]): number {
  return ended.reduce((sum, { holds }) => sum + holds, 0);
}
