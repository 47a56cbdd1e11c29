import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { SignInAnswerFragment } from '#generated/graphql.js';
import { keepPerson } from '../../drafts/person-cookie.server.js';
import { personKey } from '../../drafts/person-key.server.js';
import { toProblems, type Problems } from '../../form/problems.js';
import { findCartAfterSignIn } from '../cart/take-over-cart.js';
import { keepSession } from '../session-cookie.js';
import { codeStep, secondFactorStep } from './sign-in-steps.js';

/** What every way of signing in ends with: a session and the page that was asked for, a second factor, or a refusal to show. */
export async function finishSignIn<Kept extends object>(
  event: RequestEvent,
  answer: SignInAnswerFragment,
  next: string,
  kept: Kept,
): Promise<ActionFailure<{ problems: Problems } & Kept>> {
  if (answer.__typename === 'SignedIn') {
    keepSession(event, answer);
    event.locals.sessionToken = answer.sessionToken;
    keepPerson(event, personKey(answer.account.id));
    await findCartAfterSignIn(event);
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
