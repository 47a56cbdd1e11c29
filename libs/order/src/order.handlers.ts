import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EventHandler } from '@shanhuo/database';
import { PLACING_HANDLERS, PLACING_SWEEPS } from './order/order.parts.js';
import { FULFILMENT_HANDLERS, FULFILMENT_SWEEPS } from './seller-order/fulfilment.parts.js';

const SWEEPS = { ...PLACING_SWEEPS, ...FULFILMENT_SWEEPS };

/** Timed jobs of this lib: each every minute, since business time is swept for and never slept for. */
export const ORDER_TIMED_JOBS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(SWEEPS).map((name) => [name, '* * * * *']),
);

/** What the worker runs of this lib. */
@Injectable()
export class OrderHandlers {
  constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

  /** A handler for each subscription of this lib. */
  get all(): EventHandler[] {
    return [...PLACING_HANDLERS, ...FULFILMENT_HANDLERS].map((handler) => this.modules.get(handler, { strict: false }));
  }

  /** Does the work of a timed job now; names are those of `ORDER_TIMED_JOBS`. */
  async sweep(name: string): Promise<void> {
    const sweep = SWEEPS[name];
    if (sweep === undefined) throw new Error(`no sweep ${name}`);
    await this.modules.get(sweep, { strict: false }).run();
  }
}
