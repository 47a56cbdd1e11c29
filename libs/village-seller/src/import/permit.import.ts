import { Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import { PermitEntity } from '../permit/permit.entity.js';

/** A permit that was looked at elsewhere. */
export type PermitRecord = Pick<
  PermitEntity,
  'sellerId' | 'kind' | 'number' | 'issuer' | 'validFrom' | 'validUntil' | 'submittedAt'
>;

/** Stands for the file, where a person would stand. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Brings permits of sellers in, accepted: for shops whose papers were checked before they came here. */
@Injectable()
export class PermitImport {
  async importPermits(tx: Transaction, records: readonly PermitRecord[]): Promise<void> {
    const rows = records.map((record) => ({
      ...record,
      id: newId(),
      state: 'accepted' as const,
      submittedBy: NOBODY,
      decidedAt: record.submittedAt,
      decidedBy: NOBODY,
      reason: null,
    }));
    if (rows.length > 0) await tx.insert(PermitEntity, rows);
  }
}
