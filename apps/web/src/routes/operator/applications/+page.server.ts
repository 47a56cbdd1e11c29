import { OperatorApplicationsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { chosen } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

const shownStates = ['RECOMMENDED', 'APPLIED', 'CHANGES_WANTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const;

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const state = chosen(searchParams, 'state', shownStates) ?? 'RECOMMENDED';
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorApplicationsDocument, { state, after }),
  );
  return {
    state,
    states: shownStates,
    applications: result.applicationsToDecide,
    done: chosen(searchParams, 'done', ['approved', 'returned', 'refused'] as const),
    lostPlace,
    viewer: result.me,
  };
};
