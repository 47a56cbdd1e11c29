import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType } from '@shanhuo/kernel/graphql';
import { VillageType } from '@shanhuo/village-seller/graphql';
import { MarkKindEnum, type ShownMark } from '../card/card.types.js';
import type { Parcel } from '../freight/freight.rules.js';
import { PictureType } from '../media/picture.type.js';
import type { Prepacked } from '../listing/listing.content.js';
import { ProductSpecialtyType } from '../specialty/product-specialty.type.js';
import { PrepackedType } from './prepacked.type.js';
import { HarvestWindowType, SalesWindowType } from '../window/window.types.js';
import type { ReturnClass } from './product.states.js';

export const ReturnClassEnum = {
  SEVEN_DAY: 'seven_day',
  FRESH_EXCLUDED: 'fresh_excluded',
  CONFIRM_EXCLUDED: 'confirm_excluded',
} as const satisfies Record<string, ReturnClass>;
registerEnumType(ReturnClassEnum, {
  name: 'ReturnClass',
  description:
    'Under which terms goods without a fault go back. Faulty goods can always go back, freight on the seller.',
  valuesMap: {
    SEVEN_DAY: { description: 'Within 7 days from the day after signing, without giving a reason.' },
    FRESH_EXCLUDED: { description: 'Fresh or perishable: not without a fault.' },
    CONFIRM_EXCLUDED: {
      description: 'Not without a fault, if the buyer confirmed this for the line; else within 7 days.',
    },
  },
});

@Allow.everyone()
@ObjectType('Category', { description: 'A shelf of the shop.' })
export class CategoryType {
  @Field(() => String, { description: 'Code, as in filters.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@Allow.everyone()
@ObjectType('Variant', { description: 'The sellable unit of a product.' })
export class VariantType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Pack, as the seller names it.' })
  label!: string;

  @Field(() => MoneyType, { description: 'Price.' })
  price!: MoneyValue;

  @Field(() => MoneyType, { nullable: true, description: 'Price of 500 g; null where it is not sold by weight.' })
  pricePer500g!: MoneyValue | null;

  @Field(() => Int, { nullable: true, description: 'Net weight in grams.' })
  netWeightGrams!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pieces in the pack.' })
  itemCount!: number | null;

  @Field(() => Int, { description: 'How many can be bought now; 99 stands for 99 and more.' })
  availableQuantity!: number;

  @Field(() => Boolean, { description: 'Whether it can be bought now.' })
  inStock!: boolean;
}

@Allow.everyone()
@ObjectType('Mark', { description: 'A claim with its evidence.' })
export class MarkType {
  @Field(() => MarkKindEnum, { description: 'Kind of claim.' })
  kind!: ShownMark;

  @Field(() => String, { description: 'What proves it.' })
  evidence!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may show; null without end.' })
  validUntil!: string | null;
}

@Allow.everyone()
@ObjectType('LotCertificate', { description: 'Conformity certificate of a lot (承诺达标合格证).' })
export class LotCertificateType {
  @Field(() => String, { description: 'Code of the lot.' })
  lotCode!: string;

  @Field(() => DateScalar, { description: 'Day of harvest or making.' })
  harvestedOn!: string;

  @Field(() => String, { description: 'Number of the certificate.' })
  number!: string;

  @Field(() => String, { description: 'Who issued it.' })
  issuer!: string;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: string;

  @Field(() => DateScalar, { description: 'Last day of validity.' })
  validUntil!: string;
}

@Allow.everyone()
@ObjectType('Product', { description: 'A product on sale, with all its page shows.' })
export class ProductType {
  id!: string;
  sellerId!: string;
  shipWithinHours!: number;
  shipsUntil!: Date | null;
  /** One piece of the cheapest pack, as freight looks at it; undefined where there is no pack. */
  parcel!: Parcel | undefined;

  @Field(() => String, { description: 'Short code, as in addresses of pages.' })
  code!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'What the seller says of it.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'When it is in season.' })
  season!: string | null;

  @Field(() => CategoryType, { description: 'Its shelf.' })
  category!: CategoryType;

  @Field(() => ProductSpecialtyType, {
    nullable: true,
    description: 'The specialty of its county that it is, as its seller says; null where nothing is said.',
  })
  specialty!: ProductSpecialtyType | null;

  @Field(() => VillageType, { description: 'Village of origin.' })
  origin!: VillageType;

  @Field(() => [PictureType], { description: 'Pictures, the first one first.' })
  pictures!: readonly PictureType[];

  @Field(() => [VariantType], { description: 'Variants on sale.' })
  variants!: readonly VariantType[];

  @Field(() => [MarkType], { description: 'Marks that may show today.' })
  marks!: readonly MarkType[];

  @Field(() => [LotCertificateType], { description: 'Valid certificates of its lots, latest first.' })
  certificates!: readonly LotCertificateType[];

  @Field(() => PrepackedType, {
    nullable: true,
    description: 'What stands on the pack of prepacked food, as its maker printed it; null for loose goods.',
  })
  prepacked!: Prepacked | null;

  @Field(() => ReturnClassEnum, { description: 'Terms of return.' })
  returnClass!: ReturnClass;

  @Field(() => HarvestWindowType, {
    nullable: true,
    description: 'When it is sent, where it is sold ahead of its harvest; null for goods that are there.',
  })
  harvestWindow!: HarvestWindowType | null;

  @Field(() => SalesWindowType, {
    nullable: true,
    description: 'Between which moments it sells; null where that is whenever its shop does.',
  })
  salesWindow!: SalesWindowType | null;

  @Field(() => GraphQLISODateTime, { description: 'When it went on sale.' })
  publishedAt!: Date;
}
