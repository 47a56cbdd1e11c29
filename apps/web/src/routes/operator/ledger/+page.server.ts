import { OperatorLedgerDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { sumAmounts } from '#lib/operator/sum-amounts.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { ledgerAccounts, me } = await askAtWork(event, OperatorLedgerDocument, {});
  return { accounts: ledgerAccounts, sums: sumAmounts(ledgerAccounts.map(({ balance }) => balance)), viewer: me };
};
