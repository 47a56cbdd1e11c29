import { Injectable } from '@nestjs/common';
import { runIn, type Statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import {
  holdStock,
  lapseHolds,
  releaseHeldStock,
  returnStock,
  sellHeldStock,
  sellUnheldStock,
  sellWholeStock,
} from './stock.statements.js';

/** A variant and how many of it. */
export interface VariantQuantity {
  readonly variantId: string;
  readonly quantity: number;
}

/** Goods coming back under an id of the one who sends them. */
export interface StockReturn extends VariantQuantity {
  readonly returnId: string;
}

/** Whether a variant was taken, and what is available then. */
export interface TakenStock {
  readonly variantId: string;
  readonly taken: boolean;
  readonly available: number;
}

/** How much of a variant went, or came, and what is available then. */
export interface MovedStock extends VariantQuantity {
  readonly available: number;
}

interface EndedHolds extends MovedStock {
  readonly holds: number;
}

/** Every counter changes in one guarded statement, so two buyers of the last piece cannot both read it first. */
@Injectable()
export class StockRepository {
  /** Holds each variant that has enough; where one has not, the caller rolls back. Ids of no variant are absent. */
  hold(
    tx: Transaction,
    holderId: string,
    wanted: readonly VariantQuantity[],
    at: Date,
    endsAt: Date,
  ): Promise<TakenStock[]> {
    return take(tx, holdStock, holderId, wanted, at, endsAt);
  }

  /** Sells without a hold before, as far as there is enough; the hold that is kept tells to whom. */
  sellUnheld(tx: Transaction, holderId: string, wanted: readonly VariantQuantity[], at: Date): Promise<TakenStock[]> {
    return take(tx, sellUnheldStock, holderId, wanted, at, at);
  }

  sellHeld(tx: Transaction, holderId: string, at: Date): Promise<EndedHolds[]> {
    return runIn(tx, sellHeldStock, [at, holderId]);
  }

  sellWhole(tx: Transaction, holderId: string, wanted: readonly VariantQuantity[], at: Date): Promise<EndedHolds[]> {
    const columns = [wanted.map(({ variantId }) => variantId), wanted.map(({ quantity }) => quantity)];
    return runIn(tx, sellWholeStock, [at, holderId, ...columns]);
  }

  releaseHeld(tx: Transaction, holderId: string, at: Date): Promise<EndedHolds[]> {
    return runIn(tx, releaseHeldStock, [at, holderId]);
  }

  /** Ends at most so many open holds past their end. */
  lapse(tx: Transaction, at: Date, most: number): Promise<EndedHolds[]> {
    return runIn(tx, lapseHolds, [at, most]);
  }

  /** Puts goods on hand again; what came back before under the same id is not counted again. */
  takeBack(
    tx: Transaction,
    returns: readonly StockReturn[],
    at: Date,
  ): Promise<(MovedStock & { readonly returns: number })[]> {
    const columns = [
      returns.map(({ returnId }) => returnId),
      returns.map(({ variantId }) => variantId),
      returns.map(({ quantity }) => quantity),
    ];
    return runIn(tx, returnStock, [...columns, at]);
  }
}

function take(
  tx: Transaction,
  statement: Statement,
  holderId: string,
  wanted: readonly VariantQuantity[],
  at: Date,
  endsAt: Date,
): Promise<TakenStock[]> {
  const columns = [
    wanted.map(() => newId()),
    wanted.map(({ variantId }) => variantId),
    wanted.map(({ quantity }) => quantity),
  ];
  return runIn(tx, statement, [...columns, holderId, at, endsAt]);
}
