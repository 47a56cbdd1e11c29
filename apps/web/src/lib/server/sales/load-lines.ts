import type { RequestEvent } from '@sveltejs/kit';
import { SaleLinesPageDocument, type SaleKind, type SalesScopeInput } from '#generated/graphql.js';
import { askAtWork } from '../../desk/ask-desk.server.js';
import { chosen, short } from '../../query-string/parameters.js';
import { readCut, readPeriod } from '../../sales/period.js';
import { firstPageInstead } from '../first-page-instead.js';

const longestKey = 64;

/** The lines that make a figure; undefined where they are not the visitor's own. */
export async function loadLines(event: RequestEvent, scope: SalesScopeInput) {
  const { searchParams } = event.url;
  const period = readPeriod(searchParams);
  const by = readCut(searchParams);
  const key = short(searchParams, 'key', longestKey);
  const filter = by && key ? { by, key } : undefined;
  const kind = chosen(searchParams, 'kind', ['sale', 'refund'])?.toUpperCase() as SaleKind | undefined;
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, SaleLinesPageDocument, { scope, period, filter, kind, after }),
  );
  const { dashboard, saleLines, me } = result;
  if (!dashboard || !saleLines) return undefined;
  const { words, from, to } = dashboard.period;
  return {
    name: dashboard.name,
    words,
    period: { kind: period.kind, from, to },
    filter,
    kind,
    lines: saleLines,
    lostPlace,
    viewer: me,
  };
}
