import { OperatorOverviewDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { sumAmounts } from '#lib/operator/sum-amounts.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { ledgerAccounts, refunds, payments, reconciliations, me } = await askAtWork(
    event,
    OperatorOverviewDocument,
    {},
  );
  return {
    ledgerSums: sumAmounts(ledgerAccounts.map(({ balance }) => balance)),
    failedRefunds: refunds.nodes,
    payments: payments.nodes,
    reconciliation: reconciliations.nodes[0],
    viewer: me,
  };
};
