import { DeskHomeDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { pettyTradeOf } from '#lib/desk/petty-trade.js';
import { draftsOf } from '#lib/drafts/person-key.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import type { PageServerLoad, PageServerLoadEvent } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askHome(event, sellerCode);
    const { packingList, listings, sellerMoney, shopStanding, me } = result;
    const desk = deskSeller(event, result);
    return {
      ...desk,
      pettyTrade: pettyTradeOf(result, sellerCode),
      toPack: packingList.length,
      overdue: packingList.filter(({ isOverdue }) => isOverdue).length,
      next: packingList[0],
      hasGoods: listings?.nodes.length !== 0,
      money: sellerMoney ?? undefined,
      // Of one's own shop alone, and only where something is asked: whoever is verified need not read of it each day.
      standing: shopStanding && (shopStanding.isDue || shopStanding.isHidden) ? shopStanding : undefined,
      drafts: draftsOf(event, me),
      viewer: me,
      now: new Date(),
    };
  });

/** Whoever is an agent and nothing else is not answered about money and standing: the desk is shown without them. */
async function askHome(event: PageServerLoadEvent, sellerCode: string) {
  try {
    return await askAtWork(event, DeskHomeDocument, { sellerCode, asOwner: true });
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.code === 'FORBIDDEN')) throw refusal;
    return askAtWork(event, DeskHomeDocument, { sellerCode, asOwner: false });
  }
}
