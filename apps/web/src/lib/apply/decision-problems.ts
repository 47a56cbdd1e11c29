import type { DecisionAnswerFragment } from '#generated/graphql.js';
import { toProblems, type Problems } from '../form/problems.js';

type NotDecided = Exclude<DecisionAnswerFragment, { __typename: 'Application' }>;

/**
 * Why a step was not made. A page has a form for each step, so each reason is a field of its own: `names` says what the
 * API’s fields are called in the form that was sent. What is still open stands in the words of the checklist.
 */
export function decisionProblems(answer: NotDecided, names: Readonly<Record<string, string>>): Problems {
  if ('open' in answer) return { summary: [answer.message, ...answer.open].join('\n'), fields: {} };
  return toProblems(answer, names);
}
