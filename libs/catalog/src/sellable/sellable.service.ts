import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import type { Sellable } from './sellable.js';
import { SellableRepository } from './sellable.repository.js';

/** Variants as carts and orders look at them. */
@Injectable()
export class SellableService {
  constructor(
    @Inject(SellableRepository) private readonly sellables: SellableRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Variants as they stand now, in no order and in one statement; those not on sale come with `onSale: false`, ids of no
   * variant are absent. Inside a transaction it sees what that wrote.
   */
  async findSellable(tx: Transaction | undefined, variantIds: readonly string[]): Promise<Sellable[]> {
    if (variantIds.length === 0) return [];
    const now = this.clock.now();
    return this.sellables.findSellable(tx, variantIds, chinaDayOf(now), now);
  }
}
