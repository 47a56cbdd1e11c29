import type { Provider, Type } from '@nestjs/common';
import type { EventHandler, Subscription } from '@shanhuo/database';
import { FeeService } from '../fees/fee.service.js';
import { TermsService } from '../terms/terms.service.js';
import { ChangeLog } from './change-log.js';
import { OrderRepository } from './order.repository.js';

/** Services and repositories of orders themselves. */
export const ORDER_PROVIDERS: Provider[] = [ChangeLog, FeeService, OrderRepository, TermsService];

/** What they listen to. */
export const PLACING_SUBSCRIPTIONS: Subscription[] = [];

/** Who handles that, one class a subscription. */
export const PLACING_HANDLERS: Type<EventHandler>[] = [];

/** Work that time brings, by the name of its timed job. */
export const PLACING_SWEEPS: Readonly<Record<string, Type<{ run(): Promise<unknown> }>>> = {};
