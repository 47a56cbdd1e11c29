import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { Finding } from '../review/finding.js';
import { FindingLevelEnum, RevisionBaseEnum, RevisionStateEnum } from './listing.enums.js';
import type { RevisionBase, RevisionState } from './listing.states.js';

@Allow.asParent()
@ObjectType('ListingFinding', { description: 'What the automatic checks say of a listing.' })
export class ListingFindingType {
  @Field(() => String, { description: 'A stable code; it is what `confirmed` names.' })
  code!: string;

  @Field(() => String, { description: 'Path of the input field.' })
  field!: string;

  @Field(() => FindingLevelEnum, { description: 'What follows from it.' })
  level!: Finding['level'];

  @Field(() => String, { description: 'What was found: a word, a price, a share.' })
  found!: string;

  @Field(() => String, { description: 'A sentence to show, with what could be written instead.' })
  message!: string;
}

/** What everybody who sees a revision is told of it. */
@Allow.asParent()
@ObjectType({ isAbstract: true })
export abstract class RevisionFields {
  @Field(() => Int, { description: 'The how-manieth of its product.' })
  number!: number;

  @Field(() => RevisionBaseEnum, { description: 'New goods, or a change of goods on sale.' })
  base!: RevisionBase;

  @Field(() => RevisionStateEnum, { description: 'Where it stands.' })
  state!: RevisionState;
}

@Allow.asParent()
@ObjectType('ListingRevision', { description: 'Words and pictures as they were brought once, and what came of it.' })
export class ListingRevisionType extends RevisionFields {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was brought; null for a draft.' })
  submittedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a reviewer decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer says to it.' })
  reason!: string | null;

  @Field(() => [ListingFindingType], { description: 'What was left to the reviewer.' })
  findings!: readonly ListingFindingType[];
}
