import { AuditEntryEntity } from './audit/audit-entry.entity.js';
import { EventEntity, ReceiptEntity } from './events/event.entity.js';
import { IdempotentAnswerEntity } from './idempotency/idempotent-answer.entity.js';

/** Entities of this lib, for the connection of a process. */
export const DATABASE_ENTITIES = [EventEntity, ReceiptEntity, IdempotentAnswerEntity, AuditEntryEntity];
