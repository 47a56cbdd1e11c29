import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { nameOfResult } from '../failure/failure-words.js';
import { SessionNotFoundType } from '../failure/failure.types.js';
import { Allow } from '../permission/allow.js';

@InputType({ description: 'Ends one of one’s own sessions.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;
}

@ObjectType('SessionEnded', {
  description: 'The session has ended; its device is asked to sign in at its next request.',
})
@Allow.asParent()
export class SessionEndedType {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

@ObjectType('OtherSessionsEnded', { description: 'All other devices are signed out.' })
@Allow.asParent()
export class OtherSessionsEndedType {
  @Field(() => Int, { description: 'How many sessions ended.' })
  count!: number;
}

export const EndSessionResult = createUnionType({
  name: 'EndSessionResult',
  description: 'What ending a session can lead to.',
  types: () => [SessionEndedType, SessionNotFoundType] as const,
  resolveType: nameOfResult,
});

export const EndOtherSessionsResult = createUnionType({
  name: 'EndOtherSessionsResult',
  description: 'What ending all other sessions can lead to.',
  types: () => [OtherSessionsEndedType] as const,
  resolveType: nameOfResult,
});
