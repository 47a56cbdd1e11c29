import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '../permission/allow.js';
import type { Role } from '../grant/role.js';

export const RoleEnum = {
  BUYER: 'buyer',
  SELLER: 'seller',
  AGENT: 'agent',
  MANAGER: 'manager',
  OPERATOR: 'operator',
} as const;

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may be; always for a subject.',
  valuesMap: {
    BUYER: { description: 'Buys for oneself.' },
    SELLER: { description: 'Sells as a household, a cooperative or a company.' },
    AGENT: { description: 'Acts for sellers of villages, under their mandates.' },
    MANAGER: { description: 'Manages a cooperative; needs a second factor.' },
    OPERATOR: { description: 'Works at the county desk; needs a second factor.' },
  },
});

@ObjectType('Account', { description: 'An account, seen by the person it belongs to and by nobody else.' })
@Allow.owner('id', 'one’s own account')
export class AccountType {
  @Field(() => ID, { description: 'Stable id of the person.' })
  id!: string;

  @Field(() => String, { description: 'Name shown beside what the person does here.' })
  displayName!: string;

  @Field(() => String, { description: 'The phone as far as it is ever shown: 138****5678.' })
  maskedPhone!: string;

  @Field(() => Boolean, { description: 'Whether one can sign in by password.' })
  hasPassword!: boolean;

  @Field(() => Boolean, { description: 'Whether a second factor is switched on.' })
  secondFactorEnabled!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a role of the person needs a second factor; without one that role has no power.',
  })
  secondFactorRequired!: boolean;
}

@ObjectType('Grant', { description: 'A role a person holds for a subject.' })
@Allow.asParent()
export class GrantType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'Name of what the role is held for; null where it is the person or the platform.',
  })
  subjectName!: string | null;

  @Field(() => Date, { description: 'Since when it is held.' })
  since!: Date;
}

@ObjectType('Session', { description: 'A device on which the person is signed in.' })
@Allow.asParent()
export class SessionType {
  @Field(() => ID, { description: 'Id to end it by.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is the one this request came in.' })
  current!: boolean;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to five minutes.' })
  lastSeenAt!: Date;

  @Field(() => Date, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => String, { description: 'Browser and system as the device named itself: "Chrome · Android".' })
  device!: string;

  @Field(() => String, {
    description: 'Area of the network address, too coarse to find a house by: "203.0.*.*".',
  })
  addressArea!: string;
}
