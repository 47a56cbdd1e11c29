import type { INestApplicationContext } from '@nestjs/common';
import { JobQueue } from '@shanhuo/database';
import { startOfChinaDay, type ChinaDay } from '@shanhuo/kernel';
import type { Agenda } from './agenda.js';
import type { HistoryClock } from './history.clock.js';
import type { SandboxTill } from './sandbox.till.js';
import { roundsOfDay } from './demand.rules.js';

const MINUTE = 60_000;
/** So long a wallet's refund is under way in the sandbox: none is left half way. */
const WALLET_REFUND_TAKES = 4_000;
/** What the worker does by the minute; here, as after a pause, all that has become due since the last round. */
const EVERY_ROUND = ['payment.catch-up', 'order.lapse-unpaid', 'order.fulfilment-sweep', 'order.release-money'];
const IN_THE_NIGHT = [
  'catalog.refresh-cards-of-the-day',
  'payment.sum-ledger-day',
  'catalog.lapse-holds',
  'catalog.forget-missed-searches',
];
const BEFORE_DAWN = [
  'payment.reconcile',
  'identity.forget',
  'notice.forget',
  'order.forget-carts',
  'order.forget-buyers',
  'insight.sweep',
];

/** Stands in for the worker on the way through the past: its handlers, its sweeps and its nightly work, by its clock. */
export class Rounds {
  private readonly jobs: JobQueue;

  constructor(
    app: INestApplicationContext,
    private readonly clock: HistoryClock,
    private readonly till: SandboxTill,
  ) {
    this.jobs = app.get(JobQueue);
  }

  /** The shop's clock alone: what nobody outside is asked about needs no other. */
  moveTo(moment: Date): void {
    this.clock.moveTo(moment);
  }

  /** Brings the sandbox to the shop's moment. What it has to tell by then is told. */
  async meetSandbox(): Promise<void> {
    await this.till.moveTo(this.clock.now());
  }

  /** Handles what has happened, and what that leads to, until nothing moves any more. Returns whether anything did. */
  async settle(): Promise<boolean> {
    for (let hasMoved = false; ; hasMoved = true) {
      await this.meetSandbox();
      if ((await this.jobs.workOffWaiting()) === 0) return hasMoved;
    }
  }

  async look(names: readonly string[] = EVERY_ROUND): Promise<void> {
    await this.settle();
    for (const name of names) await this.jobs.runTimed(name);
    if (!(await this.settle())) return;
    this.moveTo(new Date(this.clock.now().getTime() + WALLET_REFUND_TAKES));
    await this.settle();
  }

  /** Puts the rounds of the day on the agenda, its night first. `after` is run at the end of each round. */
  plan(agenda: Agenda, day: ChinaDay, after: () => Promise<void>): void {
    const start = startOfChinaDay(day).getTime();
    agenda.putAlone(new Date(start + 21 * MINUTE), () => this.look([...EVERY_ROUND, ...IN_THE_NIGHT]));
    agenda.putAlone(new Date(start + 371 * MINUTE), () => this.look(BEFORE_DAWN));
    for (const at of roundsOfDay(day)) {
      agenda.putAlone(at, async () => {
        await this.look();
        await after();
      });
    }
  }

  /** Brings everything to the moment at which the history ends and the shop opens. */
  async finish(until: Date): Promise<void> {
    this.moveTo(new Date(until.getTime() - MINUTE));
    await this.look([...EVERY_ROUND, 'payment.sum-ledger-day', 'payment.reconcile', 'insight.sweep']);
    this.moveTo(until);
    await this.settle();
  }
}
