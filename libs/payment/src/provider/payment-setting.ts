import type { PaymentProvider } from './payment-provider.js';

/** Who takes the money in this process; nobody where no key is set beside a real database. */
export class PaymentSetting {
  constructor(readonly provider: PaymentProvider | undefined) {}

  getProvider(): PaymentProvider {
    if (this.provider === undefined) throw new Error('nobody takes money here: no keys are set');
    return this.provider;
  }
}
