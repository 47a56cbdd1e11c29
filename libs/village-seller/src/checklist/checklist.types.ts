import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar } from '@shanhuo/kernel/graphql';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { ChecklistItemKind } from './checklist.rows.js';

/** Values are what the database holds. */
export const ChecklistItemKindEnum = {
  DOCUMENT: 'document',
  ATTESTATION: 'attestation',
  OPERATOR_REVIEW: 'operator_review',
} as const satisfies Record<string, ChecklistItemKind>;
registerEnumType(ChecklistItemKindEnum, {
  name: 'ChecklistItemKind',
  description: 'How an item of a checklist is done.',
  valuesMap: {
    DOCUMENT: { description: 'The applicant hands in a picture of a paper.' },
    ATTESTATION: { description: 'The applicant confirms its words.' },
    OPERATOR_REVIEW: { description: 'An operator looks and ticks it.' },
  },
});

@ObjectType('ChecklistItem', { description: 'Something that is asked of applicants of a kind.' })
@Allow.asParent()
export class ChecklistItemType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => SellerKindEnum, { description: 'Of which kind it is asked.' })
  sellerKind!: SellerKind;

  @Field(() => String, { description: 'A name of it that operators use.' })
  code!: string;

  @Field(() => ChecklistItemKindEnum, { description: 'How it is done.' })
  kind!: ChecklistItemKind;

  @Field(() => String, { description: 'What is asked, in the language of the request.' })
  words!: string;

  @Field(() => Boolean, { description: 'Whether nobody is approved without it.' })
  required!: boolean;

  @Field(() => Int, { description: 'Its place in the list.' })
  position!: number;

  @Field(() => DateScalar, { description: 'The first day on which it is asked.' })
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is asked no more; null for none.',
  })
  validTo!: string | null;
}
