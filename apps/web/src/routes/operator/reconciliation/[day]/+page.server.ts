import { error } from '@sveltejs/kit';
import { OperatorReconciliationDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { isDay } from '#lib/operator/read-day.js';
import { reconcileDay } from '../reconcile-day.server.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { day } = event.params;
  if (!isDay(day)) error(404, { message: 'not found', kind: 'not-found' });
  const { reconciliation, me } = await askAtWork(event, OperatorReconciliationDocument, { day });
  return { day, reconciliation, done: event.url.searchParams.get('done') === '1', viewer: me };
};

export const actions: Actions = { default: reconcileDay };
