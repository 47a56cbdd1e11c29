import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { ChecklistItemType } from '../checklist/checklist.types.js';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';

/** A field of the form, by the name it has in the input. */
export type ApplicationFieldName =
  'legalName' | 'identityNumber' | 'villageCode' | 'grows' | 'shopName' | 'creditCode' | 'foundedOn';

@ObjectType('ApplicationField', { description: 'A field of the form, in its order.' })
@Allow.asParent()
export class ApplicationFieldType {
  @Field(() => String, { description: 'Name of the field of ApplyAsSellerInput, `legalName`.' })
  name!: ApplicationFieldName;

  @Field(() => Boolean, { description: 'Whether it must be filled in; what need not has a default.' })
  required!: boolean;
}

@ObjectType('ApplicationForm', { description: 'What is asked of applicants of a kind, and no more.' })
@Allow.asParent()
export class ApplicationFormType {
  @Field(() => SellerKindEnum, { description: 'Legal kind.' })
  kind!: SellerKind;

  @Field(() => String, { description: 'The legal ground it would sell on (E-Commerce Law 10 and 15).' })
  legalGround!: string;

  @Field(() => [ApplicationFieldType], { description: 'The fields, in the order in which people fill them in.' })
  fields!: readonly ApplicationFieldType[];

  @Field(() => [ChecklistItemType], { description: 'What the applicant confirms or hands in.' })
  checklist!: readonly ChecklistItemType[];
}
