import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReturnClass } from '@shanhuo/catalog';
import { HarvestWindowType, PictureType, ReturnClassEnum } from '@shanhuo/catalog/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType } from '@shanhuo/kernel/graphql';
import type { CartLineState, DeliveryState, PriceChange } from './cart.rules.js';

export const CartLineStateEnum = {
  AVAILABLE: 'available',
  TOO_FEW: 'too_few',
  SOLD_OUT: 'sold_out',
  PAUSED: 'paused',
  NOT_YET: 'not_yet',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, CartLineState>;
registerEnumType(CartLineStateEnum, {
  name: 'CartLineState',
  description: 'Whether what is meant to be bought can be.',
  valuesMap: {
    AVAILABLE: { description: 'All of it can be bought.' },
    TOO_FEW: { description: 'Only some of it can be bought.' },
    SOLD_OUT: { description: 'None is left at present.' },
    PAUSED: { description: 'Its seller takes no orders for some days.' },
    NOT_YET: { description: 'It is not on sale yet, and will be by itself.' },
    WITHDRAWN: { description: 'It is not sold any more.' },
  },
});

export const PriceChangeEnum = {
  NONE: 'none',
  DROPPED: 'dropped',
  ROSE: 'rose',
} as const satisfies Record<string, PriceChange>;
registerEnumType(PriceChangeEnum, {
  name: 'PriceChange',
  description: 'What became of a price since the buyer put it into the cart.',
  valuesMap: {
    NONE: { description: 'It is the same.' },
    DROPPED: { description: 'It is cheaper now; the buyer pays the lower price.' },
    ROSE: { description: 'It is dearer now; the buyer is asked.' },
  },
});

export const DeliveryStateEnum = {
  PROVINCE_NEEDED: 'province_needed',
  DELIVERS: 'delivers',
  NO_DELIVERY: 'no_delivery',
} as const satisfies Record<string, DeliveryState>;
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: 'Whether a seller delivers to the province.',
  valuesMap: {
    PROVINCE_NEEDED: { description: 'No province is known yet.' },
    DELIVERS: { description: 'The seller delivers there.' },
    NO_DELIVERY: { description: 'The seller does not deliver there.' },
  },
});

@ObjectType('CartLine', { description: 'How many of a variant somebody means to buy.' })
@Allow.asParent()
export class CartLineType {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => String, { description: 'Short code of the product.' })
  productCode!: string;

  @Field(() => String, { description: 'Title of the product.' })
  title!: string;

  @Field(() => String, { description: 'Pack, as the seller names it.' })
  label!: string;

  @Field(() => PictureType, { nullable: true, description: 'First picture of the product.' })
  picture!: PictureType | null;

  @Field(() => Int, { description: 'How many are wanted.' })
  quantity!: number;

  @Field(() => Int, { description: 'How many can be bought now; 99 stands for 99 and more.' })
  availableQuantity!: number;

  @Field(() => CartLineStateEnum, { description: 'Whether they can be bought.' })
  state!: CartLineState;

  @Field(() => HarvestWindowType, {
    nullable: true,
    description: 'When it is sent, where it is sold ahead of its harvest; null for goods that are there.',
  })
  harvestWindow!: HarvestWindowType | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it goes on sale, where it is not yet.' })
  opensAt!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which its seller takes no orders, where that is why it cannot be bought.',
  })
  pausedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why its seller takes no orders, in words; null where it does.' })
  pauseReason!: string | null;

  @Field(() => MoneyType, { description: 'Price of one now.' })
  unitPrice!: MoneyValue;

  @Field(() => MoneyType, { description: 'Price of one when it was put into the cart.' })
  seenPrice!: MoneyValue;

  @Field(() => PriceChangeEnum, { description: 'What became of the price in between.' })
  priceChange!: PriceChange;

  @Field(() => MoneyType, { description: 'Price of all of them now.' })
  amount!: MoneyValue;

  @Field(() => ReturnClassEnum, { description: 'Terms of return.' })
  returnClass!: ReturnClass;
}

@ObjectType('CartGroup', { description: 'What of a cart one seller sells: one parcel fee, one promise.' })
@Allow.asParent()
export class CartGroupType {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Name of the seller.' })
  sellerName!: string;

  @Field(() => [CartLineType], { description: 'Lines, in the order in which they were added.' })
  lines!: readonly CartLineType[];

  @Field(() => MoneyType, { description: 'Sum of the lines that can be bought.' })
  goods!: MoneyValue;

  @Field(() => DeliveryStateEnum, { description: 'Whether the seller delivers to the province.' })
  delivery!: DeliveryState;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The parcel fee; null where it is not known or not delivered.',
  })
  freight!: MoneyValue | null;

  @Field(() => MoneyType, { nullable: true, description: 'Goods from this amount on travel free; null where never.' })
  freeAbove!: MoneyValue | null;

  @Field(() => Int, { description: 'Hours within which the seller ships all of it after payment.' })
  shipWithinHours!: number;

  @Field(() => HarvestWindowType, {
    nullable: true,
    description:
      'Where some of it is sold ahead: when all of it is sent, the latest of its lines; null for goods that are there.',
  })
  harvestWindow!: HarvestWindowType | null;
}

@ObjectType('Cart', { description: 'What somebody means to buy, across sellers.' })
@Allow.asParent()
export class CartType {
  @Field(() => [CartGroupType], { description: 'By seller, in the order in which they were added.' })
  groups!: readonly CartGroupType[];

  @Field(() => Int, { description: 'Pieces of all lines.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'Sum of the lines that can be bought.' })
  goods!: MoneyValue;

  @Field(() => MoneyType, { nullable: true, description: 'All parcel fees; null while one is not known.' })
  freight!: MoneyValue | null;

  @Field(() => MoneyType, { nullable: true, description: 'Goods and freight; null while a parcel fee is not known.' })
  total!: MoneyValue | null;

  @Field(() => String, { nullable: true, description: 'Province the freight is for; null where none is known.' })
  provinceCode!: string | null;

  @Field(() => Boolean, { description: 'Whether all of it can be ordered to that province as it stands.' })
  orderable!: boolean;
}
