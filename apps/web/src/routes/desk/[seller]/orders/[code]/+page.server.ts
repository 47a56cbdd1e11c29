import { DeskOrderPageDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';
import { changeShipment, shipOrder } from './ship-order.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskOrderPageDocument, { code, sellerCode: event.params.seller });
    const desk = deskSeller(event, result, 'SHIP');
    if (!result.sellerOrder) return undefined;
    return {
      ...desk,
      order: result.sellerOrder,
      carriers: result.carriers,
      viewer: result.me,
      done: event.url.searchParams.get('done'),
      now: new Date(),
    };
  });

export const actions: Actions = { ship: shipOrder, change: changeShipment };
