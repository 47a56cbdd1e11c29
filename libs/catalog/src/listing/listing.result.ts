import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { IdempotencyKeyReusedType, nameOfResult } from '@shanhuo/identity/graphql';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, FailureType, InvalidInputType, MoneyType } from '@shanhuo/kernel/graphql';
import { SellerNotFoundType } from '@shanhuo/village-seller/graphql';
import type { Type } from '@nestjs/common';
import { ListingFindingType } from './revision.types.js';
import { ListingType } from './listing.types.js';

@Allow.asParent()
@ObjectType('ListingSaved', { description: 'It is done.' })
export class ListingSavedType {
  @Field(() => ListingType, { description: 'The product as it stands now.' })
  listing!: ListingType;

  @Field(() => Boolean, {
    description: 'Whether it was done before under the same client id, and nothing was done again.',
  })
  repeated!: boolean;
}

@Allow.asParent()
@ObjectType('ListingNotFound', {
  implements: () => FailureType,
  description: 'No such product or pack of a seller one holds.',
})
export class ListingNotFoundType extends FailureType {}

@Allow.asParent()
@ObjectType('SellerMayNotList', {
  implements: () => FailureType,
  description: 'The seller is not approved, or is leaving.',
})
export class SellerMayNotListType extends FailureType {}

@Allow.asParent()
@ObjectType('PettyTradeStopped', {
  implements: () => FailureType,
  description: 'A petty trader sold more in twelve months than one may without a licence: nothing new is listed.',
})
export class PettyTradeStoppedType extends FailureType {
  @Field(() => MoneyType, { description: 'Goods sold in these days without freight, less refunds.' })
  net!: MoneyValue;

  @Field(() => MoneyType, { description: 'What it may come to.' })
  limit!: MoneyValue;

  @Field(() => DateScalar, { description: 'First of these days.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last of these days.' })
  to!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it ends by itself if nothing more is sold; null where that is not known yet.',
  })
  opensOn!: string | null;
}

@Allow.asParent()
@ObjectType('ListingNeedsConfirmation', {
  implements: () => FailureType,
  description: 'Nothing is wrong, but it looks like a slip or will hardly sell; nothing was done yet.',
})
export class ListingNeedsConfirmationType extends FailureType {
  @Field(() => [ListingFindingType], { description: 'What is asked; send their codes along to mean it.' })
  findings!: readonly ListingFindingType[];
}

@Allow.asParent()
@ObjectType('ListingStepRefused', {
  implements: () => FailureType,
  description: 'The product does not stand where this step begins.',
})
export class ListingStepRefusedType extends FailureType {}

@Allow.asParent()
@ObjectType('LastVariant', { implements: () => FailureType, description: 'One pack at least has to stay.' })
export class LastVariantType extends FailureType {}

@Allow.asParent()
@ObjectType('PriceMoved', {
  implements: () => FailureType,
  description: 'The price is another than the one that was shown; nothing was changed.',
})
export class PriceMovedType extends FailureType {
  @Field(() => MoneyType, { description: 'What it is now.' })
  price!: MoneyValue;
}

@Allow.asParent()
@ObjectType('StockMoved', {
  implements: () => FailureType,
  description: 'Something was ordered or given back since the number was shown; nothing was changed.',
})
export class StockMovedType extends FailureType {
  @Field(() => Int, { description: 'How many can be sold now.' })
  available!: number;
}

function resultOf(name: string, what: string, ...failures: readonly Type<object>[]) {
  return createUnionType({
    name,
    description: `What ${what} can lead to.`,
    types: () => [ListingSavedType, SellerNotFoundType, ...failures] as const,
    resolveType: nameOfResult,
  });
}

export const ListProductResult = resultOf(
  'ListProductResult',
  'listing a product',
  SellerMayNotListType,
  PettyTradeStoppedType,
  ListingNeedsConfirmationType,
  InvalidInputType,
);
export const SaveListingDraftResult = resultOf(
  'SaveListingDraftResult',
  'keeping a draft',
  SellerMayNotListType,
  ListingStepRefusedType,
  InvalidInputType,
);
export const ChangeListingResult = resultOf(
  'ChangeListingResult',
  'changing words or pictures',
  SellerMayNotListType,
  PettyTradeStoppedType,
  ListingNotFoundType,
  ListingStepRefusedType,
  ListingNeedsConfirmationType,
  InvalidInputType,
);
export const WithdrawListingChangeResult = resultOf(
  'WithdrawListingChangeResult',
  'taking a change back',
  SellerMayNotListType,
  ListingNotFoundType,
  ListingStepRefusedType,
);
export const ListingStepResult = resultOf(
  'ListingStepResult',
  'pausing, resuming or taking down',
  ListingNotFoundType,
  ListingStepRefusedType,
);
export const SetListingWindowsResult = resultOf(
  'SetListingWindowsResult',
  'setting when a product sells',
  ListingNotFoundType,
  ListingStepRefusedType,
  InvalidInputType,
);
export const AddVariantResult = resultOf(
  'AddVariantResult',
  'adding a pack',
  ListingNotFoundType,
  ListingStepRefusedType,
  ListingNeedsConfirmationType,
  InvalidInputType,
  IdempotencyKeyReusedType,
);
export const ChangeVariantResult = resultOf(
  'ChangeVariantResult',
  'changing a pack',
  ListingNotFoundType,
  ListingStepRefusedType,
  InvalidInputType,
);
export const WithdrawVariantResult = resultOf(
  'WithdrawVariantResult',
  'withdrawing a pack',
  ListingNotFoundType,
  ListingStepRefusedType,
  LastVariantType,
  InvalidInputType,
);
export const SetPriceResult = resultOf(
  'SetPriceResult',
  'setting a price',
  ListingNotFoundType,
  PriceMovedType,
  ListingNeedsConfirmationType,
  InvalidInputType,
  IdempotencyKeyReusedType,
);
export const SetStockResult = resultOf(
  'SetStockResult',
  'setting what can be sold',
  ListingNotFoundType,
  StockMovedType,
  InvalidInputType,
  IdempotencyKeyReusedType,
);
