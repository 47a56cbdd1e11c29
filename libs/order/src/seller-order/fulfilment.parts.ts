import type { Provider, Type } from '@nestjs/common';
import type { EventHandler, Subscription } from '@shanhuo/database';

/** Services and repositories of what happens after the payment. */
export const FULFILMENT_PROVIDERS: Provider[] = [];

/** Its resolvers, for the API. */
export const FULFILMENT_RESOLVERS: Type[] = [];

/** What it listens to. */
export const FULFILMENT_SUBSCRIPTIONS: Subscription[] = [];

/** Who handles that, one class a subscription. */
export const FULFILMENT_HANDLERS: Type<EventHandler>[] = [];

/** Work that time brings, by the name of its timed job. */
export const FULFILMENT_SWEEPS: Readonly<Record<string, Type<{ run(): Promise<unknown> }>>> = {};
