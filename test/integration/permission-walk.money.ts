import { addChinaDays, chinaDayOf, newId } from '@shanhuo/kernel';
import { openSomePayment } from '@shanhuo/payment/testing';
import type { Caller, Operation } from './permission-walk.caller.js';

const ofOperator = (answers: string | undefined, input: Operation['input'] = () => ({ first: 3 })): Operation => ({
  input,
  answers,
});

/** What operators are shown of money, called so that it succeeds. */
export const MONEY_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.payments': ofOperator('PaymentConnection', () => ({ filter: { state: 'SUCCEEDED' }, first: 3 })),
  'Query.payment': ofOperator('Payment', async ({ api }) => ({ id: (await openSomePayment(api.app)).paymentId })),
  'Query.refunds': ofOperator('RefundConnection', () => ({ states: ['FAILED'], first: 3 })),
  'Query.ledgerAccounts': ofOperator(undefined, () => ({})),
  'Query.ledgerEntries': ofOperator('LedgerEntryConnection', () => ({ account: 'PLATFORM', first: 3 })),
  'Query.reconciliations': ofOperator('ReconciliationConnection'),
  'Query.reconciliation': ofOperator('Reconciliation', async (owner) => ({ day: await comparedDay(owner) })),
  'Mutation.reconcileDay': ofOperator('DayReconciled', (owner) => ({ input: { day: yesterday(owner) } })),
};

function yesterday({ api }: Caller): string {
  return addChinaDays(chinaDayOf(api.clock.now()), -1);
}

/** A day that was compared and found without a movement. */
async function comparedDay(owner: Caller): Promise<string> {
  const day = yesterday(owner);
  await owner.api.database.read(
    {
      text: `insert into payment.reconciliations (id, china_day, run, run_at, provider, provider_count, provider_fen,
        ledger_count, ledger_fen, difference_count)
        select $1, $2::date, coalesce(max(run), 0) + 1, $3, 'stripe-sandbox', 0, 0, 0, 0, 0
        from payment.reconciliations where china_day = $2::date`,
    },
    [newId(), day, owner.api.clock.now()],
  );
  return day;
}
