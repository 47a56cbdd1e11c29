import { findByCode } from '#lib/server/find-by-code.js';
import { loadLines } from '#lib/server/sales/load-lines.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const found = await loadLines(event, { cooperativeCode });
    return found && { ...found, code: cooperativeCode };
  });
