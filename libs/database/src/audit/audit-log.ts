import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId } from '@shanhuo/kernel';
import { currentRequestId } from '../request/request-scope.js';
import type { Transaction } from '../transaction/database.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** Who did what to what, and for whom. `details` holds no personal data in plain. */
export interface AuditRecord {
  readonly actorId: string | undefined;
  readonly onBehalfOfId?: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly outcome: 'done' | 'refused';
  readonly details?: object;
}

/** Writes the audit log. A refusal is written in a transaction of its own, since the refused one rolls back. */
@Injectable()
export class AuditLog {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async record(tx: Transaction, record: AuditRecord): Promise<void> {
    await tx.insert(AuditEntryEntity, {
      id: newId(),
      at: this.clock.now(),
      actorId: record.actorId ?? null,
      onBehalfOfId: record.onBehalfOfId ?? null,
      action: record.action,
      subjectKind: record.subjectKind,
      subjectId: record.subjectId,
      outcome: record.outcome,
      details: record.details ?? {},
      requestId: currentRequestId() ?? null,
    });
  }
}
