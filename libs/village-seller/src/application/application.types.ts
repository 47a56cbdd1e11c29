import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, type RealNameLevel } from '@shanhuo/identity';
import { DateScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import { ChecklistItemKindEnum } from '../checklist/checklist.types.js';
import type { ChecklistItemKind } from '../checklist/checklist.rows.js';
import { VillageType } from '../region/region.types.js';
import { SellerKindEnum } from '../seller/seller.types.js';
import type { SellerKind } from '../seller/seller.states.js';
import type { SteppedBy } from './application.rows.js';
import { ApplicationStateEnum, ApplicationStepKeyEnum, RealNameLevelEnum, SteppedByEnum } from './application.enums.js';
import type { ApplicationState } from './application.states.js';
import type { ApplicationStepKey } from './where-it-stands.rules.js';

@ObjectType('RealNameCheck', { description: 'How sure it is who an applicant is.' })
@Allow.asParent()
export class RealNameCheckType {
  @Field(() => RealNameLevelEnum, { description: 'How much is known.' })
  level!: RealNameLevel;

  @Field(() => String, { description: 'The same in a sentence, to be shown wherever the result is.' })
  words!: string;

  @Field(() => DateScalar, { description: 'From this day on it has to be checked again.' })
  dueOn!: string;
}

@ObjectType('ApplicationStep', { description: 'A step of the way every application goes.' })
@Allow.asParent()
export class ApplicationStepType {
  @Field(() => ApplicationStepKeyEnum, { description: 'Which step.' })
  key!: ApplicationStepKey;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  done!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was done; null while it is not.' })
  at!: Date | null;

  @Field(() => String, { description: 'What it is called.' })
  words!: string;
}

@ObjectType('ApplicationItemAsked', { description: 'What is asked, as it was on the day it was handed in.' })
@Allow.asParent()
export class ApplicationItemAskedType {
  @Field(() => ID, { description: 'Id of the item of the checklist.' })
  id!: string;

  @Field(() => String, { description: 'A name of it that operators use.' })
  code!: string;

  @Field(() => ChecklistItemKindEnum, { description: 'How it is done.' })
  kind!: ChecklistItemKind;

  @Field(() => String, { description: 'What is asked, in the language of the request.' })
  words!: string;

  @Field(() => Boolean, { description: 'Whether nobody is approved without it.' })
  required!: boolean;
}

@ObjectType('HandedInDocument', { description: 'A picture of a paper that was handed in.' })
@Allow.asParent()
export class HandedInDocumentType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, {
    description: 'Path under which the API shows it, to those who may see it; looks of others than the owner are kept.',
  })
  url!: string;
}

@ObjectType('ApplicationItem', { description: 'An item of an application’s checklist.' })
@Allow.asParent()
export class ApplicationItemType {
  @Field(() => ApplicationItemAskedType, { description: 'What is asked.' })
  item!: ApplicationItemAskedType;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  done!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was done; null while it is not.' })
  doneAt!: Date | null;

  @Field(() => HandedInDocumentType, { nullable: true, description: 'The picture handed in for it; null for none.' })
  document!: HandedInDocumentType | null;
}

@ObjectType('ApplicationChange', { description: 'A step that was made: when, by whom, and why.' })
@Allow.asParent()
export class ApplicationChangeType {
  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => SteppedByEnum, { description: 'Who made it.' })
  byKind!: SteppedBy;

  @Field(() => ApplicationStateEnum, { nullable: true, description: 'Where it stood before; null for the first step.' })
  from!: ApplicationState | null;

  @Field(() => ApplicationStateEnum, { description: 'Where it stood afterwards.' })
  to!: ApplicationState;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who made it.' })
  reason!: string | null;
}

@ObjectType('Application', { description: 'Somebody wants to sell here.' })
@Allow.asParent()
export class ApplicationType {
  id!: string;
  sellerId!: string | null;

  @Field(() => String, { description: 'Short code, as in addresses of pages.' })
  code!: string;

  @Field(() => SellerKindEnum, { description: 'Legal kind of the seller it would be.' })
  kind!: SellerKind;

  @Field(() => ApplicationStateEnum, { description: 'Where it stands.' })
  state!: ApplicationState;

  @Field(() => String, { description: 'What the shop would be called, in the language of the request.' })
  shopName!: string;

  @Field(() => VillageType, { description: 'Where the applicant lives or has its seat.' })
  village!: VillageType;

  @Field(() => String, { description: 'The legal ground it would sell on (E-Commerce Law 10 and 15).' })
  legalGround!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code; null for kinds without a licence.' })
  creditCode!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day a cooperative was founded; null for other kinds.' })
  foundedOn!: string | null;

  @Field(() => String, { description: 'What it would sell, in the applicant’s words.' })
  grows!: string;

  @Field(() => String, { nullable: true, description: 'Name of the applicant, masked; null where it was forgotten.' })
  maskedName!: string | null;

  @Field(() => String, { nullable: true, description: 'Identity number, masked; null where it was forgotten.' })
  maskedIdentityNumber!: string | null;

  @Field(() => RealNameCheckType, { nullable: true, description: 'How sure it is who it is; null where forgotten.' })
  realNameCheck!: RealNameCheckType | null;

  @Field(() => Date, { description: 'When it was handed in last.' })
  submittedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it is open.' })
  decidedAt!: Date | null;

  @Field(() => [ApplicationStepType], { description: 'The way it goes, and how far it has come.' })
  steps!: readonly ApplicationStepType[];

  @Field(() => String, { description: 'Where it stands and what comes next, in plain words to the applicant.' })
  next!: string;

  @Field(() => [ApplicationItemType], { description: 'What is asked of it.' })
  items!: readonly ApplicationItemType[];

  @Field(() => [ApplicationChangeType], { description: 'What happened to it, oldest first.' })
  changes!: readonly ApplicationChangeType[];

  @Field(() => Boolean, { description: 'Whether whoever asks may recommend it for its village.' })
  canVouch!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks may decide on it for the county.' })
  canDecide!: boolean;

  @Field(() => Boolean, { description: 'Whether it is one’s own and may still be withdrawn.' })
  canWithdraw!: boolean;

  @Field(() => Boolean, { description: 'Whether it is one’s own and changes are waited for.' })
  canResubmit!: boolean;
}

@ObjectType('ApplicationConnection', { description: 'A page of applications, the longest waiting first.' })
@Allow.asParent()
export class ApplicationConnectionType {
  @Field(() => [ApplicationType], { description: 'The applications.' })
  nodes!: readonly ApplicationType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
