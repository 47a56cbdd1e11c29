import { findByCode } from '#lib/server/find-by-code.js';
import { loadOrders } from '#lib/server/sales/load-lists.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const found = await loadOrders(event, { cooperativeCode });
    return found && { ...found, code: cooperativeCode };
  });
