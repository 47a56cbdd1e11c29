import { Inject, Injectable } from '@nestjs/common';
import { FreightService, OutOfStock, SellableService, type Sellable } from '@shanhuo/catalog';
import { Database, type Transaction } from '@shanhuo/database';
import { readInput } from '@shanhuo/identity';
import { Clock, InvalidInput, isId, readProvince, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { CartFull, VariantNotFound } from './cart.failures.js';
import { cartOwner, hashOpaqueToken, newOpaqueToken } from './cart.owner.js';
import { CartRepository, type StoredCart } from './cart.repository.js';
import { quote, type Quote, type WantedLine } from './cart.rules.js';
import { CART_PROBLEMS } from './cart.words.js';

/** Different goods in a cart at most. */
export const MOST_LINES = 60;
/** Of one variant at most. */
export const MOST_OF_ONE = 99;

/** Who asks for a cart: a person, or a guest with the token. */
export interface CartCaller {
  readonly personId: string | undefined;
  readonly cartToken: string | null | undefined;
  readonly language: Language;
}

/** The cart after a change; the token of one that was made for a guest. */
export interface ChangedCart {
  readonly quote: Quote;
  readonly cartToken: string | undefined;
}

const variantField = z.string().refine(isId, 'VARIANT_INVALID');
const quantityField = (least: number) =>
  z.int('QUANTITY_INVALID').min(least, 'QUANTITY_INVALID').max(MOST_OF_ONE, 'QUANTITY_INVALID');
const addInput = z.object({ variantId: variantField, quantity: quantityField(1) });
const changeInput = z.object({ variantId: variantField, quantity: quantityField(0) });

/** What somebody means to buy, across sellers, with the prices and the freight of now. */
@Injectable()
export class CartService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CartRepository) private readonly carts: CartRepository,
    @Inject(SellableService) private readonly sellables: SellableService,
    @Inject(FreightService) private readonly freight: FreightService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The cart with the freight to a province, or to that of the person's default address; empty where there is none.
   * Three statements at most.
   */
  async findCart(caller: CartCaller, provinceCode?: string): Promise<Quote> {
    const owner = cartOwner(caller.personId, caller.cartToken);
    const cart = owner && (await this.carts.find(owner));
    return this.quoteStored(cart, provinceCode);
  }

  /** What given lines cost now, as a cart of them would show it. */
  async quoteLines(
    tx: Transaction | undefined,
    lines: readonly WantedLine[],
    provinceCode: string | undefined,
  ): Promise<Quote> {
    const sellables = await this.sellables.findSellable(
      tx,
      lines.map(({ variantId }) => variantId),
    );
    return this.quoteSellables(tx, lines, sellables, provinceCode);
  }

  /** Puts more of a variant in. A guest without a cart is given one. Three statements. */
  async add(
    caller: CartCaller,
    input: { variantId: string; quantity: number },
  ): Promise<ChangedCart | VariantNotFound | OutOfStock | CartFull | InvalidInput> {
    const read = readInput(addInput, input, CART_PROBLEMS, caller.language);
    if (read instanceof InvalidInput) return read;
    const owner = cartOwner(caller.personId, caller.cartToken);
    return this.database.inTransaction(async (tx) => {
      const line = { ...read, at: this.clock.now() };
      const known = owner && (await this.carts.add(tx, owner, line));
      const cartToken = known === undefined ? newOpaqueToken() : undefined;
      const cart = known ?? (await this.carts.addToNew(tx, hashOpaqueToken(cartToken ?? ''), line));
      const quoted = await this.checkChange(tx, cart, read.variantId, caller.language);
      return 'groups' in quoted ? { quote: quoted, cartToken } : quoted;
    });
  }

  /** Sets how many of a variant are wanted; none takes it out. */
  async change(
    caller: CartCaller,
    input: { variantId: string; quantity: number },
  ): Promise<ChangedCart | VariantNotFound | OutOfStock | InvalidInput> {
    const read = readInput(changeInput, input, CART_PROBLEMS, caller.language);
    if (read instanceof InvalidInput) return read;
    const owner = cartOwner(caller.personId, caller.cartToken);
    if (owner === undefined) return new VariantNotFound();
    return this.database.inTransaction(async (tx) => {
      const at = this.clock.now();
      if (read.quantity === 0) {
        const cart = await this.carts.remove(tx, owner, read.variantId, at);
        if (cart === undefined) return new VariantNotFound();
        return { quote: await this.quoteStored(cart, undefined, tx), cartToken: undefined };
      }
      const cart = await this.carts.change(tx, owner, { ...read, at });
      if (cart === undefined) return new VariantNotFound();
      const quoted = await this.checkChange(tx, cart, read.variantId, caller.language);
      // A line that is in the cart cannot be one too many.
      if (quoted instanceof CartFull) throw new Error('a changed line filled the cart');
      return 'groups' in quoted ? { quote: quoted, cartToken: undefined } : quoted;
    });
  }

  /** After a sign-in: what the guest had put together is the person's. */
  async takeOver(personId: string, cartToken: string, language: Language): Promise<ChangedCart> {
    const guest = cartOwner(undefined, cartToken);
    if (guest !== undefined && 'tokenHash' in guest) {
      await this.database.inTransaction((tx) =>
        this.carts.takeOver(tx, personId, guest.tokenHash, this.clock.now(), MOST_LINES),
      );
    }
    const quoted = await this.findCart({ personId, cartToken: undefined, language });
    return { quote: quoted, cartToken: undefined };
  }

  /** Judges what was just written; a failure takes it back with the transaction. */
  private async checkChange(
    tx: Transaction,
    cart: StoredCart,
    variantId: string,
    language: Language,
  ): Promise<Quote | VariantNotFound | OutOfStock | CartFull | InvalidInput> {
    const quoted = await this.quoteStored(cart, undefined, tx);
    const line = quoted.groups.flatMap(({ lines }) => lines).find((each) => each.variantId === variantId);
    if (line === undefined || line.state === 'withdrawn') return new VariantNotFound();
    if (line.state !== 'available') {
      return new OutOfStock(variantId, line.quantity, Math.max(0, line.sellable.available));
    }
    if (line.quantity > MOST_OF_ONE) {
      const message = CART_PROBLEMS['QUANTITY_INVALID']?.[language] ?? '';
      return new InvalidInput([{ field: 'quantity', code: 'QUANTITY_INVALID', message }]);
    }
    return cart.lines.length > MOST_LINES ? new CartFull() : quoted;
  }

  private async quoteStored(cart: StoredCart | undefined, province?: string, tx?: Transaction): Promise<Quote> {
    const ofAddress = cart?.defaultAreaCode && `${cart.defaultAreaCode.slice(0, 2)}0000`;
    const wish = province === undefined ? undefined : readProvince(province)?.code;
    return this.quoteLines(tx, cart?.lines ?? [], wish ?? (ofAddress === '' ? undefined : ofAddress));
  }

  private async quoteSellables(
    tx: Transaction | undefined,
    lines: readonly WantedLine[],
    sellables: readonly Sellable[],
    provinceCode: string | undefined,
  ): Promise<Quote> {
    const sellerIds = [...new Set(sellables.map(({ sellerId }) => sellerId))];
    const rates = provinceCode === undefined ? undefined : await this.freight.findRates(tx, sellerIds, provinceCode);
    return quote(lines, sellables, rates, provinceCode);
  }
}
