/** Timed jobs and when they run, in the time of China. Each may run late or twice. */
export const TIMED_JOBS = {
  'catalog.drop-ended-imports': '25 * * * *',
  'catalog.drop-unfinished-uploads': '15 * * * *',
  'catalog.forget-missed-searches': '2 0 * * *',
  'catalog.go-on-with-imports': '* * * * *',
  'catalog.lapse-holds': '* * * * *',
  'catalog.refresh-cards-of-the-day': '5 0 * * *',
  'catalog.tell-sold': '*/10 * * * *',
  'identity.forget': '30 3 * * *',
  'identity.rotate-keys': '50 3 * * *',
  'insight.count-petty-trade': '8 0 * * *',
  'insight.sweep': '* * * * *',
  'notice.forget': '40 3 * * *',
  'order.forget-buyers': '10 3 * * *',
  'order.end-money-holds': '* * * * *',
  'order.forget-carts': '20 3 * * *',
  'order.fulfilment-sweep': '* * * * *',
  'order.lapse-unpaid': '* * * * *',
  'order.release-money': '* * * * *',
  'payment.catch-up': '* * * * *',
  'payment.reconcile': '10 6 * * *',
  'payment.sum-ledger-day': '20 0 * * *',
  'village-seller.close-gone': '2 0 * * *',
  'village-seller.forget-applicants': '0 4 * * *',
  'village-seller.forget-call-backs': '5 4 * * *',
  'village-seller.tell-due': '0 9 * * *',
} as const;

/** Timed jobs that a worker runs when it starts as well: while none ran, nobody was told of anything. */
export const JOBS_AT_START: readonly (keyof typeof TIMED_JOBS)[] = [
  'catalog.go-on-with-imports',
  'insight.count-petty-trade',
  'payment.catch-up',
];
