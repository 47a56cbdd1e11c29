import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar } from '@shanhuo/kernel/graphql';
import { OfSellerInput } from '../listing/named.input.js';

@Allow.everyone()
@ObjectType('HarvestWindow', {
  description: 'Sold ahead of its harvest: the days in which it is sent, by the calendar of the shop, both included.',
})
export class HarvestWindowType {
  @Field(() => DateScalar, { description: 'First day on which it is sent.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day on which it is sent: the promise.' })
  until!: string;
}

@Allow.everyone()
@ObjectType('SalesWindow', { description: 'Between which moments a product sells by itself.' })
export class SalesWindowType {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when; null where it is open.' })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when no longer; null where it is open.' })
  closesAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it sells now.' })
  isOpen!: boolean;
}

@Allow.asParent()
@ObjectType('ListingWindows', { description: 'When a product sells, and when it is sent where it is sold ahead.' })
export class ListingWindowsType {
  @Field(() => DateScalar, { nullable: true, description: 'First day of sale; null where it is open.' })
  saleFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of sale; null where it is open.' })
  saleUntil!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which what is sold ahead is sent.' })
  harvestFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which what is sold ahead is sent.' })
  harvestUntil!: string | null;
}

/** The four days, as date boxes give them; an empty one is none. */
@InputType({ description: 'When a product sells, and when it is sent where it is sold ahead of its harvest.' })
export class WindowsInput {
  @Field(() => String, { nullable: true, description: 'First day of sale, 2026-11-22; none or empty for at once.' })
  saleFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of sale; none or empty for as long as there is some.' })
  saleUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'First day on which it is sent; with the last one, or none.' })
  harvestFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day on which it is sent; that is the promise.' })
  harvestUntil?: string | null;
}

@InputType({ description: 'Sets all four days of a product; one that is left out is none.' })
export class SetListingWindowsInput extends OfSellerInput {
  @Field(() => String, { description: 'Short code of the product.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'First day of sale, 2026-11-22; none or empty for at once.' })
  saleFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of sale; none or empty for as long as there is some.' })
  saleUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'First day on which it is sent; with the last one, or none.' })
  harvestFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day on which it is sent; that is the promise.' })
  harvestUntil?: string | null;
}
