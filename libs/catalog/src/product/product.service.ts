import { Inject, Injectable } from '@nestjs/common';
import { Clock, readShortCode, type Language } from '@shanhuo/kernel';
import { ProductRepository, type CategoryRow } from './product.repository.js';
import type { ProductRow } from './product.rows.js';

/** Products as their pages show them. */
@Injectable()
export class ProductService {
  constructor(
    @Inject(ProductRepository) private readonly products: ProductRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a code of nothing, and for a product that is not on sale. */
  async findProduct(code: string, language: Language): Promise<ProductRow | undefined> {
    const read = readShortCode(code);
    return read === undefined ? undefined : this.products.findProductByCode(read, this.clock.now(), language);
  }

  listCategories(language: Language): Promise<CategoryRow[]> {
    return this.products.listCategories(language);
  }

  /** When the seller must have shipped, if it were ordered now: at the end of its harvest where it is sold ahead. */
  shipByIfOrderedNow(shipWithinHours: number, shipsUntil: Date | null): Date {
    return new Date(Math.max(this.clock.now().getTime() + shipWithinHours * 3_600_000, shipsUntil?.getTime() ?? 0));
  }
}
