import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import type { CancelledBy, SellerOrderState } from '../seller-order/seller-order.states.js';
import { ShippedLotType } from '../shipment/lots-to-ship.types.js';
import type { ChangedBy } from './order-change.entity.js';
import type { OrderChangeRow, SellerOrderRow } from './order.rows.js';

export const SellerOrderStateEnum = {
  WAITING_FOR_PAYMENT: 'waiting_for_payment',
  TO_PACK: 'to_pack',
  SHIPPED: 'shipped',
  DELIVERED: 'delivered',
  RECEIVED: 'received',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, SellerOrderState>;
registerEnumType(SellerOrderStateEnum, {
  name: 'SellerOrderState',
  description: 'Where one seller’s part of an order stands.',
  valuesMap: {
    WAITING_FOR_PAYMENT: { description: 'The buyer has not paid.' },
    TO_PACK: { description: 'Paid; the seller packs.' },
    SHIPPED: { description: 'All of it is on its way.' },
    DELIVERED: { description: 'It has arrived, by a word or by the days that went by.' },
    RECEIVED: { description: 'The buyer has it, by a word or by the days that went by.' },
    CANCELLED: { description: 'It will not be sent; what was paid goes back.' },
  },
});

export const CancelledByEnum = {
  BUYER: 'buyer',
  SELLER: 'seller',
  DEADLINE: 'deadline',
  TIME: 'time',
} as const satisfies Record<string, CancelledBy>;
registerEnumType(CancelledByEnum, {
  name: 'CancelledBy',
  description: 'Who ended a seller order before it was shipped.',
  valuesMap: {
    BUYER: { description: 'The buyer.' },
    SELLER: { description: 'The seller, with a reason.' },
    DEADLINE: { description: 'It was overdue for too long, or sold ahead and not sent within its days.' },
    TIME: { description: 'The money came when the goods were no longer there.' },
  },
});

export const ChangedByEnum = {
  BUYER: 'buyer',
  SELLER: 'seller',
  OPERATOR: 'operator',
  PAYMENT: 'payment',
  TIME: 'time',
} as const satisfies Record<string, ChangedBy>;
registerEnumType(ChangedByEnum, {
  name: 'ChangedBy',
  description: 'Who moved an order.',
  valuesMap: {
    BUYER: { description: 'The buyer.' },
    SELLER: { description: 'The seller.' },
    OPERATOR: { description: 'The county desk.' },
    PAYMENT: { description: 'The payment that came.' },
    TIME: { description: 'The time that went by.' },
  },
});

@ObjectType('ShippedLine', { description: 'How much of a line lies in a parcel.' })
@Allow.asParent()
export class ShippedLineType {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => String, { description: 'Title of the product.' })
  title!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => Int, { nullable: true, description: 'Net weight that was packed; null where it was not weighed.' })
  packedGrams!: number | null;

  @Field(() => [ShippedLotType], { description: 'From which lots it left, under which certificates; may be none.' })
  lots!: readonly ShippedLotType[];
}

@ObjectType('Shipment', { description: 'A parcel on its way.' })
@Allow.asParent()
export class ShipmentType {
  @Field(() => String, { description: 'Who carries it.' })
  carrierName!: string;

  @Field(() => String, { description: 'Number to follow it by; empty three years after the order ended.' })
  trackingNumber!: string;

  @Field(() => String, { description: 'Page on which it can be followed.' })
  trackingUrl!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was handed over.' })
  shippedAt!: Date;

  @Field(() => [ShippedLineType], { description: 'What lies in it.' })
  lines!: readonly ShippedLineType[];
}

@ObjectType('OrderChange', { description: 'A step of a seller order.' })
@Allow.asParent()
export class OrderChangeType {
  /** For the field that is worked out, at the seller's desk alone. */
  deskRow?: OrderChangeRow;

  @Field(() => SellerOrderStateEnum, { description: 'State since then.' })
  toState!: SellerOrderState;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => ChangedByEnum, { description: 'Who.' })
  by!: ChangedBy;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  reason!: string | null;
}

@ObjectType('SellerOrder', { description: 'One seller’s part of an order: the promise, the parcels, the money.' })
@Allow.asParent()
export class SellerOrderType {
  /** For the fields that are worked out. */
  row!: SellerOrderRow;

  @Field(() => String, { description: 'Short code.' })
  code!: string;

  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Name of the seller, as it was ordered.' })
  sellerName!: string;

  @Field(() => SellerOrderStateEnum, { description: 'Where it stands.' })
  state!: SellerOrderState;

  @Field(() => MoneyType, { description: 'Goods, as they were ordered.' })
  goods!: MoneyValue;

  @Field(() => MoneyType, { description: 'Parcel fee, as it was ordered; more parcels do not cost more.' })
  freight!: MoneyValue;

  @Field(() => MoneyType, { description: 'Goods and freight, as they were ordered.' })
  total!: MoneyValue;

  @Field(() => MoneyType, { description: 'What has gone back of it or is on its way back.' })
  refunded!: MoneyValue;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'By when the seller ships; null while it is not paid.',
  })
  shipBy!: Date | null;

  @Field(() => Boolean, { description: 'Whether it should have been shipped by now.' })
  isOverdue!: boolean;

  @Field(() => Boolean, {
    description: 'Whether no carrier said so, and it is taken to have arrived by the days gone by.',
  })
  deliveryPresumed!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When time does the next step, if nobody does before.',
  })
  nextStepAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the buyer had it.' })
  receivedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;

  @Field(() => CancelledByEnum, { nullable: true, description: 'Who cancelled it.' })
  cancelledBy!: CancelledBy | null;

  @Field(() => Boolean, { description: 'Whether the buyer who asks can cancel some of it now.' })
  canCancel!: boolean;

  @Field(() => Boolean, { description: 'Whether the buyer who asks can confirm the receipt now.' })
  canConfirmReceipt!: boolean;
}
