import { HouseholdIncomeDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, HouseholdIncomeDocument, { sellerCode });
    const { householdMoney, me } = result;
    return householdMoney && { ...deskSeller(event, result, 'MONEY'), money: householdMoney, viewer: me };
  });
