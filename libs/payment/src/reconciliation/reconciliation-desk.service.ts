import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database } from '@shanhuo/database';
import {
  chinaDay,
  chinaDayOf,
  Clock,
  InvalidInput,
  readCursor,
  readPageSize,
  refuseCursor,
  toPage,
  writeCursor,
  type ChinaDay,
  type ExpectedCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { PaymentUnavailable } from '../checkout/checkout.failures.js';
import { ProviderRefused, ProviderSilent } from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { ReconciliationDeskRepository, type ReconciliationRow } from './reconciliation-desk.repository.js';
import { ReconciliationService } from './reconciliation.service.js';
import { DAY_NOT_OVER } from './reconciliation.words.js';

/** The day was compared. */
export class DayReconciled {
  constructor(readonly row: ReconciliationRow) {}
}

/** Comparisons for operators. */
@Injectable()
export class ReconciliationDesk {
  constructor(
    @Inject(ReconciliationDeskRepository) private readonly rows: ReconciliationDeskRepository,
    @Inject(ReconciliationService) private readonly reconciliations: ReconciliationService,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws BadRequestError for a wrong argument. */
  async list(first: number, after: string | undefined, language: Language): Promise<Page<ReconciliationRow>> {
    const size = readPageSize(first, language);
    const before = after === undefined ? undefined : readDay(after, language);
    const rows = await this.rows.list(before, size + 1);
    const cursorOf = ({ day }: ReconciliationRow): string => writeCursor('reconciliations', [day]);
    return toPage(rows, { size, cursorOf, hasCursor: after !== undefined });
  }

  findDay(day: string): Promise<ReconciliationRow | undefined> {
    return this.rows.findDay(chinaDay(day));
  }

  /** Compares a day that is over, in the name of a person, and answers with what was found. */
  async reconcile(
    day: string,
    actorId: string,
    language: Language,
  ): Promise<DayReconciled | InvalidInput | PaymentUnavailable> {
    const wanted = chinaDay(day);
    if (wanted >= chinaDayOf(this.clock.now())) {
      return new InvalidInput([{ field: 'day', code: 'DAY_NOT_OVER', message: DAY_NOT_OVER[language] }]);
    }
    if (this.setting.provider === undefined) return new PaymentUnavailable();
    try {
      await this.reconciliations.reconcile(wanted);
    } catch (error) {
      if (error instanceof ProviderSilent || error instanceof ProviderRefused) return new PaymentUnavailable();
      throw error;
    }
    await this.database.inTransaction((tx) =>
      this.audit.record(tx, {
        actorId,
        action: 'reconciliation.run',
        subjectKind: 'day',
        subjectId: wanted,
        outcome: 'done',
      }),
    );
    const row = await this.rows.findDay(wanted);
    if (row === undefined) throw new Error(`${wanted} was compared and is not there`);
    return new DayReconciled(row);
  }
}

function readDay(after: string, language: Language): ChinaDay {
  const expected: ExpectedCursor = { list: 'reconciliations', types: ['string'], argument: 'after', language };
  const [day] = readCursor(after, expected);
  try {
    return chinaDay(String(day));
  } catch {
    return refuseCursor(expected);
  }
}
