import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Language } from '@shanhuo/kernel';
import type { Viewer } from './viewer.js';

/** What every resolver may ask of the request it serves; the API's context factory fills it. */
export interface RequestContext {
  readonly language: Language;
  /** Changes once: after a sign-in the rest of the request is answered as the person who has just signed in. */
  viewer: Viewer;
}

/** Injects who asks into a resolver. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution).viewer);

/** Injects the language of the request into a resolver. */
export const CurrentLanguage = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).language,
);

export function contextOf(execution: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(execution).getContext<RequestContext>();
}
