import { OperatorReconciliationsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { Actions, PageServerLoad } from './$types';
import { reconcileDay } from './reconcile-day.server.js';

const dayMilliseconds = 24 * 3600 * 1000;

export const load: PageServerLoad = async (event) => {
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorReconciliationsDocument, { after }),
  );
  return { days: result.reconciliations, yesterday: shanghaiYesterday(), lostPlace, viewer: result.me };
};

export const actions: Actions = { default: reconcileDay };

/** The last day that is over, and so can be compared. */
function shanghaiYesterday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() - dayMilliseconds);
}
