import type { PersonalDataRegister } from '@shanhuo/identity';

const columnsOf = (table: string, ...columns: string[]): string[] =>
  columns.map((column) => `payment.${table}.${column}`);

/**
 * This lib keeps nothing of persons: who paid is known to whoever is paid, by the payable's id, and with what card or
 * wallet to the provider alone. A test compares this list with the tables.
 */
export const PAYMENT_REGISTER: PersonalDataRegister = {
  personal: [],
  others: [
    ...columnsOf('payments', 'payable_kind', 'payable_code', 'currency', 'provider', 'state', 'method'),
    ...columnsOf('payment_changes', 'from_state', 'to_state', 'reason'),
    // What is asked of the provider's page: names of goods and addresses of the shop.
    ...columnsOf('sessions', 'asked', 'provider_session_id', 'url'),
    ...columnsOf('shares', 'role'),
    ...columnsOf('captures', 'provider_intent_id', 'provider_charge_id', 'provider_session_id', 'currency'),
    ...columnsOf('captures', 'provider_balance_id', 'use', 'reason'),
    ...columnsOf('refunds', 'currency', 'state', 'cause_kind', 'provider_refund_id', 'provider_balance_id', 'failure'),
    ...columnsOf('provider_events', 'id', 'type', 'look', 'object_id'),
    ...columnsOf('ledger_transactions', 'kind', 'currency', 'provider_ref', 'note'),
    ...columnsOf('ledger_entries', 'account', 'role', 'currency'),
    ...columnsOf('ledger_day_sums', 'account', 'currency'),
    ...columnsOf('reconciliations', 'provider'),
    ...columnsOf('reconciliation_differences', 'kind', 'provider_ref', 'movement', 'currency'),
  ],
};
