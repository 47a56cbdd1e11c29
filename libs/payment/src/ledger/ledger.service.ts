import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { LedgerRepository } from './ledger.repository.js';
import { moveLegs } from './posting.rules.js';

/** Money of sellers on its way from promised to theirs. */
@Injectable()
export class LedgerService {
  constructor(
    @Inject(LedgerRepository) private readonly ledger: LedgerRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Gives a group's goods and freight to its seller to dispose of. The same cause again changes nothing. */
  async release(tx: Transaction, { groupId, causeId }: { groupId: string; causeId: string }): Promise<void> {
    const paymentId = await this.ledger.lockPaymentOfGroup(tx, groupId);
    if (paymentId === undefined) throw new Error(`no money of ${groupId} ever came`);
    const standing = await this.ledger.findStandingOfGroups(tx, [groupId]);
    const legs = moveLegs(standing, ['seller_pending', 'freight'], 'seller_available');
    if (legs.length === 0) return; // All of it went back before.
    await this.ledger.post(tx, {
      kind: 'release',
      causeId,
      paymentId,
      currency: 'CNY',
      happenedAt: this.clock.now(),
      legs,
    });
  }
}
