import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { DateScalar, FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { ChecklistItemKind } from './checklist.rows.js';
import { ChecklistItemKindEnum, ChecklistItemType } from './checklist.types.js';

@InputType({ description: 'Asks something more of applicants.' })
export class AddChecklistItemInput {
  @Field(() => SellerKindEnum, { description: 'Of which kind.' })
  kind!: SellerKind;

  @Field(() => String, { description: 'A name for operators: 2 to 40 small letters, digits and dashes.' })
  code!: string;

  @Field(() => ChecklistItemKindEnum, { description: 'How it is done.' })
  itemKind!: ChecklistItemKind;

  @Field(() => String, { description: 'What is asked, in Chinese; 200 characters at most.' })
  words!: string;

  @Field(() => String, { description: 'The same in English.' })
  wordsEn!: string;

  @Field(() => Boolean, { description: 'Whether nobody is approved without it.' })
  required!: boolean;

  @Field(() => Int, { defaultValue: 100, description: 'Its place in the list.' })
  position!: number;

  @Field(() => DateScalar, { description: 'The first day on which it is asked, today at the earliest.' })
  validFrom!: string;
}

@InputType({ description: 'Asks something no more.' })
export class EndChecklistItemInput {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The first day on which it is asked no more, today at the earliest.' })
  on!: string;
}

@ObjectType('ChecklistChanged', { description: 'The list holds so from now on.' })
@Allow.asParent()
export class ChecklistChangedType {
  @Field(() => [ChecklistItemType], { description: 'What is asked of the kind now, and what will be.' })
  items!: readonly ChecklistItemType[];
}

@ObjectType('ChecklistItemNotFound', {
  implements: () => FailureType,
  description: 'There is no such item, or it has not begun or has ended by that day.',
})
@Allow.asParent()
export class ChecklistItemNotFoundType extends FailureType {}

export const ChangeChecklistResult = createUnionType({
  name: 'ChangeChecklistResult',
  description: 'What changing a checklist can lead to.',
  types: () => [ChecklistChangedType, ChecklistItemNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
