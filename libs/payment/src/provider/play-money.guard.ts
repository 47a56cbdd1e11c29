import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { PaymentSetting } from './payment-setting.js';

/** Stops the start of a process that would let orders in a real database be paid for with play money. */
@Injectable()
export class PlayMoneyGuard implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.setting.provider?.name !== 'stripe-sandbox') return;
    if (await this.database.isEmbedded()) return;
    throw new Error('the payment sandbox is refused beside a real database: take its keys away or set those of Stripe');
  }
}
