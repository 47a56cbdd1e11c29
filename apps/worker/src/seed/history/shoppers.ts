import type { INestApplicationContext } from '@nestjs/common';
import { OutOfStock } from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { PersonService, readPhone } from '@shanhuo/identity';
import { formatYuan, isFailure, newId } from '@shanhuo/kernel';
import { CartService, CheckoutChanged, CheckoutService, type CheckedOut, type Quote } from '@shanhuo/order';
import type { Desks } from './desks.js';
import type { DemoBuyer } from './people.js';

/** What somebody wants: how many of each pack. */
export type Wanted = ReadonlyMap<string, number>;

/** An order that was placed, and by whom. */
export interface Placed {
  readonly orderId: string;
  readonly paymentUrl: string | undefined;
  /** Undefined of a guest. */
  readonly personId: string | undefined;
}

/** Buyers in front of the shop: they fill carts and place orders by the services that serve everybody. */
export class Shoppers {
  private readonly persons = new Map<string, string>();
  private readonly carts: CartService;
  private readonly checkout: CheckoutService;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly desks: Desks,
  ) {
    this.carts = app.get(CartService);
    this.checkout = app.get(CheckoutService);
  }

  /** Undefined where nothing wanted can be had there. */
  async order(buyer: DemoBuyer, wanted: Wanted): Promise<Placed | undefined> {
    const personId = buyer.hasAccount ? await this.personOf(buyer) : undefined;
    const caller = { personId, cartToken: undefined as string | undefined, language: buyer.language };
    for (const [variantId, quantity] of wanted) {
      const added = await this.carts.add(caller, { variantId, quantity });
      if (isFailure(added)) continue;
      caller.cartToken ??= added.cartToken;
    }
    const quote = await this.carts.findCart(caller, buyer.provinceCode);
    for (const { variantId, sellable } of linesOf(quote)) await this.desks.fillUp(variantId, sellable.available);
    const deliverable = quote.groups.filter(({ delivery }) => delivery === 'delivers');
    if (deliverable.length === 0) return undefined;
    const checkedOut = await this.place(buyer, personId, { ...quote, groups: deliverable }, caller.cartToken);
    if (checkedOut === undefined) return undefined;
    return { orderId: checkedOut.order.row.id, paymentUrl: checkedOut.paymentUrl, personId };
  }

  private async place(
    buyer: DemoBuyer,
    personId: string | undefined,
    quote: Quote,
    cartToken: string | undefined,
  ): Promise<CheckedOut | undefined> {
    const { name: recipient, phone, areaCode, detail, address, language } = buyer;
    const outcome = await this.checkout.checkOut(
      {
        idempotencyKey: newId(),
        ...(cartToken !== undefined && { cartToken }),
        lines: linesOf(quote).map(({ variantId, quantity, sellable }) => ({
          ...{ variantId, quantity },
          unitPrice: formatYuan(sellable.priceFen),
        })),
        freight: quote.groups.map(({ sellerCode, freightFen, harvest }) => {
          if (freightFen === undefined) throw new Error(`nobody said what a parcel of ${sellerCode} costs`);
          return { sellerCode, amount: formatYuan(freightFen), shipUntil: harvest?.untilDay ?? null };
        }),
        delivery: { recipient, phone, areaCode, detail },
        ...(personId === undefined && { contactPhone: phone }),
      },
      { personId, address, language },
    );
    // Somebody else took the last pieces at the same moment, and this one goes away.
    if (outcome instanceof OutOfStock || outcome instanceof CheckoutChanged) return undefined;
    if (isFailure(outcome)) throw new Error(`not ordered: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  private async personOf({ phone, name }: DemoBuyer): Promise<string> {
    const known = this.persons.get(phone);
    if (known !== undefined) return known;
    const read = readPhone(phone);
    if (read === undefined) throw new Error('a demo phone is not one');
    const { personId } = await this.app
      .get(Database)
      .inTransaction((tx) => this.app.get(PersonService).findOrOpen(tx, read, name));
    this.persons.set(phone, personId);
    return personId;
  }
}

const linesOf = ({ groups }: Quote) => groups.flatMap(({ lines }) => lines);
