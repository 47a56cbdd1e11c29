import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, newId, type Fen } from '@shanhuo/kernel';
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

/** Why a line is not in the cart as it was wished; `not_sold` also of one that was to be changed and is not in it. */
export type LineVerdict = 'fits' | 'not_sold' | 'short' | 'too_many' | 'full';

interface JudgedRow extends LineRow {
  readonly verdict: LineVerdict;
  readonly wanted: number;
  readonly available: number | null;
  readonly isKnown: boolean;
}

/** What became of a line that was added or changed; unless it fits, nothing was written. */
export interface JudgedCart {
  readonly verdict: LineVerdict;
  /** How many of the variant there were to be, and how many there are to buy. */
  readonly wanted: number;
  readonly available: number;
  /** Whether its owner had a cart before. */
  readonly isKnown: boolean;
  readonly cart: StoredCart;
}

/** A line to add or to set. */
export interface LineToWrite {
  readonly variantId: string;
  readonly quantity: number;
  readonly at: Date;
}

const EMPTY: StoredCart = { lines: [], defaultAreaCode: undefined };

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

  /** Puts more of a variant in, where that fits; a person without a cart is given one. */
  async add(owner: CartOwner, { variantId, quantity, at }: LineToWrite): Promise<JudgedCart> {
    const values = [variantId, quantity, at, chinaDayOf(at)];
    return toJudged(
      'personId' in owner
        ? await this.database.write<JudgedRow>(sql.addForPerson, [owner.personId, ...values, newId()])
        : await this.database.write<JudgedRow>(sql.addForGuest, [owner.tokenHash, ...values]),
    );
  }

  /** A guest's new cart with a first line, where that fits. */
  async addToNew(tokenHash: Buffer, { variantId, quantity, at }: LineToWrite): Promise<JudgedCart> {
    return toJudged(
      await this.database.write<JudgedRow>(sql.addToNew, [tokenHash, variantId, quantity, at, chinaDayOf(at), newId()]),
    );
  }

  /** Sets how many of a variant are in the cart, where that fits. The price counts as seen. */
  async change(owner: CartOwner, { variantId, quantity, at }: LineToWrite): Promise<JudgedCart> {
    const [text, values] = bySubject(owner, sql.changeOfPerson, sql.changeOfGuest);
    const line = [variantId, quantity, at, chinaDayOf(at)];
    return toJudged(await this.database.write<JudgedRow>(text, [...values, ...line]));
  }

  /** The cart without a variant; undefined where it was not in it. */
  async remove(owner: CartOwner, variantId: string, at: Date): Promise<StoredCart | undefined> {
    const [text, values] = bySubject(owner, sql.removeOfPerson, sql.removeOfGuest);
    return toCart(await this.database.write<LineRow>(text, [...values, variantId, at]));
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

function toJudged(rows: readonly JudgedRow[]): JudgedCart {
  const [row] = rows;
  if (row === undefined) throw new Error('a line was not judged');
  const { verdict, wanted, available, isKnown } = row;
  return { verdict, wanted, available: Math.max(0, available ?? 0), isKnown, cart: toCart(rows) ?? EMPTY };
}

function toCart(rows: readonly LineRow[]): StoredCart | undefined {
  if (rows.length === 0) return undefined;
  const lines = rows.flatMap(({ variantId, quantity, seenPriceFen }) =>
    variantId === null ? [] : [{ variantId, quantity, seenPriceFen }],
  );
  return { lines, defaultAreaCode: rows[0]?.defaultAreaCode ?? undefined };
}
