import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, EventPublisher } from '@shanhuo/database';
import { addChinaDays, chinaDayOf, Clock, newId, startOfChinaDay, type ChinaDay } from '@shanhuo/kernel';
import { RECONCILIATION_DIFFERED, type ReconciliationDiffered } from '../payment.events.js';
import type { PaymentProvider, ProviderMovement } from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { findDifferences, hasNew, totalOf, type Movement } from './reconciliation.rules.js';

/** Days that are compared again while they have a difference, or because nobody was there to compare them. */
const LOOKED_BACK_DAYS = 7;

/**
 * Compares, day by day in China, every movement of our balance at the provider with the ledger. What does not agree is
 * listed, told to operators once, and compared again for a week; nothing is corrected by itself.
 */
@Injectable()
export class ReconciliationService {
  private readonly logger = new Logger(ReconciliationService.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReconciliationRepository) private readonly reconciliations: ReconciliationRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The timed job: yesterday, and the days of the last week that are open. */
  async runDue(): Promise<void> {
    if (this.setting.provider === undefined) return;
    const yesterday = addChinaDays(chinaDayOf(this.clock.now()), -1);
    const from = addChinaDays(yesterday, 1 - LOOKED_BACK_DAYS);
    for (const day of await this.reconciliations.findOpenDays(from, yesterday)) await this.reconcile(day);
  }

  /**
   * Compares one day that is over and keeps the result. Throws what the provider's port throws. A movement at midnight
   * may stand on two days in the two books: it is looked up by its name before it is called missing.
   */
  async reconcile(day: ChinaDay): Promise<void> {
    const provider = this.setting.getProvider();
    const theirs = (await provider.listMovements(startOfChinaDay(day), startOfChinaDay(addChinaDays(day, 1)))).map(
      toMovement,
    );
    const ours = await this.reconciliations.findMovementsOfRefs([...new Set(theirs.map(({ ref }) => ref))]);
    const known = new Set(theirs.map(nameOf));
    // Of a charge or refund of this day, only what the provider moved on this day belongs to it.
    const matched = ours.filter((each) => known.has(nameOf(each)));
    const unheardOf = await this.findUnheardOf(provider, day, known);
    const ledger = [...matched, ...unheardOf];
    const differences = findDifferences(theirs, ledger);
    await this.database.inTransaction(async (tx) => {
      await this.reconciliations.claimDay(tx, day);
      const before = await this.reconciliations.findLast(tx, day);
      await this.reconciliations.add(tx, {
        id: newId(),
        chinaDay: day,
        runAt: this.clock.now(),
        provider: provider.name,
        providerCount: theirs.length,
        providerFen: totalOf(theirs),
        ledgerCount: ledger.length,
        ledgerFen: totalOf(ledger),
        differences,
      });
      if (!hasNew(differences, before)) return;
      const payload: ReconciliationDiffered = { day, differences: differences.length };
      await this.events.publish(tx, { name: RECONCILIATION_DIFFERED, payload });
    });
    const found = { msg: 'day reconciled', day, movements: theirs.length, differences: differences.length };
    if (differences.length === 0) this.logger.log(found);
    else this.logger.warn(found);
  }

  /** Movements the ledger wrote on the day and the provider made on none. */
  private async findUnheardOf(
    provider: PaymentProvider,
    day: ChinaDay,
    known: ReadonlySet<string>,
  ): Promise<Movement[]> {
    const written = await this.reconciliations.findMovementsOfDay(day);
    const unheardOf: Movement[] = [];
    for (const each of written.filter((movement) => !known.has(nameOf(movement)))) {
      const elsewhere = (await provider.findMovements(each.ref)).map(toMovement);
      if (!elsewhere.some((movement) => nameOf(movement) === nameOf(each))) unheardOf.push(each);
    }
    return unheardOf;
  }
}

function toMovement({ ref, kind, netMinor, currency, happenedAt }: ProviderMovement): Movement {
  return { ref, movement: kind, netMinor, currency, happenedAt };
}

function nameOf({ ref, movement }: Movement): string {
  return `${ref} ${movement}`;
}
