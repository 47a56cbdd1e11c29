import { DeskHomeDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { pettyTradeOf } from '#lib/desk/petty-trade.js';
import { draftsOf } from '#lib/drafts/person-key.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskHomeDocument, { sellerCode });
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
