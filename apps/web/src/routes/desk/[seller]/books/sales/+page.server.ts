import { askShop } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { loadLines } from '#lib/server/sales/load-lines.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const [shop, found] = await Promise.all([askShop(event, 'MONEY'), loadLines(event, { sellerCode })]);
    return found && { ...found, ...shop };
  });
