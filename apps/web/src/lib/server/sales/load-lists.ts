import type { RequestEvent } from '@sveltejs/kit';
import {
  SaleBuyersPageDocument,
  SaleOrdersPageDocument,
  SalePromisesPageDocument,
  type SalePromiseOutcome,
  type SalesPeriodInput,
  type SalesScopeInput,
} from '#generated/graphql.js';
import { askAtWork } from '../../desk/ask-desk.server.js';
import { chosen } from '../../query-string/parameters.js';
import { readPeriod } from '../../sales/period.js';
import { firstPageInstead } from '../first-page-instead.js';

/** The orders behind the figures of orders and of their average; undefined where they are not the visitor's own. */
export async function loadOrders(event: RequestEvent, scope: SalesScopeInput) {
  const period = readPeriod(event.url.searchParams);
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, SaleOrdersPageDocument, { scope, period, after }),
  );
  const { dashboard, saleOrders, me } = result;
  return dashboard && saleOrders && { ...headOf(dashboard, period), list: saleOrders, lostPlace, viewer: me };
}

/** The buyers behind their figure, numbered. */
export async function loadBuyers(event: RequestEvent, scope: SalesScopeInput) {
  const period = readPeriod(event.url.searchParams);
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, SaleBuyersPageDocument, { scope, period, after }),
  );
  const { dashboard, saleBuyers, me } = result;
  return dashboard && saleBuyers && { ...headOf(dashboard, period), list: saleBuyers, lostPlace, viewer: me };
}

/** The promises behind the figures of shipping on time: all that fell due, or those kept or missed. */
export async function loadPromises(event: RequestEvent, scope: SalesScopeInput) {
  const { searchParams } = event.url;
  const period = readPeriod(searchParams);
  const outcome = chosen(searchParams, 'outcome', ['kept', 'missed'])?.toUpperCase() as SalePromiseOutcome | undefined;
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, SalePromisesPageDocument, { scope, period, outcome, after }),
  );
  const { dashboard, salePromises, me } = result;
  if (!dashboard || !salePromises) return undefined;
  return { ...headOf(dashboard, period), outcome, list: salePromises, lostPlace, viewer: me };
}

interface Asked {
  readonly name: string;
  readonly period: { readonly words: string; readonly from: string; readonly to: string };
}

function headOf({ name, period: { words, from, to } }: Asked, { kind }: SalesPeriodInput) {
  return { name, words, period: { kind, from, to } };
}
