import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import { PermitRepository } from './permit.repository.js';
import type { PermitKind } from './permit.states.js';

/** Which permits of sellers count. */
@Injectable()
export class PermitService {
  constructor(@Inject(PermitRepository) private readonly permits: PermitRepository) {}

  /** Kinds of which a seller has one that was accepted and is valid on a day; inside a transaction it sees its writes. */
  findAcceptedKinds(tx: Transaction | undefined, sellerId: string, day: ChinaDay): Promise<PermitKind[]> {
    return this.permits.findAcceptedKinds(tx, sellerId, day);
  }
}
