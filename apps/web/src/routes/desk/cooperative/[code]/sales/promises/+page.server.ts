import { findByCode } from '#lib/server/find-by-code.js';
import { loadPromises } from '#lib/server/sales/load-lists.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const found = await loadPromises(event, { cooperativeCode });
    return found && { ...found, code: cooperativeCode };
  });
