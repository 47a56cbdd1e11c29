import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { PaymentSetting } from './payment-setting.js';

/** What the launcher calls the PostgreSQL it brings itself; a database of anybody else is not called so. */
const EMBEDDED = 'shanhuo-embedded';

/** Stops the start of a process that would let orders in a real database be paid for with play money. */
@Injectable()
export class PlayMoneyGuard implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.setting.provider?.name !== 'stripe-sandbox') return;
    const text = `select current_setting('cluster_name') as name`;
    const [row] = await this.database.read<{ name: string }>({ text }, []);
    if (row?.name === EMBEDDED) return;
    throw new Error('the payment sandbox is refused beside a real database: take its keys away or set those of Stripe');
  }
}
