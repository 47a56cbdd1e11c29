import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EventBatchHandler, EventHandler } from '@shanhuo/database';
import { PLACING_HANDLERS, PLACING_SWEEPS } from './order/order.parts.js';
import { FULFILMENT_HANDLERS, FULFILMENT_SWEEPS } from './seller-order/fulfilment.parts.js';

const SWEEPS = { ...PLACING_SWEEPS, ...FULFILMENT_SWEEPS };

/** What the worker runs of this lib. */
@Injectable()
export class OrderHandlers {
  constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

  /** A handler for each subscription of this lib. */
  get all(): (EventHandler | EventBatchHandler)[] {
    return [...PLACING_HANDLERS, ...FULFILMENT_HANDLERS].map((handler) => this.modules.get(handler, { strict: false }));
  }

  /** Does the work of a timed job now, by its name. Business time is swept for and never slept for. */
  async sweep(name: string): Promise<void> {
    const sweep = SWEEPS[name];
    if (sweep === undefined) throw new Error(`no sweep ${name}`);
    await this.modules.get(sweep, { strict: false }).run();
  }
}
