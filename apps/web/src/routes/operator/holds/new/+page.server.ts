import { OperatorOrderMoneyDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { short } from '#lib/query-string/parameters.js';
import type { Actions, PageServerLoad } from './$types';
import { holdMoney } from './hold-money.server.js';

export const load: PageServerLoad = async (event) => {
  const code = short(event.url.searchParams, 'order', 40) ?? '';
  const { orderMoney, me } = await askAtWork(event, OperatorOrderMoneyDocument, { code });
  return { code, parts: orderMoney, viewer: me };
};

export const actions: Actions = { default: holdMoney };
