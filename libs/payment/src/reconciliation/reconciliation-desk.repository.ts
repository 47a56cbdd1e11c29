import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { ChinaDay, Fen } from '@shanhuo/kernel';
import type { DifferenceKind } from './reconciliation.rules.js';

export interface ReconciliationRow {
  readonly id: string;
  readonly day: ChinaDay;
  readonly runAt: Date;
  readonly run: number;
  readonly provider: string;
  readonly providerCount: number;
  readonly providerFen: Fen;
  readonly ledgerCount: number;
  readonly ledgerFen: Fen;
  readonly differenceCount: number;
}

export interface DifferenceRow {
  readonly reconciliationId: string;
  readonly kind: DifferenceKind;
  readonly providerRef: string;
  readonly movement: string;
  readonly providerMinor: Fen | null;
  readonly ledgerMinor: Fen | null;
  readonly currency: string;
  readonly happenedAt: Date;
}

const columns = `r.id, r.china_day as day, r.run_at as "runAt", r.run, r.provider, r.provider_count as "providerCount",
  r.provider_fen as "providerFen", r.ledger_count as "ledgerCount", r.ledger_fen as "ledgerFen",
  r.difference_count as "differenceCount"`;

/** Of each day the newest comparison: an earlier one was overtaken by it. */
const listDays = statement(
  'payment.list_reconciliations',
  `select ${columns} from payment.reconciliations r
   where r.china_day < coalesce($1, 'infinity'::date)
     and not exists (select from payment.reconciliations n where n.china_day = r.china_day and n.run > r.run)
   order by r.china_day desc limit $2`,
);

const findDay = statement(
  'payment.find_reconciliation',
  `select ${columns} from payment.reconciliations r where r.china_day = $1 order by r.run desc limit 1`,
);

const findDifferences = statement(
  'payment.find_differences_of_reconciliations',
  `select reconciliation_id as "reconciliationId", kind, provider_ref as "providerRef", movement,
     provider_fen as "providerMinor", ledger_fen as "ledgerMinor", currency, happened_at as "happenedAt"
   from payment.reconciliation_differences where reconciliation_id = any($1) order by reconciliation_id, position`,
);

/** Comparisons as an operator looks at them. */
@Injectable()
export class ReconciliationDeskRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(before: ChinaDay | undefined, limit: number): Promise<ReconciliationRow[]> {
    return this.database.read(listDays, [before ?? null, limit]);
  }

  async findDay(day: ChinaDay): Promise<ReconciliationRow | undefined> {
    const [row] = await this.database.read<ReconciliationRow>(findDay, [day]);
    return row;
  }

  async findDifferences(ids: readonly string[]): Promise<Map<string, DifferenceRow[]>> {
    const rows = await this.database.read<DifferenceRow>(findDifferences, [ids]);
    return Map.groupBy(rows, ({ reconciliationId }) => reconciliationId);
  }
}
