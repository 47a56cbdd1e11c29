import { CaptureEntity } from './capture/capture.entity.js';
import {
  LedgerClosedDayEntity,
  LedgerDaySumEntity,
  LedgerEntryEntity,
  LedgerTransactionEntity,
} from './ledger/ledger.entity.js';
import { PaymentChangeEntity, PaymentEntity, SessionEntity, ShareEntity } from './payment/payment.entity.js';
import { ReconciliationDifferenceEntity, ReconciliationEntity } from './reconciliation/reconciliation.entity.js';
import { RefundEntity } from './refund/refund.entity.js';
import { ProviderEventEntity } from './webhook/provider-event.entity.js';

/** Entities of this lib, for the connection of a process. */
export const PAYMENT_ENTITIES = [
  PaymentEntity,
  PaymentChangeEntity,
  SessionEntity,
  ShareEntity,
  CaptureEntity,
  RefundEntity,
  ProviderEventEntity,
  LedgerTransactionEntity,
  LedgerEntryEntity,
  LedgerDaySumEntity,
  LedgerClosedDayEntity,
  ReconciliationEntity,
  ReconciliationDifferenceEntity,
];
