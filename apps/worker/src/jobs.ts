import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  ForgetMissedSearches,
  FreightService,
  GiveFreight,
  IMPORT_QUEUE,
  ImportWork,
  PartService,
  RefreshCardOfStock,
  RefreshCardsOfPermit,
  RefreshCardsOfSeller,
  RefreshCardsOfShopHours,
  RefreshCardsOfTheDay,
  TellSold,
  StockService,
  TellOfListing,
  TellOfMark,
} from '@shanhuo/catalog';
import { Database, EventConsumer, JobQueue, type WorkingOff } from '@shanhuo/database';
import { KeyRotation, Retention } from '@shanhuo/identity';
import { CountPettyTrade, Projection, ProjectOrders } from '@shanhuo/insight';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import { NoticeHandlers, NoticeRetention } from '@shanhuo/notice';
import { ORDER_SEALED_COLUMNS, OrderHandlers } from '@shanhuo/order';
import { PaymentHandlers } from '@shanhuo/payment';
import {
  ForgetApplicantsSweep,
  ForgetCallBacksSweep,
  LeaveService,
  OnboardingHandlers,
  TellActing,
  TellDueSweep,
  VILLAGE_SELLER_SEALED_COLUMNS,
} from '@shanhuo/village-seller';
import { readFreight } from './seed/freight.records.js';
import { JOBS_AT_START, TIMED_JOBS } from './timed-jobs.js';

/** Where the files lie that say what every new seller asks for parcels. */
const DATA = join(import.meta.dirname, '../../../../data');

/** So many are with the channel at once; whoever waits for a code is not made to wait by what rests. */
const TEXTS: WorkingOff = { atOnce: 10 };

/** What a sweep of each ten minutes missed while no worker ran. */
const TWO_DAYS_IN_HOURS = 48;

