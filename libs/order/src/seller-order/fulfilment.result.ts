import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import type { Fen, MoneyValue } from '@shanhuo/kernel';
import { InvalidInputType, MoneyType } from '@shanhuo/kernel/graphql';
import {
  DeliveryClosedType,
  IdempotencyKeyReusedType,
  NotToRefuseType,
  NotToShipType,
  OrderNotCancellableType,
  OrderNotFoundType,
  ParcelRefundChangedType,
  ReceiptNotExpectedType,
  RefundFellType,
} from './failure.types.js';

@ObjectType('LinesCancelled', { description: 'It is cancelled.' })
@Allow.asParent()
export class LinesCancelledType {
  sellerOrderCode!: string;
  refundFen!: Fen;
}

@ObjectType('CancellationPreview', { description: 'What would come back if it were cancelled now; nothing was done.' })
@Allow.asParent()
export class CancellationPreviewType {
  @Field(() => MoneyType, { description: 'For the goods.' })
  goods!: MoneyValue;

  @Field(() => MoneyType, {
    description: 'Of the parcel fee: what was paid, less what the rest costs under the rate of the order.',
  })
  freight!: MoneyValue;

  @Field(() => MoneyType, { description: 'Both together.' })
  total!: MoneyValue;
}

@ObjectType('ReceiptConfirmed', {
  description: 'The goods are there; from now on the days run in which claims may come.',
})
@Allow.asParent()
export class ReceiptConfirmedType {
  sellerOrderCode!: string;
}

@ObjectType('SellerOrderShipped', { description: 'The parcel is on its way.' })
@Allow.asParent()
export class SellerOrderShippedType {
  sellerOrderCode!: string;
}

@ObjectType('ParcelPreviewLine', { description: 'A line of a parcel as it would leave.' })
@Allow.asParent()
export class ParcelPreviewLineType {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'How many of it.' })
  quantity!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Net weight of them as ordered, in grams; absent where it is not sold by weight.',
  })
  orderedGrams!: number | null;

  @Field(() => Int, { nullable: true, description: 'Net weight as weighed, in grams; absent where nobody weighed it.' })
  packedGrams!: number | null;
}

@ObjectType('ParcelPreview', {
  description: 'What would go back to the buyer if the parcel left now; nothing was sent.',
})
@Allow.asParent()
export class ParcelPreviewType {
  @Field(() => [ParcelPreviewLineType], { description: 'What would lie in it.' })
  lines!: readonly ParcelPreviewLineType[];

  @Field(() => MoneyType, { description: 'For what was packed less than ordered.' })
  missingWeight!: MoneyValue;

  @Field(() => MoneyType, { description: 'For shipping late; only with the first late parcel of an order.' })
  latePenalty!: MoneyValue;

  @Field(() => MoneyType, { description: 'Both together.' })
  total!: MoneyValue;
}

@ObjectType('SellerOrderRefused', { description: 'It is cancelled, and all the buyer paid for it goes back.' })
@Allow.asParent()
export class SellerOrderRefusedType {
  sellerOrderCode!: string;
}

@ObjectType('DeliveryRevealed', { description: 'Where a parcel goes, in plain.' })
@Allow.asParent()
export class DeliveryRevealedType {
  @Field(() => String, { description: 'Who takes the parcel.' })
  recipient!: string;

  @Field(() => String, { description: 'Phone of the recipient.' })
  phone!: string;

  @Field(() => [String], { description: 'Names from the province down to the town.' })
  areaNames!: readonly string[];

  @Field(() => String, { description: 'Street, house and door.' })
  detail!: string;
}

export const CancelOrderLinesResult = createUnionType({
  name: 'CancelOrderLinesResult',
  description: 'What cancelling lines can lead to.',
  types: () =>
    [
      LinesCancelledType,
      OrderNotFoundType,
      OrderNotCancellableType,
      RefundFellType,
      InvalidInputType,
      IdempotencyKeyReusedType,
    ] as const,
  resolveType: nameOfResult,
});

export const CancellationPreviewResult = createUnionType({
  name: 'CancellationPreviewResult',
  description: 'What asking what would come back can lead to.',
  types: () => [CancellationPreviewType, OrderNotFoundType, OrderNotCancellableType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const ConfirmReceiptResult = createUnionType({
  name: 'ConfirmReceiptResult',
  description: 'What confirming a receipt can lead to.',
  types: () => [ReceiptConfirmedType, OrderNotFoundType, ReceiptNotExpectedType] as const,
  resolveType: nameOfResult,
});

export const ShipSellerOrderResult = createUnionType({
  name: 'ShipSellerOrderResult',
  description: 'What sending a parcel can lead to.',
  types: () =>
    [
      SellerOrderShippedType,
      OrderNotFoundType,
      NotToShipType,
      ParcelRefundChangedType,
      InvalidInputType,
      IdempotencyKeyReusedType,
    ] as const,
  resolveType: nameOfResult,
});

export const ParcelPreviewResult = createUnionType({
  name: 'ParcelPreviewResult',
  description: 'What asking what a parcel would give back can lead to.',
  types: () => [ParcelPreviewType, OrderNotFoundType, NotToShipType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const RefuseSellerOrderResult = createUnionType({
  name: 'RefuseSellerOrderResult',
  description: 'What refusing an order can lead to.',
  types: () =>
    [SellerOrderRefusedType, OrderNotFoundType, NotToRefuseType, InvalidInputType, IdempotencyKeyReusedType] as const,
  resolveType: nameOfResult,
});

export const RevealDeliveryResult = createUnionType({
  name: 'RevealDeliveryResult',
  description: 'What asking for an address can lead to.',
  types: () => [DeliveryRevealedType, OrderNotFoundType, DeliveryClosedType] as const,
  resolveType: nameOfResult,
});
