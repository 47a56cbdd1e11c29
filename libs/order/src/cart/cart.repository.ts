import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Statement, type Transaction } from '@shanhuo/database';
import { newId, type Fen } from '@shanhuo/kernel';
import type { CartOwner } from './cart.owner.js';
import * as sql from './cart.statements.js';

/** A line of a cart; nulls stand for a cart without lines. */
interface LineRow {
  readonly variantId: string | null;
  readonly quantity: number;
  readonly seenPriceFen: Fen;
  readonly defaultAreaCode: string | null;
}

/** What stands in a cart, in the order in which it was put there, and where its person has parcels sent. */
export interface StoredCart {
  readonly lines: readonly { readonly variantId: string; readonly quantity: number; readonly seenPriceFen: Fen }[];
  readonly defaultAreaCode: string | undefined;
}

/** A line to add or to set. */
export interface LineToWrite {
  readonly variantId: string;
  readonly quantity: number;
  readonly at: Date;
}

const forgetCarts = statement(
  'order.forget_carts',
  `delete from orders.carts where id = any(array(
     select id from orders.carts where person_id is null and changed_at < $1 order by changed_at limit $2))
   returning id`,
);

@Injectable()
export class CartRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Undefined where there is no such cart. */
  async find(owner: CartOwner): Promise<StoredCart | undefined> {
    return toCart(await this.database.read<LineRow>(...bySubject(owner, sql.findOfPerson, sql.findOfGuest)));
  }

  /** The cart with more of a variant in it, made where a person has none; undefined where the guest's token opens none. */
  async add(tx: Transaction, owner: CartOwner, line: LineToWrite): Promise<StoredCart | undefined> {
    const [text, values] = bySubject(owner, sql.addForPerson, sql.addForGuest);
    return toCart(await runIn<LineRow>(tx, text, [...values, line.variantId, line.quantity, line.at, newId()]));
  }

  /** A guest's new cart with a first line. */
  async addToNew(tx: Transaction, tokenHash: Buffer, line: LineToWrite): Promise<StoredCart> {
    const values = [tokenHash, line.variantId, line.quantity, line.at, newId()];
    return toCart(await runIn<LineRow>(tx, sql.addToNew, values)) ?? { lines: [], defaultAreaCode: undefined };
  }

  /** The cart with that many of a variant; undefined where the variant is not in it. The price counts as seen. */
  async change(tx: Transaction, owner: CartOwner, line: LineToWrite): Promise<StoredCart | undefined> {
    const [text, values] = bySubject(owner, sql.changeOfPerson, sql.changeOfGuest);
    return toCart(await runIn<LineRow>(tx, text, [...values, line.variantId, line.quantity, line.at]));
  }

  /** The cart without a variant; undefined where it was not in it. */
  async remove(tx: Transaction, owner: CartOwner, variantId: string, at: Date): Promise<StoredCart | undefined> {
    const [text, values] = bySubject(owner, sql.removeOfPerson, sql.removeOfGuest);
    return toCart(await runIn<LineRow>(tx, text, [...values, variantId, at]));
  }

  /** Joins a guest's cart to the person's and ends it. One that is gone changes nothing. */
  async takeOver(tx: Transaction, personId: string, tokenHash: Buffer, at: Date, mostLines: number): Promise<void> {
    await runIn(tx, sql.takeOver, [personId, tokenHash, at, newId(), mostLines]);
  }

  /** Takes what was ordered out of the cart. */
  async takeOut(tx: Transaction, owner: CartOwner, variantIds: readonly string[]): Promise<void> {
    const [text, values] = bySubject(owner, sql.takeOutOfPerson, sql.takeOutOfGuest);
    await runIn(tx, text, [...values, variantIds]);
  }

  /** Forgets at most so many guests' carts that nobody has touched since; says how many those were. */
  async forget(tx: Transaction, untouchedSince: Date, most: number): Promise<number> {
    return (await runIn(tx, forgetCarts, [untouchedSince, most])).length;
  }
}

function bySubject(owner: CartOwner, ofPerson: Statement, ofGuest: Statement): [Statement, unknown[]] {
  return 'personId' in owner ? [ofPerson, [owner.personId]] : [ofGuest, [owner.tokenHash]];
}

function toCart(rows: readonly LineRow[]): StoredCart | undefined {
  if (rows.length === 0) return undefined;
  const lines = rows.flatMap(({ variantId, quantity, seenPriceFen }) =>
    variantId === null ? [] : [{ variantId, quantity, seenPriceFen }],
  );
  return { lines, defaultAreaCode: rows[0]?.defaultAreaCode ?? undefined };
}
