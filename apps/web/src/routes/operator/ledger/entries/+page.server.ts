import { OperatorEntriesDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { ledgerAccounts } from '#lib/operator/operator-words.js';
import { readDay } from '#lib/operator/read-day.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const owner = short(searchParams, 'owner', 36);
  const choice = {
    account: chosen(searchParams, 'account', ledgerAccounts),
    ownerId: owner !== undefined && uuid.test(owner) ? owner : undefined,
    from: readDay(searchParams, 'from'),
    to: readDay(searchParams, 'to'),
  };
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorEntriesDocument, { ...choice, after }),
  );
  return { entries: result.ledgerEntries, choice, lostPlace, viewer: result.me };
};
