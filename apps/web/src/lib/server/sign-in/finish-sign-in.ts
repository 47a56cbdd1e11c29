import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { SignInAnswerFragment } from '#generated/graphql.js';
import { toProblems, type Problems } from '../../form/problems.js';
import { keepSession } from '../session-cookie.js';
import { codeStep, secondFactorStep } from './sign-in-steps.js';

/** What every way of signing in ends with: a session and the page that was asked for, a second factor, or a refusal to show. */
export function finishSignIn<Kept extends object>(
  event: RequestEvent,
  answer: SignInAnswerFragment,
  next: string,
  kept: Kept,
): ActionFailure<{ problems: Problems } & Kept> {
  if (answer.__typename === 'SignedIn') {
    keepSession(event, answer);
    codeStep.forget(event);
    secondFactorStep.forget(event);
    redirect(303, next);
  }
  if (answer.__typename === 'SecondFactorNeeded') {
    secondFactorStep.write(event, { challenge: answer.challenge, next });
    redirect(303, '/sign-in/second-factor');
  }
  return fail(422, { problems: toProblems(answer), ...kept });
}
