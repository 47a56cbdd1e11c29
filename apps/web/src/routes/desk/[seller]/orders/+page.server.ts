import { DeskOrdersDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';
import { statesOfTab, tabs } from './tabs.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const tab = chosen(event.url.searchParams, 'tab', tabs) ?? 'to-pack';
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, DeskOrdersDocument, { sellerCode, states: statesOfTab[tab], after }),
    );
    return {
      ...deskSeller(event, result, 'SHIP'),
      orders: result.sellerOrders,
      tab,
      lostPlace,
      viewer: result.me,
      now: new Date(),
    };
  });
