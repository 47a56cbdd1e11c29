import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments with their captures and refunds as the provider knows them, the ledger, and its daily reconciliation. */
export class Payment1763803000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema payment`);
    for (const statement of [...PAYMENTS, ...LEDGER, ...RECONCILIATION]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema payment cascade`);
  }
}

const ROLES = `('grower', 'freight', 'cooperative', 'platform', 'payment_cost')`;

const PAYMENTS = [
  `create table payment.payments (
    id uuid constraint payments_pkey primary key,
    payable_kind text not null constraint payments_payable_kind check (payable_kind in ('order')),
    payable_id uuid not null,
    payable_code text not null,
    amount_fen bigint not null constraint payments_amount check (amount_fen > 0),
    currency text not null constraint payments_currency check (currency = 'CNY'),
    provider text not null constraint payments_provider check (provider in ('stripe', 'stripe-sandbox')),
    state text not null constraint payments_state check (state in ('opened', 'succeeded', 'failed', 'expired')),
    method text constraint payments_method check (method in ('alipay', 'wechat_pay', 'card')),
    opened_at timestamptz not null,
    pay_until timestamptz not null,
    ended_at timestamptz,
    captured_fen bigint not null,
    refunded_fen bigint not null,
    constraint payments_ended check ((state = 'opened') = (ended_at is null)),
    constraint payments_refunds_within_captured check (0 <= refunded_fen and refunded_fen <= captured_fen)
  )`,
  `create unique index payments_payable on payment.payments (payable_kind, payable_id)`,
  `create index payments_newest on payment.payments (opened_at, id)`,
  `create index payments_code on payment.payments (payable_code)`,
  `create index payments_of_state on payment.payments (state, opened_at, id)`,

  `create table payment.payment_changes (
    payment_id uuid not null constraint payment_changes_payment_fkey references payment.payments,
    position integer not null,
    from_state text not null,
    to_state text not null,
    changed_at timestamptz not null,
    reason text not null,
    constraint payment_changes_pkey primary key (payment_id, position)
  )`,
  `create trigger payment_changes_append_only before update or delete or truncate on payment.payment_changes
    for each statement execute function database.refuse_change()`,

  `create table payment.sessions (
    payment_id uuid not null constraint sessions_payment_fkey references payment.payments,
    attempt integer not null constraint sessions_attempt check (attempt > 0),
    -- What was asked, word for word: the same key must ask the same.
    asked jsonb not null,
    provider_session_id text,
    url text,
    ends_at timestamptz not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    -- When the provider is asked again what became of it; null when nothing can come of it any more.
    look_at timestamptz,
    constraint sessions_pkey primary key (payment_id, attempt),
    constraint sessions_answered check ((provider_session_id is null) = (url is null))
  )`,
  `create unique index sessions_provider_session on payment.sessions (provider_session_id)`,
  `create index sessions_look_at on payment.sessions (look_at) where look_at is not null`,

  `create table payment.shares (
    payment_id uuid not null constraint shares_payment_fkey references payment.payments,
    line_id uuid not null,
    group_id uuid not null,
    role text not null constraint shares_role check (role in ${ROLES}),
    owner_id uuid,
    amount_fen bigint not null constraint shares_amount check (amount_fen >= 0),
    constraint shares_pkey primary key (payment_id, line_id, role)
  )`,

  `create table payment.captures (
    id uuid constraint captures_pkey primary key,
    payment_id uuid constraint captures_payment_fkey references payment.payments,
    provider_intent_id text not null,
    provider_charge_id text not null,
    provider_session_id text,
    amount_minor bigint not null constraint captures_amount check (amount_minor > 0),
    currency text not null,
    fee_minor bigint not null,
    provider_balance_id text,
    use text not null constraint captures_use check (use in ('applied', 'returned')),
    reason text,
    captured_at timestamptz not null,
    constraint captures_returned_for_a_reason check ((use = 'applied') = (reason is null))
  )`,
  `create unique index captures_charge on payment.captures (provider_charge_id)`,
  `create unique index captures_applied_once on payment.captures (payment_id) where use = 'applied'`,
  `create index captures_payment on payment.captures (payment_id)`,
  `create index captures_intent on payment.captures (provider_intent_id)`,

  `create table payment.refunds (
    id uuid constraint refunds_pkey primary key,
    capture_id uuid not null constraint refunds_capture_fkey references payment.captures,
    payment_id uuid constraint refunds_payment_fkey references payment.payments,
    group_id uuid,
    amount_minor bigint not null constraint refunds_amount check (amount_minor > 0),
    currency text not null,
    state text not null constraint refunds_state check (state in ('requested', 'sent', 'succeeded', 'failed')),
    cause_kind text not null,
    cause_id uuid not null,
    provider_refund_id text,
    provider_balance_id text,
    failure text,
    attempt integer not null,
    requested_at timestamptz not null,
    asked_at timestamptz not null,
    look_at timestamptz,
    ended_at timestamptz
  )`,
  `create unique index refunds_cause on payment.refunds (cause_kind, cause_id)`,
  `create unique index refunds_provider_refund on payment.refunds (provider_refund_id)`,
  `create index refunds_payment on payment.refunds (payment_id)`,
  `create index refunds_capture on payment.refunds (capture_id)`,
  `create index refunds_of_state on payment.refunds (state, requested_at, id)`,
  `create index refunds_look_at on payment.refunds (look_at) where look_at is not null`,

  `create table payment.provider_events (
    id text constraint provider_events_pkey primary key,
    type text not null,
    -- What to read again at the provider; null for what this shop does not listen to.
    look text constraint provider_events_look check (look in ('intent', 'session', 'refund')),
    object_id text not null,
    created_at timestamptz not null,
    received_at timestamptz not null,
    handled_at timestamptz
  )`,
  `create index provider_events_waiting on payment.provider_events (received_at) where handled_at is null`,
  `create index provider_events_object on payment.provider_events (object_id) where handled_at is null`,
];

