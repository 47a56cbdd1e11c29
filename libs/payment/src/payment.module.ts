import { type DynamicModule, Module } from '@nestjs/common';
import type { PaymentsEnvironment } from '@shanhuo/kernel';
import { VillageSellerModule } from '@shanhuo/village-seller';
import { CatchUp } from './catch-up/catch-up.service.js';
import { CaptureRepository } from './capture/capture.repository.js';
import { TakeCharge } from './capture/take-charge.service.js';
import { CheckoutService } from './checkout/checkout.service.js';
import { ExpireSession } from './checkout/expire-session.job.js';
import { SessionRepository } from './checkout/session.repository.js';
import { LedgerDeskRepository } from './desk/ledger-desk.repository.js';
import { PaymentDeskRepository } from './desk/payment-desk.repository.js';
import { PaymentDesk } from './desk/payment-desk.service.js';
import { LedgerDaySums } from './ledger/day-sums.service.js';
import { LedgerReader } from './ledger/ledger.reader.js';
import { SellerMonthsReader } from './ledger/seller-months.reader.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import { LedgerService } from './ledger/ledger.service.js';
import { PaymentHandlers } from './payment.handlers.js';
import { PaymentReader } from './payment/payment.reader.js';
import { PaymentRepository } from './payment/payment.repository.js';
import { PaymentService } from './payment/payment.service.js';
import { PaymentSetting } from './provider/payment-setting.js';
import { PlayMoneyGuard } from './provider/play-money.guard.js';
import { StripeGateway } from './provider/stripe.gateway.js';
import { ReconciliationDeskRepository } from './reconciliation/reconciliation-desk.repository.js';
import { ReconciliationDesk } from './reconciliation/reconciliation-desk.service.js';
import { ReconciliationRepository } from './reconciliation/reconciliation.repository.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { RefundRepository } from './refund/refund.repository.js';
import { RefundService } from './refund/refund.service.js';
import { SendRefund } from './refund/send-refund.job.js';
import { EventRepository } from './webhook/event.repository.js';
import { TakeEvent } from './webhook/take-event.job.js';
import { WebhookService } from './webhook/webhook.service.js';

const PROVIDERS = [
  CaptureRepository,
  CatchUp,
  CheckoutService,
  EventRepository,
  ExpireSession,
  LedgerDaySums,
  LedgerDeskRepository,
  LedgerReader,
  SellerMonthsReader,
  LedgerRepository,
  LedgerService,
  PaymentDesk,
  PaymentDeskRepository,
  PaymentHandlers,
  PaymentReader,
  PaymentRepository,
  PaymentService,
  PlayMoneyGuard,
  ReconciliationDesk,
  ReconciliationDeskRepository,
  ReconciliationRepository,
  ReconciliationService,
  RefundRepository,
  RefundService,
  SendRefund,
  SessionRepository,
  TakeCharge,
  TakeEvent,
  WebhookService,
];

/** What a process says about the money it takes. */
export interface PaymentModuleOptions {
  /** Undefined: nobody takes any. */
  readonly payments: PaymentsEnvironment | undefined;
  /** Marks what is this shop's in an account that others may use as well. */
  readonly publicUrl: string;
}

/** Services of this lib; the API adds resolvers and the webhook, the worker the jobs. */
@Module({})
export class PaymentModule {
  static forRoot({ payments, publicUrl }: PaymentModuleOptions): DynamicModule {
    const provider = payments && new StripeGateway(payments, publicUrl);
    return {
      module: PaymentModule,
      imports: [VillageSellerModule],
      providers: [{ provide: PaymentSetting, useValue: new PaymentSetting(provider) }, ...PROVIDERS],
      exports: [PaymentSetting, VillageSellerModule, ...PROVIDERS],
    };
  }
}
