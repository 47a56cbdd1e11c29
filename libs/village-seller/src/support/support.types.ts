import { createUnionType, Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import type { SupportKind } from './support.rules.js';

export const SupportKindEnum = {
  MONITORED: 'monitored',
  FORMERLY_POOR: 'formerly_poor',
} as const satisfies Record<string, SupportKind>;
registerEnumType(SupportKindEnum, {
  name: 'SupportKind',
  description: 'What a household is listed as by the state.',
  valuesMap: {
    MONITORED: { description: 'Watched lest it become poor again (监测户).' },
    FORMERLY_POOR: { description: 'No longer poor (脱贫户).' },
  },
});

@InputType({ description: 'What a household is listed as from a day on; the one before ends the day before.' })
export class SetHouseholdSupportInput {
  @Field(() => String, { description: 'Short code of its shop.' })
  sellerCode!: string;

  @Field(() => SupportKindEnum, { description: 'As what.' })
  kind!: SupportKind;

  @Field(() => String, { description: 'The first day, 2026-01-01.' })
  validFrom!: string;

  @Field(() => String, { description: 'The list it is taken from, with its number; 200 characters at most.' })
  source!: string;
}

@InputType({ description: 'The last day on which a household is listed.' })
export class EndHouseholdSupportInput {
  @Field(() => String, { description: 'Short code of its shop.' })
  sellerCode!: string;

  @Field(() => String, { description: 'The last day, 2026-12-31.' })
  validTo!: string;
}

@Allow.asParent()
@ObjectType('SupportRegistered', { description: 'It is registered.' })
export class SupportRegisteredType {
  @Field(() => String, { description: 'Short code of the shop.' })
  sellerCode!: string;
}

@Allow.asParent()
@ObjectType('HouseholdNotFound', {
  implements: () => FailureType,
  description: 'No such household in a village one is agent of.',
})
export class HouseholdNotFoundType extends FailureType {}

const result = (name: string, what: string) =>
  createUnionType({
    name,
    description: `What ${what} can lead to.`,
    types: () => [SupportRegisteredType, HouseholdNotFoundType, InvalidInputType] as const,
    resolveType: nameOfResult,
  });
export const SetHouseholdSupportResult = result('SetHouseholdSupportResult', 'listing a household');
export const EndHouseholdSupportResult = result('EndHouseholdSupportResult', 'ending that');
