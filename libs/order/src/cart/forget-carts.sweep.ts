import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { CartRepository } from './cart.repository.js';

/** Days a guest's cart is kept after somebody last touched it. */
export const CART_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** Forgets guests' carts that nobody comes back to. */
@Injectable()
export class ForgetCarts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CartRepository) private readonly carts: CartRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - CART_KEPT_DAYS * DAY_MS);
    while ((await this.database.inTransaction((tx) => this.carts.forget(tx, since, AT_ONCE))) === AT_ONCE);
  }
}
