import { findByCode } from '#lib/server/find-by-code.js';
import { loadBoard } from '#lib/server/sales/load-board.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const found = await loadBoard(event, { cooperativeCode }, 'HOUSEHOLD');
    return found && { ...found, code: cooperativeCode };
  });
