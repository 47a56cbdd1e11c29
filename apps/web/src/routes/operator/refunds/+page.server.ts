import { OperatorRefundsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { refundStates } from '#lib/operator/operator-words.js';
import { chosen } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const state = chosen(event.url.searchParams, 'state', refundStates);
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorRefundsDocument, { states: state && [state], after }),
  );
  const someFailed = result.failed.nodes.length > 0;
  return { refunds: result.refunds, someFailed, state, lostPlace, viewer: result.me };
};
