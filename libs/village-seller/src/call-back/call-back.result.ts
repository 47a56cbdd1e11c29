import { createUnionType } from '@nestjs/graphql';
import { TooManyAttemptsType } from '@shanhuo/identity/graphql';
import { isFailure } from '@shanhuo/kernel';
import { InvalidInputType } from '@shanhuo/kernel/graphql';
import { CallBackContact } from './answer-call-back.service.js';
import { CallBackAsked } from './ask-for-call-back.service.js';
import {
  CallBackContactType,
  CallBackMovedType,
  CallBackNotFoundType,
  CallBackRequestedType,
  CallBackType,
} from './call-back.types.js';

/** The answers of the services carry names of their own; failures are called as their types are. */
function typeOf(value: object): string {
  if (value instanceof CallBackAsked) return 'CallBackRequested';
  if (value instanceof CallBackContact) return 'CallBackContact';
  return isFailure(value) ? value.constructor.name : 'CallBack';
}

export const RequestCallBackResult = createUnionType({
  name: 'RequestCallBackResult',
  description: 'What asking to be called can lead to.',
  types: () => [CallBackRequestedType, InvalidInputType, TooManyAttemptsType] as const,
  resolveType: typeOf,
});

export const TakeCallBackResult = createUnionType({
  name: 'TakeCallBackResult',
  description: 'What taking a request can lead to.',
  types: () => [CallBackType, CallBackNotFoundType, CallBackMovedType] as const,
  resolveType: typeOf,
});

export const RevealCallBackResult = createUnionType({
  name: 'RevealCallBackResult',
  description: 'What asking for the number can lead to.',
  types: () => [CallBackContactType, CallBackNotFoundType, CallBackMovedType] as const,
  resolveType: typeOf,
});

export const FinishCallBackResult = createUnionType({
  name: 'FinishCallBackResult',
  description: 'What finishing a request can lead to.',
  types: () => [CallBackType, CallBackNotFoundType, CallBackMovedType, InvalidInputType] as const,
  resolveType: typeOf,
});
