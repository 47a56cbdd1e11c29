import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar } from '@shanhuo/kernel/graphql';
import { HandedInDocumentType } from '../application/application.types.js';

/** What every paper says that a seller hands in and the county desk decides on. */
@Allow.asParent()
@ObjectType({ isAbstract: true })
export abstract class PaperFields {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The first day it is good for.' })
  validFrom!: string;

  @Field(() => DateScalar, { description: 'The last day it is good for.' })
  validUntil!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was decided so, in the words of who decided.' })
  reason!: string | null;

  @Field(() => HandedInDocumentType, { nullable: true, description: 'Its picture; null for what came in otherwise.' })
  document!: HandedInDocumentType | null;

  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Name of the shop.' })
  sellerName!: string;
}

/** What a seller says of a paper handed in, whatever it is. */
@InputType({ isAbstract: true })
export abstract class HandInPaperInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Its number, as the paper has it; 60 characters at most.' })
  number!: string;

  @Field(() => String, { description: 'Who issued it, 60 characters at most.' })
  issuer!: string;

  @Field(() => DateScalar, { description: 'The first day it is good for.' })
  validFrom!: string;

  @Field(() => DateScalar, { description: 'The last day it is good for.' })
  validUntil!: string;

  @Field(() => ID, { description: 'What POST /media/documents answered with.' })
  documentId!: string;
}
