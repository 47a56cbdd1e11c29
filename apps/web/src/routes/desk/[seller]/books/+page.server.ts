import { askShop } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { loadBoard } from '#lib/server/sales/load-board.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const [shop, found] = await Promise.all([askShop(event, 'MONEY'), loadBoard(event, { sellerCode }, 'PRODUCT')]);
    return found && { ...found, ...shop };
  });
