import { type DynamicModule, Module } from '@nestjs/common';
import { OrderHandlers } from './order.handlers.js';
import { ORDER_PROVIDERS } from './order/order.parts.js';
import { OrderSettings } from './order/order.settings.js';
import { FULFILMENT_PROVIDERS } from './seller-order/fulfilment.parts.js';

const PROVIDERS = [OrderHandlers, ...ORDER_PROVIDERS, ...FULFILMENT_PROVIDERS];

/** Services of this lib. The modules of catalog and payment, which it builds on, are given by the process. */
@Module({})
export class OrderModule {
  static forRoot(settings: OrderSettings & { readonly imports: NonNullable<DynamicModule['imports']> }): DynamicModule {
    return {
      module: OrderModule,
      imports: settings.imports,
      providers: [{ provide: OrderSettings, useValue: settings }, ...PROVIDERS],
      exports: PROVIDERS,
    };
  }
}
