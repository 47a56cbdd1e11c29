import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '@shanhuo/kernel/graphql';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';

@InputType({ description: 'A picture handed in for an item of the checklist.' })
export class HandedInDocumentInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ID, { description: 'What POST /media/documents answered with.' })
  documentId!: string;
}

@InputType({ isAbstract: true })
class ApplicationFields {
  @Field(() => String, { description: 'Division code of the village, twelve digits.' })
  villageCode!: string;

  @Field(() => String, { description: 'What one sells, 200 characters at most.' })
  grows!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the shop, 40 characters at most. With a licence the name on it; a household may leave it out.',
  })
  shopName?: string | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, where the kind has a licence.' })
  creditCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day a cooperative was founded.' })
  foundedOn?: string | null;

  @Field(() => [ID], { description: 'Items whose words the applicant confirms.' })
  attestations!: string[];

  @Field(() => [HandedInDocumentInput], { nullable: true, description: 'Pictures of papers; none where left out.' })
  documents?: HandedInDocumentInput[] | null;
}

@InputType({ description: 'Applies to sell here.' })
export class ApplyAsSellerInput extends ApplicationFields {
  @Field(() => String, { description: 'Made by the caller, one for each application: the same key applies once.' })
  idempotencyKey!: string;

  @Field(() => SellerKindEnum, { description: 'Legal kind.' })
  kind!: SellerKind;

  @Field(() => String, {
    description: 'Name of the applicant as the identity card has it; of the legal representative.',
  })
  legalName!: string;

  @Field(() => String, { description: 'Identity number of the applicant, 18 characters.' })
  identityNumber!: string;
}

@InputType({ description: 'Hands an application in again after somebody asked for changes.' })
export class ResubmitApplicationInput extends ApplicationFields {
  @Field(() => String, { description: 'Short code of the application.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name of the applicant; left out, it stays as it was.' })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'Identity number; left out, it stays as it was.' })
  identityNumber?: string | null;
}

@InputType({ description: 'Withdraws one’s own application.' })
export class WithdrawApplicationInput {
  @Field(() => String, { description: 'Short code of the application.' })
  code!: string;
}

@InputType({ description: 'A step on somebody’s application, and why.' })
export class ApplicationDecisionInput {
  @Field(() => String, { description: 'Short code of the application.' })
  code!: string;

  @Field(() => String, { description: 'Why; the applicant reads it. 200 characters at most.' })
  reason!: string;
}

@InputType({ description: 'Which original somebody saw.' })
export class SeenDocumentInput {
  @Field(() => String, { description: 'Which paper, 100 characters at most.' })
  what!: string;

  @Field(() => String, { description: 'Where it was shown, 100 characters at most.' })
  where!: string;
}

@InputType({ description: 'Approves an application.' })
export class ApproveApplicationInput extends ApplicationDecisionInput {
  @Field(() => SeenDocumentInput, {
    nullable: true,
    description: 'The original that was seen. May be left out in a demo alone, where the form of the number is enough.',
  })
  seenDocument?: SeenDocumentInput | null;
}

@InputType({ description: 'Ticks an item that operators look at, or takes the tick away.' })
export class ReviewItemInput {
  @Field(() => String, { description: 'Short code of the application.' })
  applicationCode!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  done!: boolean;
}

@InputType({ description: 'Shows name and identity number of an applicant in plain; each look is kept.' })
export class RevealRealNameInput {
  @Field(() => String, { description: 'Short code of the application.' })
  applicationCode!: string;

  @Field(() => String, { description: 'What one needs it for, 200 characters at most.' })
  purpose!: string;
}
