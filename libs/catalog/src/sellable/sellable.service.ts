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
   * variant are absent. Inside a transaction it sees what that wrote. With a province each comes with what its seller asks for
   * a parcel there; a seller without a template is a mistake of whoever brought it in, and throws.
   */
  async findSellable(
    tx: Transaction | undefined,
    variantIds: readonly string[],
    provinceCode?: string,
  ): Promise<Sellable[]> {
    if (variantIds.length === 0) return [];
    const now = this.clock.now();
    const found = await this.sellables.findSellable(tx, variantIds, chinaDayOf(now), now, provinceCode);
    const without = provinceCode === undefined ? undefined : found.find(({ freight }) => freight === null);
    if (without !== undefined) throw new Error(`seller ${without.sellerId} has no freight to ${provinceCode}`);
    return found;
  }
}