const LEDGER = [
  `create table payment.ledger_transactions (
    id uuid constraint ledger_transactions_pkey primary key,
    kind text not null constraint ledger_transactions_kind check (kind in
      ('capture', 'returned_capture', 'refund_owed', 'refund_paid', 'refund_failed', 'release', 'hold', 'unhold', 'payout', 'reversal')),
    cause_id uuid not null,
    payment_id uuid constraint ledger_transactions_payment_fkey references payment.payments,
    currency text not null,
    happened_at timestamptz not null,
    china_day date not null,
    provider_ref text,
    note text
  )`,
  `create unique index ledger_transactions_cause on payment.ledger_transactions (kind, cause_id)`,
  `create index ledger_transactions_payment on payment.ledger_transactions (payment_id)`,
  `create index ledger_transactions_provider_ref on payment.ledger_transactions (provider_ref)`,

  // Debit is positive, credit negative, so that a transaction sums to zero.
  `create table payment.ledger_entries (
    transaction_id uuid not null constraint ledger_entries_transaction_fkey references payment.ledger_transactions,
    position integer not null,
    account text not null constraint ledger_entries_account check (account in
      ('provider_clearing', 'buyer_refunds', 'seller_pending', 'seller_available', 'seller_held', 'seller_paid',
       'cooperative', 'platform', 'payment_cost', 'freight', 'guarantee')),
    owner_id uuid,
    group_id uuid,
    line_id uuid,
    role text constraint ledger_entries_role check (role in ${ROLES}),
    currency text not null,
    amount_fen bigint not null constraint ledger_entries_amount check (amount_fen <> 0),
    china_day date not null,
    constraint ledger_entries_pkey primary key (transaction_id, position)
  )`,
  `create index ledger_entries_line on payment.ledger_entries (line_id) where line_id is not null`,
  `create index ledger_entries_group on payment.ledger_entries (group_id) where group_id is not null`,
  `create index ledger_entries_of_account on payment.ledger_entries (account, china_day, transaction_id, position)`,
  `create index ledger_entries_day on payment.ledger_entries (china_day, transaction_id, position)`,
  `create index ledger_entries_owner on payment.ledger_entries (owner_id, account, group_id) where owner_id is not null`,
  `create index ledger_entries_of_owner on payment.ledger_entries (owner_id, account, china_day, transaction_id, position)
    where owner_id is not null`,

  // What a closed day moved, by owner and, under the nil id, of the account as a whole: no balance adds up all entries for ever.
  `create table payment.ledger_day_sums (
    owner_id uuid not null,
    account text not null,
    currency text not null,
    china_day date not null,
    amount_fen bigint not null,
    constraint ledger_day_sums_pkey primary key (owner_id, account, currency, china_day)
  )`,
  `create table payment.ledger_closed_days (
    china_day date constraint ledger_closed_days_pkey primary key,
    closed_at timestamptz not null
  )`,

  ...['ledger_transactions', 'ledger_entries'].map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on payment.${table}
    for each statement execute function database.refuse_change()`,
  ),
  // All entries of a transaction come in one statement, and that statement must balance: a later one cannot unbalance it.
  `create function payment.refuse_imbalance() returns trigger language plpgsql as $$
    begin
      if exists (select from written group by transaction_id, currency having sum(amount_fen) <> 0) then
        raise exception 'postings of a ledger transaction must sum to zero' using errcode = 'check_violation';
      end if;
      if exists (select from written w join payment.ledger_transactions t on t.id = w.transaction_id
          where t.currency <> w.currency or t.china_day <> w.china_day) then
        raise exception 'an entry must be of the day and currency of its transaction' using errcode = 'check_violation';
      end if;
      if exists (select from written w join payment.ledger_closed_days d on d.china_day = w.china_day) then
        raise exception 'nothing is posted to a day that is added up' using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create trigger ledger_entries_balance after insert on payment.ledger_entries referencing new table as written
    for each statement execute function payment.refuse_imbalance()`,
];

const RECONCILIATION = [
  `create table payment.reconciliations (
    id uuid constraint reconciliations_pkey primary key,
    china_day date not null,
    run integer not null,
    run_at timestamptz not null,
    provider text not null,
    provider_count integer not null,
    provider_fen bigint not null,
    ledger_count integer not null,
    ledger_fen bigint not null,
    difference_count integer not null
  )`,
  `create unique index reconciliations_day on payment.reconciliations (china_day, run)`,
  `create table payment.reconciliation_differences (
    reconciliation_id uuid not null constraint reconciliation_differences_run_fkey references payment.reconciliations,
    position integer not null,
    kind text not null constraint reconciliation_differences_kind check (kind in
      ('missing_in_ledger', 'missing_at_provider', 'amount_differs')),
    provider_ref text not null,
    movement text not null,
    provider_fen bigint,
    ledger_fen bigint,
    currency text not null,
    happened_at timestamptz not null,
    constraint reconciliation_differences_pkey primary key (reconciliation_id, position)
  )`,
];
