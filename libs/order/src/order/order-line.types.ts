import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { ReturnClass } from '@shanhuo/catalog';
import { PictureType, ReturnClassEnum } from '@shanhuo/catalog/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';
import type { ShareRole } from '@shanhuo/payment';
import { ShareRoleEnum } from '@shanhuo/payment/graphql';
import type { OrderLineRow } from './order.rows.js';

@ObjectType('MoneyStoryPart', { description: 'One part of the money of a line.' })
@Allow.asParent()
export class MoneyStoryPartType {
  @Field(() => ShareRoleEnum, { description: 'Whose it is.' })
  role!: ShareRole;

  @Field(() => MoneyType, { description: 'How much, as the ledger has it now.' })
  amount!: MoneyValue;

  @Field(() => Int, {
    nullable: true,
    description:
      'Share of the goods in hundredths of a per cent, as agreed when it was ordered; null of grower and freight.',
  })
  basisPoints!: number | null;
}

@ObjectType('MoneyStory', { description: 'Where the money of a line went; from the ledger, true after refunds too.' })
@Allow.asParent()
export class MoneyStoryType {
  @Field(() => MoneyType, { description: 'What the buyer paid for the line and has not got back.' })
  total!: MoneyValue;

  @Field(() => [MoneyStoryPartType], { description: 'The parts; they sum to the total.' })
  parts!: readonly MoneyStoryPartType[];
}

/** What buyer and seller see alike. */
@InterfaceType('OrderedLine', {
  description: 'How many of a variant were ordered, with all that was true of it then, whoever looks at it.',
  resolveType: (value: object) => ('toShip' in value ? 'DeskLine' : 'OrderLine'),
})
export abstract class OrderedLineType {
  /** For the fields that are worked out. */
  row!: OrderLineRow;

  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Title, as it was ordered.' })
  title!: string;

  @Field(() => String, { description: 'Pack, as it was ordered.' })
  label!: string;

  @Field(() => PictureType, { nullable: true, description: 'Picture, as it was ordered.' })
  picture!: PictureType | null;

  @Field(() => MoneyType, { description: 'Price of one, as it was ordered.' })
  unitPrice!: MoneyValue;

  @Field(() => Int, { description: 'How many were ordered.' })
  quantity!: number;

  @Field(() => Int, { description: 'How many of them were cancelled since.' })
  cancelledQuantity!: number;

  @Field(() => MoneyType, {
    description: 'What the line costs now: less what was cancelled, or weighed less than ordered.',
  })
  amount!: MoneyValue;

  @Field(() => Int, {
    nullable: true,
    description: 'Net weight of what is not cancelled; null where it is not sold by weight.',
  })
  orderedGrams!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Net weight that was packed, at most what was ordered; null while nothing was weighed.',
  })
  packedGrams!: number | null;

  @Field(() => MoneyStoryType, {
    nullable: true,
    description: 'Where its money went, from the ledger; null while nothing was paid.',
  })
  story?: MoneyStoryType | null;
}

@ObjectType('OrderLine', { implements: () => OrderedLineType, description: 'A line as its buyer sees it.' })
@Allow.asParent()
export class OrderLineType extends OrderedLineType {
  @Field(() => String, { description: 'Short code of the product.' })
  productCode!: string;

  @Field(() => ReturnClassEnum, { description: 'Terms of return, as it was ordered.' })
  returnClass!: ReturnClass;
}
