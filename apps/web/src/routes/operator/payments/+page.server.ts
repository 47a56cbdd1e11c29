import { OperatorPaymentsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { paymentStates } from '#lib/operator/operator-words.js';
import { readDay } from '#lib/operator/read-day.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { normaliseLine } from '#lib/text/normalise.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const choice = {
    state: chosen(searchParams, 'state', paymentStates),
    code: normaliseLine(short(searchParams, 'code', 40) ?? '').toUpperCase() || undefined,
    day: readDay(searchParams, 'day'),
  };
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorPaymentsDocument, { filter: choice, after }),
  );
  return { payments: result.payments, choice, lostPlace, viewer: result.me };
};
