import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import type { Viewer } from './viewer.js';

/** The context of a request with who asks in it; the API's context factory fills it. */
export interface ViewerContext extends RequestContext {
  /** Changes once: after a sign-in the rest of the request is answered as the person who has just signed in. */
  viewer: Viewer;
}

/** Injects who asks into a resolver. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).viewer,
);

/** Injects the session into a resolver whose permission lets nobody in without one. */
export const CurrentSession = createParamDecorator((_: unknown, execution: ExecutionContext) => {
  const { session } = contextOf(execution).viewer;
  if (session === undefined) throw new UnauthorizedException();
  return session;
});

/** Injects the language of the request into a resolver. */
export const CurrentLanguage = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).language,
);

export function contextOf(execution: ExecutionContext): ViewerContext {
  return GqlExecutionContext.create(execution).getContext<ViewerContext>();
}
