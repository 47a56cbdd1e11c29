import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { DateScalar } from '@shanhuo/kernel/graphql';
import { HeldThroughEnum } from '../membership/membership.enums.js';
import type { HeldThrough, MandateScope } from '../seller/seller.scope.js';
import { ConsentWayEnum, MandateScopeEnum, MandateStandingEnum } from './mandate.enums.js';
import type { MandateStanding } from './mandate.rules.js';
import type { ConsentWay } from './mandate.states.js';

@ObjectType('Mandate', { description: 'A household lets an agent of its village act for it, until a day.' })
@Allow.asParent()
export class Mandate {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Short code of the household’s shop.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Name of the household’s shop.' })
  sellerName!: string;

  @Field(() => String, { description: 'Name of the agent.' })
  agentName!: string;

  @Field(() => String, { description: 'Name of the village.' })
  villageName!: string;

  @Field(() => [MandateScopeEnum], { description: 'What the agent may do.' })
  scopes!: readonly MandateScope[];

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  validUntil!: string;

  @Field(() => MandateStandingEnum, { description: 'Where it stands now.' })
  state!: MandateStanding;

  @Field(() => String, { description: 'What the household agreed to, as it was said then.' })
  words!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the household agreed; null before.' })
  grantedAt!: Date | null;

  @Field(() => ConsentWayEnum, { nullable: true, description: 'How the household agreed; null before.' })
  consentWay!: ConsentWay | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When somebody ended it; null where nobody did, even if its last day is over.',
  })
  endedAt!: Date | null;
}

@ObjectType('MandateAgent', { description: 'An agent of the household’s village.' })
@Allow.asParent()
export class MandateAgent {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType('ActForSeller', { description: 'Something done for a household by somebody else.' })
@Allow.asParent()
export class ActForSeller {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Name of the person who did it.' })
  actorName!: string;

  @Field(() => HeldThroughEnum, { description: 'As whom: its cooperative or its agent.' })
  through!: HeldThrough;

  @Field(() => String, { nullable: true, description: 'Name of the cooperative; null for an agent.' })
  cooperativeName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done; null for what was not written down so early on.',
  })
  what!: string | null;
}

@ObjectType('MandateBook', { description: 'Who acts for a shop of one’s own, and what they did.' })
@Allow.asParent()
export class MandateBook {
  /** For the fields below. */
  sellerId!: string;
  villageId!: string;

  @Field(() => String, { description: 'Short code of the shop.' })
  sellerCode!: string;

  @Field(() => Boolean, { description: 'Whether this shop is a household’s: only households grant mandates.' })
  canGrant!: boolean;

  @Field(() => Int, { description: 'How many months a mandate runs at most.' })
  longestMonths!: number;
}

@ObjectType('MandateAsked', { description: 'The mandate waits for the code that went to the household’s phone.' })
@Allow.asParent()
export class MandateAsked {
  @Field(() => Mandate, { description: 'What was asked for.' })
  mandate!: Mandate;

  @Field(() => String, { description: 'The household’s phone, masked.' })
  maskedPhone!: string;

  @Field(() => Int, { description: 'How many minutes the code is good for.' })
  minutes!: number;
}
