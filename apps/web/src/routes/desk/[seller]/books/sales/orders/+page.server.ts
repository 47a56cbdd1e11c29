import { askShop } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { loadOrders } from '#lib/server/sales/load-lists.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const [shop, found] = await Promise.all([askShop(event, 'MONEY'), loadOrders(event, { sellerCode })]);
    return found && { ...found, ...shop };
  });
