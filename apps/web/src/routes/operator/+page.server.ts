import { OperatorOverviewDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { sumAmounts } from '#lib/operator/sum-amounts.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const found = await askAtWork(event, OperatorOverviewDocument, {});
  const { ledgerAccounts, refunds, payments, reconciliations, me } = found;
  return {
    waiting: {
      applications: countOf(found.applicationsToDecide),
      permits: countOf(found.permitsToDecide),
      marks: countOf(found.marksAtDesk),
      listings: countOf(found.listingsToReview),
      sellers: countOf(found.sellersToVerify),
    },
    ledgerSums: sumAmounts(ledgerAccounts.map(({ balance }) => balance)),
    failedRefunds: refunds.nodes,
    payments: payments.nodes,
    reconciliation: reconciliations.nodes[0],
    viewer: me,
  };
};

/** How many wait, as far as one looked. */
function countOf(list: { nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean } }): string {
  return `${list.nodes.length}${list.pageInfo.hasNextPage ? '+' : ''}`;
}
