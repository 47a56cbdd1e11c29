import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { Difference, Movement } from './reconciliation.rules.js';

export interface NewReconciliation {
  readonly id: string;
  readonly chinaDay: ChinaDay;
  readonly runAt: Date;
  readonly provider: string;
  readonly providerCount: number;
  readonly providerFen: number;
  readonly ledgerCount: number;
  readonly ledgerFen: number;
  readonly differences: readonly Difference[];
}

/** Names the provider's movement that a kind of transaction mirrors. */
const MOVEMENT = `case t.kind when 'refund_paid' then 'refund' when 'refund_failed' then 'refund_failure' else 'charge' end`;

const columns = `t.provider_ref as ref, ${MOVEMENT} as movement, e.amount_fen as "netMinor", t.currency,
  t.happened_at as "happenedAt"`;

const findOfRefs = statement(
  'payment.find_ledger_movements_of_refs',
  `select ${columns} from payment.ledger_transactions t
   join payment.ledger_entries e on e.transaction_id = t.id and e.account = 'provider_clearing'
   where t.provider_ref = any($1)`,
);

const findOfDay = statement(
  'payment.find_ledger_movements_of_day',
  `select ${columns} from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
   where e.china_day = $1 and e.account = 'provider_clearing' and t.provider_ref is not null`,
);

const add = statement(
  'payment.add_reconciliation',
  `with made as (
     insert into payment.reconciliations (id, china_day, run, run_at, provider, provider_count, provider_fen, ledger_count,
       ledger_fen, difference_count)
     select $1, $2, coalesce(max(r.run), 0) + 1, $3, $4, $5, $6, $7, $8, cardinality($9::text[])
     from payment.reconciliations r where r.china_day = $2 returning id)
   insert into payment.reconciliation_differences (reconciliation_id, position, kind, provider_ref, movement, provider_fen,
     ledger_fen, currency, happened_at)
   select made.id, d.position, d.kind, d.ref, d.movement, d.provider_fen, d.ledger_fen, d.currency, d.happened_at
   from made, unnest($9::text[], $10::text[], $11::text[], $12::bigint[], $13::bigint[], $14::text[], $15::timestamptz[])
     with ordinality as d (kind, ref, movement, provider_fen, ledger_fen, currency, happened_at, position)`,
);

/**
 * Two that compare one day at once number their runs one after the other. Taken before the last run is looked at, in a
 * statement of its own: what the first one found is seen, and told once.
 */
const claimDay = statement(
  'payment.claim_day_to_reconcile',
  `select pg_advisory_xact_lock(hashtextextended('reconciliation of ' || $1::text, 0))`,
);

const findLast = statement(
  'payment.find_last_differences',
  `select d.provider_ref as ref, d.movement, d.kind from payment.reconciliation_differences d
   where d.reconciliation_id = (select r.id from payment.reconciliations r where r.china_day = $1
     order by r.run desc limit 1)`,
);

const findOpenDays = statement(
  'payment.find_days_to_reconcile',
  `select to_char(d.day, 'YYYY-MM-DD') as day
   from generate_series($1::date, $2::date, interval '1 day') as d (day)
   where coalesce((select r.difference_count from payment.reconciliations r where r.china_day = d.day::date
     order by r.run desc limit 1), 1) > 0
   order by d.day`,
);

@Injectable()
export class ReconciliationRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What the ledger has of charges and refunds, whenever it was written down. */
  findMovementsOfRefs(refs: readonly string[]): Promise<Movement[]> {
    return this.database.read(findOfRefs, [refs]);
  }

  findMovementsOfDay(day: ChinaDay): Promise<Movement[]> {
    return this.database.read(findOfDay, [day]);
  }

  /** Until the transaction ends nobody else writes down what a comparison of the day found. */
  async claimDay(tx: Transaction, day: ChinaDay): Promise<void> {
    await runIn(tx, claimDay, [day]);
  }

  /** What the last comparison of a day found. */
  findLast(tx: Transaction, day: ChinaDay): Promise<Pick<Difference, 'ref' | 'movement' | 'kind'>[]> {
    return runIn(tx, findLast, [day]);
  }

  async add(tx: Transaction, run: NewReconciliation): Promise<void> {
    const { differences } = run;
    await runIn(tx, add, [
      run.id,
      run.chinaDay,
      run.runAt,
      run.provider,
      run.providerCount,
      run.providerFen,
      run.ledgerCount,
      run.ledgerFen,
      differences.map(({ kind }) => kind),
      differences.map(({ ref }) => ref),
      differences.map(({ movement }) => movement),
      differences.map(({ providerMinor }) => providerMinor),
      differences.map(({ ledgerMinor }) => ledgerMinor),
      differences.map(({ currency }) => currency),
      differences.map(({ happenedAt }) => happenedAt),
    ]);
  }

  /** Days of a span, both ends included, that were never compared or not without a difference. */
  async findOpenDays(from: ChinaDay, to: ChinaDay): Promise<ChinaDay[]> {
    const rows = await this.database.read<{ day: ChinaDay }>(findOpenDays, [from, to]);
    return rows.map(({ day }) => day);
  }
}
