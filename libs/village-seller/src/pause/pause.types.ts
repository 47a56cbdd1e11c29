import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { DateScalar, FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { SellerNotFoundType } from '../seller/seller-failure.types.js';
import type { PauseRow } from './pause.repository.js';
import type { PauseReason } from './pause.rules.js';

export const PauseReasonEnum = {
  ILLNESS: 'illness',
  HARVEST: 'harvest',
  FLOOD: 'flood',
  HOLIDAY: 'holiday',
  OTHER: 'other',
} as const satisfies Record<string, PauseReason>;
registerEnumType(PauseReasonEnum, {
  name: 'PauseReason',
  description: 'Why a shop takes no orders for a while.',
  valuesMap: {
    ILLNESS: { description: 'Illness in the family.' },
    HARVEST: { description: 'All hands are in the fields.' },
    FLOOD: { description: 'Flood, snow or other damage.' },
    HOLIDAY: { description: 'A holiday.' },
    OTHER: { description: 'Something else.' },
  },
});

@ObjectType('Pause', { description: 'Days on which a shop takes no new orders; open ones go on.' })
@Allow.asParent()
export class PauseType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The first day, in the zone of the shop.' })
  fromDay!: string;

  @Field(() => DateScalar, { description: 'The last day, in the zone of the shop.' })
  untilDay!: string;

  @Field(() => PauseReasonEnum, { description: 'Why.' })
  reason!: PauseReason;

  @Field(() => String, { description: 'What buyers read besides; empty for nothing.' })
  words!: string;

  @Field(() => Date, { description: 'When it was set.' })
  setAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was ended before its time; null for not at all.' })
  endedAt!: Date | null;
}

/** A pause as it is shown. Its class has the name of the GraphQL type: results are told apart by it. */
export class Pause implements PauseRow {
  readonly id: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: PauseReason;
  readonly words: string;
  readonly setAt: Date;
  readonly endedAt: Date | null;

  constructor(row: PauseRow) {
    this.id = row.id;
    this.fromDay = row.fromDay;
    this.untilDay = row.untilDay;
    this.reason = row.reason;
    this.words = row.words;
    this.setAt = row.setAt;
    this.endedAt = row.endedAt;
  }
}

@ObjectType('TimeZoneSet', { description: 'The days of the shop are reckoned in this zone from now on.' })
@Allow.asParent()
export class TimeZoneSetType {
  @Field(() => String, { description: 'The zone under the name of the IANA list, `Asia/Shanghai`.' })
  timeZone!: string;
}

@InputType({ description: 'Closes a shop for some days.' })
export class PauseShopInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => DateScalar, { description: 'The first day, today at the earliest.' })
  fromDay!: string;

  @Field(() => DateScalar, { description: 'The last day, within a year.' })
  untilDay!: string;

  @Field(() => PauseReasonEnum, { description: 'Why; buyers read it.' })
  reason!: PauseReason;

  @Field(() => String, { nullable: true, description: 'What buyers read besides, 100 characters at most.' })
  words?: string | null;
}

@InputType({ description: 'Opens a shop again before its time, or takes a pause back that has not begun.' })
export class EndPauseInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => ID, { description: 'Which pause.' })
  id!: string;
}

@InputType({ description: 'Sets the time zone of a shop.' })
export class SetTimeZoneInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'A name of the IANA list, `Asia/Shanghai`.' })
  timeZone!: string;
}

@ObjectType('PauseOverlaps', {
  implements: () => FailureType,
  description: 'There is a pause on some of these days.',
})
@Allow.asParent()
export class PauseOverlapsType extends FailureType {}

@ObjectType('PauseNotFound', {
  implements: () => FailureType,
  description: 'No such pause of this shop, or it has ended.',
})
@Allow.asParent()
export class PauseNotFoundType extends FailureType {}

export const PauseShopResult = createUnionType({
  name: 'PauseShopResult',
  description: 'What closing a shop can lead to.',
  types: () => [PauseType, SellerNotFoundType, PauseOverlapsType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const EndPauseResult = createUnionType({
  name: 'EndPauseResult',
  description: 'What opening a shop again can lead to.',
  types: () => [PauseType, SellerNotFoundType, PauseNotFoundType] as const,
  resolveType: nameOfResult,
});

export const SetTimeZoneResult = createUnionType({
  name: 'SetTimeZoneResult',
  description: 'What setting a time zone can lead to.',
  types: () => [TimeZoneSetType, SellerNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
