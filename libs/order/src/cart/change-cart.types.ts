import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { DateScalar, FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import type { PauseReason } from '@shanhuo/village-seller';

@InputType({ description: 'Puts some of a variant into the cart, on top of what is in it.' })
export class AddToCartInput {
  @Field(() => String, { nullable: true, description: 'Token of a guest’s cart; without one, a cart is made.' })
  cartToken?: string | null;

  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'How many more, 1 to 99.' })
  quantity!: number;
}

@InputType({ description: 'Sets how many of a variant are in the cart.' })
export class ChangeCartLineInput {
  @Field(() => String, { nullable: true, description: 'Token of a guest’s cart.' })
  cartToken?: string | null;

  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'How many, 1 to 99; 0 takes the line out.' })
  quantity!: number;
}

@InputType({ description: 'Joins a guest’s cart to the cart of the person who has signed in.' })
export class TakeOverCartInput {
  @Field(() => String, { description: 'Token of the guest’s cart.' })
  cartToken!: string;
}

@ObjectType('CartChanged', { description: 'The cart as it is now.' })
@Allow.asParent()
export class CartChangedType {
  @Field(() => String, {
    nullable: true,
    description: 'Token of a cart that was made for a guest just now, to be kept by the guest alone; else null.',
  })
  cartToken!: string | null;
}

@ObjectType('VariantNotFound', {
  implements: () => FailureType,
  description: 'The variant is not sold, or is not in the cart.',
})
@Allow.asParent()
export class VariantNotFoundType extends FailureType {}

@ObjectType('CartFull', { implements: () => FailureType, description: 'A cart holds 60 lines at most.' })
@Allow.asParent()
export class CartFullType extends FailureType {}

@ObjectType('OutOfStock', { implements: () => FailureType, description: 'There is less than was asked for.' })
@Allow.asParent()
export class OutOfStockType extends FailureType {
  /** As the failure names it; the field caps it. */
  available!: number;

  @Field(() => ID, { description: 'The variant that is short.' })
  variantId!: string;
}

@ObjectType('ShopRests', { implements: () => FailureType, description: 'The shop takes no orders for some days.' })
@Allow.asParent()
export class ShopRestsType extends FailureType {
  @Field(() => DateScalar, { description: 'The last day on which it takes none.' })
  pausedUntil!: string;

  /** As the failure names it; the field says it in words. */
  reason!: PauseReason;
  words!: string;
}

export const AddToCartResult = createUnionType({
  name: 'AddToCartResult',
  description: 'What putting something into the cart can lead to.',
  types: () =>
    [CartChangedType, VariantNotFoundType, OutOfStockType, ShopRestsType, CartFullType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const ChangeCartLineResult = createUnionType({
  name: 'ChangeCartLineResult',
  description: 'What changing a line of the cart can lead to.',
  types: () => [CartChangedType, VariantNotFoundType, OutOfStockType, ShopRestsType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const TakeOverCartResult = createUnionType({
  name: 'TakeOverCartResult',
  description: 'What taking a guest’s cart over can lead to.',
  types: () => [CartChangedType] as const,
  resolveType: nameOfResult,
});
