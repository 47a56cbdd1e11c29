import { Inject, Injectable } from '@nestjs/common';
import { OutOfStock, SellableService, type FreightRate, type Sellable } from '@shanhuo/catalog';
import { Database, type Transaction } from '@shanhuo/database';
import { readInput } from '@shanhuo/identity';
import { Clock, InvalidInput, isId, readProvince, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { CartFull, ShopRests, VariantNotFound } from './cart.failures.js';
import { cartOwner, hashOpaqueToken, newOpaqueToken } from './cart.owner.js';
import { MOST_LINES, MOST_OF_ONE } from './cart.limits.js';
import { CartRepository, type JudgedCart, type StoredCart } from './cart.repository.js';
import { quote, type Quote, type WantedLine } from './cart.rules.js';
import { CART_PROBLEMS } from './cart.words.js';

/** Who asks for a cart: a person, or a guest with the token. */
export interface CartCaller {
  readonly personId: string | undefined;
  readonly cartToken: string | null | undefined;
  readonly language: Language;
}

/** The cart after a change; the token of one that was made for a guest. */
export interface ChangedCart {
  readonly cartToken: string | undefined;
  /** What it costs now, reckoned when it is asked for: most who put something in look at the cart later. */
  readonly quote: () => Promise<Quote>;
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
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The cart with the freight to a province, or to that of the person's default address; empty where there is none.
   * Two statements at most.
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
    const variantIds = lines.map(({ variantId }) => variantId);
    const sellables = await this.sellables.findSellable(tx, variantIds, provinceCode);
    const rates = provinceCode === undefined ? undefined : ratesOf(sellables);
    return quote(lines, sellables, rates, provinceCode, this.clock.now());
  }

  /** Puts more of a variant in. A guest without a cart is given one. One statement, where nobody asks for the quote. */
  async add(
    caller: CartCaller,
    input: { variantId: string; quantity: number },
  ): Promise<ChangedCart | VariantNotFound | OutOfStock | ShopRests | CartFull | InvalidInput> {
    const read = readInput(addInput, input, CART_PROBLEMS, caller.language);
    if (read instanceof InvalidInput) return read;
    const owner = cartOwner(caller.personId, caller.cartToken);
    const line = { ...read, at: this.clock.now() };
    const judged = owner && (await this.carts.add(owner, line));
    // A guest whose token opens no cart is given another token, and never the one that came.
    if (judged !== undefined && (judged.isKnown || caller.personId !== undefined)) {
      return this.answer(judged, read.variantId, caller.language);
    }
    const cartToken = newOpaqueToken();
    const made = await this.carts.addToNew(hashOpaqueToken(cartToken), line);
    return this.answer(made, read.variantId, caller.language, cartToken);
  }

  /** Sets how many of a variant are wanted; none takes it out. */
  async change(
    caller: CartCaller,
    input: { variantId: string; quantity: number },
  ): Promise<ChangedCart | VariantNotFound | OutOfStock | ShopRests | InvalidInput> {
    const read = readInput(changeInput, input, CART_PROBLEMS, caller.language);
    if (read instanceof InvalidInput) return read;
    const owner = cartOwner(caller.personId, caller.cartToken);
    if (owner === undefined) return new VariantNotFound();
    const at = this.clock.now();
    if (read.quantity === 0) {
      const cart = await this.carts.remove(owner, read.variantId, at);
      return cart === undefined ? new VariantNotFound() : this.changed(cart);
    }
    const answer = await this.answer(await this.carts.change(owner, { ...read, at }), read.variantId, caller.language);
    // A line that is in the cart cannot be one too many.
    if (answer instanceof CartFull) throw new Error('a changed line filled the cart');
    return answer;
  }

  /** After a sign-in: what the guest had put together is the person's. */
  async takeOver(personId: string, cartToken: string, language: Language): Promise<ChangedCart> {
    const guest = cartOwner(undefined, cartToken);
    if (guest !== undefined && 'tokenHash' in guest) {
      await this.database.inTransaction((tx) =>
        this.carts.takeOver(tx, personId, guest.tokenHash, this.clock.now(), MOST_LINES),
      );
    }
    return { cartToken: undefined, quote: () => this.findCart({ personId, cartToken: undefined, language }) };
  }

  private async answer(
    { verdict, wanted, available, cart }: JudgedCart,
    variantId: string,
    language: Language,
    cartToken?: string,
  ): Promise<ChangedCart | VariantNotFound | OutOfStock | ShopRests | CartFull | InvalidInput> {
    if (verdict === 'not_sold') return new VariantNotFound();
    if (verdict === 'short') return (await this.findRest(variantId)) ?? new OutOfStock(variantId, wanted, available);
    if (verdict === 'full') return new CartFull();
    // What fitted alone and is not there was one too many beside what came at the same moment.
    if (verdict === 'too_many' || !cart.lines.some((line) => line.variantId === variantId)) {
      const message = CART_PROBLEMS['QUANTITY_INVALID']?.[language] ?? '';
      return new InvalidInput([{ field: 'quantity', code: 'QUANTITY_INVALID', message }]);
    }
    return this.changed(cart, cartToken);
  }

  /** Asked only where nothing could be had: a resting shop has as little as an empty one, and says why. */
  private async findRest(variantId: string): Promise<ShopRests | undefined> {
    const [sellable] = await this.sellables.findSellable(undefined, [variantId]);
    if (sellable?.pausedUntil === null || sellable?.pausedUntil === undefined) return undefined;
    return new ShopRests(sellable.pausedUntil, sellable.pauseReason ?? 'other', sellable.pauseWords ?? '');
  }

  private changed(cart: StoredCart, cartToken?: string): ChangedCart {
    return { cartToken, quote: () => this.quoteStored(cart) };
  }

  private async quoteStored(cart: StoredCart | undefined, province?: string): Promise<Quote> {
    const ofAddress = cart?.defaultAreaCode && `${cart.defaultAreaCode.slice(0, 2)}0000`;
    const wish = province === undefined ? undefined : readProvince(province)?.code;
    return this.quoteLines(undefined, cart?.lines ?? [], wish ?? (ofAddress === '' ? undefined : ofAddress));
  }
}

/** What each seller asks; all goods of one come with the same. */
function ratesOf(sellables: readonly Sellable[]): Map<string, FreightRate | 'no_delivery'> {
  return new Map(sellables.flatMap(({ sellerId, freight }) => (freight === null ? [] : [[sellerId, freight]])));
}
