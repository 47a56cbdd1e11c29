import type { RequestEvent } from '@sveltejs/kit';
import { SalesBoardPageDocument, type SalesCut, type SalesScopeInput } from '#generated/graphql.js';
import { askAtWork } from '../../desk/ask-desk.server.js';
import { groupDays } from '../../sales/group-days.js';
import { readCut, readPeriod } from '../../sales/period.js';
import { chinaToday } from '../../time/china-today.js';
import { firstPageInstead } from '../first-page-instead.js';
import { drawDays } from './draw-days.js';

/** Everything a dashboard shows; undefined where the sales are not the visitor's own. */
export async function loadBoard(event: RequestEvent, scope: SalesScopeInput, otherwise: SalesCut) {
  const period = readPeriod(event.url.searchParams);
  const by = readCut(event.url.searchParams) ?? otherwise;
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, SalesBoardPageDocument, { scope, period, by, after }),
  );
  const { dashboard, salesCut, me } = result;
  if (!dashboard || !salesCut) return undefined;
  const days = groupDays(dashboard.days);
  return {
    board: dashboard,
    cut: salesCut,
    by,
    days,
    drawn: await drawDays(days.buckets, days.by),
    today: chinaToday(),
    lostPlace,
    viewer: me,
  };
}
