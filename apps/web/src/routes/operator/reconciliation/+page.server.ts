import { OperatorReconciliationsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { Actions, PageServerLoad } from './$types';
import { reconcileDay } from './reconcile-day.server.js';

export const load: PageServerLoad = async (event) => {
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorReconciliationsDocument, { after }),
  );
  return { days: result.reconciliations, today: shanghaiToday(), lostPlace, viewer: result.me };
};

export const actions: Actions = { default: reconcileDay };

function shanghaiToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