/** Starts what the worker does: a handler per subscription, and timed jobs in the time of China. */
@Injectable()
export class Jobs implements OnApplicationBootstrap {
  constructor(
    @Inject(EventConsumer) private readonly consumer: EventConsumer,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(NoticeHandlers) private readonly notices: NoticeHandlers,
    @Inject(PaymentHandlers) private readonly payments: PaymentHandlers,
    @Inject(OrderHandlers) private readonly orders: OrderHandlers,
    @Inject(ProjectOrders) private readonly projectOrders: ProjectOrders,
    @Inject(Projection) private readonly projection: Projection,
    @Inject(CountPettyTrade) private readonly pettyTrade: CountPettyTrade,
    @Inject(RefreshCardOfStock) private readonly refreshCardOfStock: RefreshCardOfStock,
    @Inject(TellOfListing) private readonly tellOfListing: TellOfListing,
    @Inject(TellOfMark) private readonly tellOfMark: TellOfMark,
    @Inject(RefreshCardsOfPermit) private readonly refreshCardsOfPermit: RefreshCardsOfPermit,
    @Inject(RefreshCardsOfSeller) private readonly refreshCardsOfSeller: RefreshCardsOfSeller,
    @Inject(RefreshCardsOfShopHours) private readonly refreshCardsOfShopHours: RefreshCardsOfShopHours,
    @Inject(TellSold) private readonly tellSold: TellSold,
    @Inject(ForgetMissedSearches) private readonly forgetMissedSearches: ForgetMissedSearches,
    @Inject(RefreshCardsOfTheDay) private readonly refreshCardsOfTheDay: RefreshCardsOfTheDay,
    @Inject(OnboardingHandlers) private readonly onboarding: OnboardingHandlers,
    @Inject(ForgetApplicantsSweep) private readonly forgetApplicants: ForgetApplicantsSweep,
    @Inject(ForgetCallBacksSweep) private readonly forgetCallBacks: ForgetCallBacksSweep,
    @Inject(LeaveService) private readonly leaving: LeaveService,
    @Inject(TellDueSweep) private readonly tellDue: TellDueSweep,
    @Inject(FreightService) private readonly freight: FreightService,
    @Inject(TellActing) private readonly tellActing: TellActing,
    @Inject(PartService) private readonly parts: PartService,
    @Inject(ImportWork) private readonly imports: ImportWork,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(Retention) private readonly retention: Retention,
    @Inject(KeyRotation) private readonly keyRotation: KeyRotation,
    @Inject(NoticeRetention) private readonly noticeRetention: NoticeRetention,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.consumer.start([
      ...this.notices.all,
      this.tellActing,
      ...this.onboarding.all,
      new GiveFreight(this.freight, () => readFreight(DATA)),
      this.refreshCardOfStock,
      this.refreshCardsOfPermit,
      this.refreshCardsOfSeller,
      this.refreshCardsOfShopHours,
      this.tellOfListing,
      this.tellOfMark,
      ...this.orders.all,
      this.projectOrders,
    ]);
    for (const { queue, runAll } of this.notices.jobs) {
      await this.queue.workOffTogether(queue, runAll as (jobs: readonly object[]) => Promise<void>, TEXTS);
    }
    for (const { queue, run } of this.payments.jobs) await this.queue.workOff(queue, run);

    await this.queue.workOff<{ importId: string }>(IMPORT_QUEUE, (data) => this.imports.run(data), { atOnce: 2 });

    const work: Record<keyof typeof TIMED_JOBS, () => Promise<unknown>> = {
      'catalog.drop-ended-imports': () => this.dropEndedImports(),
      'catalog.go-on-with-imports': () => this.imports.takeUpLeft(),
      'catalog.drop-unfinished-uploads': () => this.dropUnfinishedUploads(),
      'catalog.forget-missed-searches': () => this.forgetMissedSearches.run(),
      'catalog.lapse-holds': () => this.lapseHolds(),
      'catalog.refresh-cards-of-the-day': async () => {
        await this.refreshCardsOfTheDay.run(chinaDayOf(this.clock.now()));
        await this.tellSold.run(TWO_DAYS_IN_HOURS);
      },
      'catalog.tell-sold': () => this.tellSold.run(),
      'identity.forget': () => this.retention.forget(),
      'identity.rotate-keys': () =>
        this.keyRotation.rotate([...ORDER_SEALED_COLUMNS, ...VILLAGE_SELLER_SEALED_COLUMNS]),
      'insight.count-petty-trade': () => this.pettyTrade.countDay(),
      'insight.sweep': () => this.projection.sweep(),
      'notice.forget': () => this.noticeRetention.forget(),
      'order.forget-buyers': () => this.orders.sweep('order.forget-buyers'),
      'order.end-money-holds': () => this.orders.sweep('order.end-money-holds'),
      'order.forget-carts': () => this.orders.sweep('order.forget-carts'),
      'order.fulfilment-sweep': () => this.orders.sweep('order.fulfilment-sweep'),
      'order.lapse-unpaid': () => this.orders.sweep('order.lapse-unpaid'),
      'order.release-money': () => this.orders.sweep('order.release-money'),
      'village-seller.close-gone': () => this.leaving.closeGone(),
      'village-seller.forget-applicants': () => this.forgetApplicants.run(),
      'village-seller.forget-call-backs': () => this.forgetCallBacks.run(),
      'village-seller.tell-due': () => this.tellDue.run(),
      ...this.payments.timed,
    };
    for (const [name, cron] of Object.entries(TIMED_JOBS)) {
      await this.queue.workTimed(name, cron, work[name as keyof typeof TIMED_JOBS]);
    }
    for (const name of JOBS_AT_START) await this.queue.boss.send(name, {});
  }

  private async dropEndedImports(): Promise<void> {
    while ((await this.imports.dropEnded()) > 0);
  }

  private async dropUnfinishedUploads(): Promise<void> {
    while ((await this.parts.dropEnded()) > 0);
  }

  private async lapseHolds(): Promise<void> {
    while ((await this.database.inTransaction((tx) => this.stock.lapseHolds(tx))) > 0);
  }
}
