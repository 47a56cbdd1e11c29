import { Inject, Injectable } from '@nestjs/common';
import {
  BlindIndexer,
  countedAddress,
  Limits,
  readInput,
  Sealer,
  type Phone,
  type TooManyAttempts,
} from '@shanhuo/identity';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import { AddressService, type Delivery } from '../address/address.service.js';
import { cartOwner, hashOpaqueToken } from '../cart/cart.owner.js';
import type { DraftTerms } from './draft-order.js';
import { contactInput, PLACE_ORDER_PROBLEMS } from './place-order.input.js';
import type { PlaceOrderInput } from './place-order.types.js';

/** Who places an order. */
export interface PlacingCaller {
  readonly personId: string | undefined;
  /** Address the request came from. */
  readonly address: string;
  readonly language: Language;
}

/** Who orders and where to, read and found. */
export interface Buyer {
  readonly personId: string | undefined;
  readonly language: Language;
  readonly delivery: Delivery;
  /** A guest's own phone; undefined of a person. */
  readonly contact: Phone | undefined;
  /** Within which an idempotency key counts: the person, the guest's cart, or the guest's phone. */
  readonly scope: string;
  /** What was said of it, to tell one wish from another. */
  readonly said: object;
}

type BuyerInput = Pick<PlaceOrderInput, 'cartToken' | 'addressId' | 'delivery' | 'contactPhone'>;

/** The half of an order that is about people: who, where to, how often. */
@Injectable()
export class OrderingBuyer {
  constructor(
    @Inject(AddressService) private readonly addresses: AddressService,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  /** Reads who orders, and counts it: whoever holds stock by unpaid orders does so thirty times an hour at most. */
  async read(input: BuyerInput, caller: PlacingCaller): Promise<Buyer | InvalidInput | TooManyAttempts> {
    const { personId, language, address } = caller;
    const contact = personId === undefined ? this.readContact(input, language) : undefined;
    if (contact instanceof InvalidInput) return contact;
    const delivery = await this.readDelivery(input, personId, language);
    if (delivery instanceof InvalidInput) return delivery;
    const counted = personId ?? this.indexer.indexOf('address', countedAddress(address));
    const full = await this.limits.take(['ordersPerBuyerAnHour', counted]);
    if (full !== undefined) return full;
    const { area: _area, ...typed } = delivery;
    return {
      personId,
      language,
      delivery,
      contact,
      scope: this.scopeOf(personId, input.cartToken, contact),
      said: { ...typed, contact: contact ?? null },
    };
  }

  /** What an order keeps of its buyer, sealed under the order's own id. */
  seal(
    { personId, language, delivery, contact }: Buyer,
    orderId: string,
  ): Pick<DraftTerms, 'personId' | 'language' | 'delivery' | 'sealed' | 'contactIndex' | 'receiptTokenHash'> {
    const seal = (column: string, plain: string) =>
      this.sealer.seal(plain, { table: 'orders.orders', column, row: orderId });
    return {
      personId,
      language,
      delivery,
      sealed: {
        sealedRecipient: seal('sealed_recipient', delivery.recipient),
        sealedPhone: seal('sealed_phone', delivery.phone),
        sealedDetail: seal('sealed_detail', delivery.detail),
        sealedContact: contact === undefined ? null : seal('sealed_contact', contact),
      },
      contactIndex: contact === undefined ? null : this.indexer.indexOf('phone', contact),
      receiptTokenHash: personId === undefined ? hashOpaqueToken(this.receiptOf(orderId)) : null,
    };
  }

  /**
   * The receipt of a guest's order. Made from the order under a key that is not in the database, so that a request that
   * is sent again is answered with the same one, and yet it is nowhere kept.
   */
  receiptOf(orderId: string): string {
    return this.indexer.indexOf('receipt', orderId).toString('base64url');
  }

  private readContact(input: BuyerInput, language: Language): Phone | InvalidInput {
    const given = { contactPhone: input.contactPhone ?? '' };
    const read = readInput(contactInput, given, PLACE_ORDER_PROBLEMS, language);
    return read instanceof InvalidInput ? read : read.contactPhone;
  }

  private async readDelivery(
    { addressId, delivery }: BuyerInput,
    personId: string | undefined,
    language: Language,
  ): Promise<Delivery | InvalidInput> {
    if (typeof addressId === 'string') {
      const found = personId === undefined ? undefined : await this.addresses.findDelivery(personId, addressId);
      return found ?? problem('addressId', 'ADDRESS_NOT_FOUND', language);
    }
    if (delivery === null || delivery === undefined) return problem('delivery', 'DELIVERY_MISSING', language);
    return this.addresses.readDelivery(delivery, language, 'delivery.');
  }

  private scopeOf(personId: string | undefined, cartToken: string | null | undefined, contact?: Phone): string {
    const owner = cartOwner(personId, cartToken);
    if (owner === undefined) return `guest ${this.indexer.indexOf('phone', contact ?? '').toString('base64url')}`;
    return 'personId' in owner ? `person ${owner.personId}` : `cart ${owner.tokenHash.toString('base64url')}`;
  }
}

function problem(field: string, code: string, language: Language): InvalidInput {
  return new InvalidInput([{ field, code, message: PLACE_ORDER_PROBLEMS[code]?.[language] ?? '' }]);
}
