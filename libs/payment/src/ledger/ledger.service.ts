import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { addFen, Clock, fen, type Fen } from '@shanhuo/kernel';
import type { LedgerAccount, LedgerKind } from './ledger.accounts.js';
import { LedgerRepository } from './ledger.repository.js';
import { moveLegs } from './posting.rules.js';

/** A group whose money moves on, and what causes it: the same cause moves it once. */
export interface GroupMove {
  readonly groupId: string;
  readonly causeId: string;
}

const PENDING: readonly LedgerAccount[] = ['seller_pending', 'freight'];

/** Money of sellers on its way from promised to theirs. Whoever moves it waits for whoever does. */
@Injectable()
export class LedgerService {
  constructor(
    @Inject(LedgerRepository) private readonly ledger: LedgerRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Gives a group's goods and freight to its seller to dispose of; what is on hold stays there. */
  async release(tx: Transaction, move: GroupMove): Promise<void> {
    await this.move(tx, move, 'release', PENDING, 'seller_available');
  }

  /** Keeps back what of a group is pending or available. Answers how much that is: nothing where nothing is there. */
  hold(tx: Transaction, move: GroupMove): Promise<Fen> {
    return this.move(tx, move, 'hold', [...PENDING, 'seller_available'], 'seller_held');
  }

  /** Puts what of a group is still on hold back to where it was. Answers how much that is. */
  unhold(tx: Transaction, { to, ...move }: GroupMove & { readonly to: 'pending' | 'available' }): Promise<Fen> {
    const account = to === 'available' ? 'seller_available' : 'where it came in';
    return this.move(tx, move, 'unhold', ['seller_held'], account);
  }

  private async move(
    tx: Transaction,
    { groupId, causeId }: GroupMove,
    kind: LedgerKind,
    from: readonly LedgerAccount[],
    to: LedgerAccount | 'where it came in',
  ): Promise<Fen> {
    const paymentId = await this.ledger.lockPaymentOfGroup(tx, groupId);
    if (paymentId === undefined) throw new Error(`no money of ${groupId} ever came`);
    const standing = await this.ledger.findStandingOfGroups(tx, [groupId]);
    const legs = moveLegs(standing, from, to);
    if (legs.length === 0) return fen(0); // All of it went back before.
    const posting = { kind, causeId, paymentId, currency: 'CNY', happenedAt: this.clock.now(), legs };
    if (!(await this.ledger.post(tx, posting))) return fen(0);
    const moved = standing.filter(({ account }) => from.includes(account));
    return addFen(...moved.map(({ amountFen }) => amountFen));
  }
}
