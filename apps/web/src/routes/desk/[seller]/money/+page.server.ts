import { DeskMoneyDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskMoneyDocument, { sellerCode });
    const desk = deskSeller(event, result, 'MONEY');
    if (!result.sellerMoney) return undefined;
    const { pending, available, held, paid } = result.sellerMoney;
    return { ...desk, positions: [pending, available, held, paid], viewer: result.me };
  });
