import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { JudgedRow, StoredRow } from './import.rows.js';
import type { RowProblem, RowVerdict } from './row-plan.js';
import type { SheetRow } from './read-sheet.js';

const ROW = `line, row_key as "rowKey", product_code as "productCode", cells, too_long as "tooLong", verdict, plan, problems`;

const keep = statement(
  'catalog.keep_import_rows',
  `insert into catalog.import_rows (import_id, line, row_key, product_code, cells, too_long, problems)
   select $1, r.line, r.cells ->> 'rowKey', r.cells ->> 'code', r.cells, r."tooLong", '[]'
   from json_to_recordset($2) as r (line int, cells jsonb, "tooLong" jsonb)`,
);

const findUnjudged = statement(
  'catalog.find_unjudged_import_rows',
  `select ${ROW} from catalog.import_rows where import_id = $1 and line > $2 and verdict is null and done_at is null
   order by line limit $3`,
);
const findToDo = statement(
  'catalog.find_import_rows_to_do',
  `select ${ROW} from catalog.import_rows where import_id = $1 and line > $2 and done_at is null order by line limit $3`,
);
/** More packs than a product may have are refused in any case, so a few say enough. */
const findEarlier = statement(
  'catalog.find_earlier_import_rows',
  `(select ${ROW} from catalog.import_rows where import_id = $1 and row_key = $3 and line < $2 order by line limit 13)
   union all
   (select ${ROW} from catalog.import_rows where import_id = $1 and product_code = $4 and line < $2
      and row_key is distinct from $3 order by line limit 13)`,
);

const judge = statement(
  'catalog.judge_import_row',
  `update catalog.import_rows set verdict = $3, plan = $4, problems = $5, product_code = $6
   where import_id = $1 and line = $2`,
);
const finish = statement(
  'catalog.finish_import_row',
  `update catalog.import_rows set verdict = $3, problems = $4, product_code = coalesce($5, product_code), done_at = $6
   where import_id = $1 and line = $2 and done_at is null`,
);
/** What has nothing to do is done with the first word; how many rows have. */
const finishIdle = statement(
  'catalog.finish_idle_import_rows',
  `with idle as (
     update catalog.import_rows set done_at = $2
     where import_id = $1 and done_at is null and (verdict in ('unchanged', 'refused') or (verdict = 'asked' and not $3))
     returning line)
   select (count(*) - (select count(*) from idle))::int as left
   from catalog.import_rows where import_id = $1 and done_at is null`,
);

const countDone = statement(
  'catalog.count_import_rows_done',
  `select count(*) filter (where verdict is not null)::int as judged, count(done_at)::int as done
   from catalog.import_rows where import_id = $1`,
);
const countVerdicts = statement(
  'catalog.count_import_verdicts',
  `select import_id as "importId", verdict, count(*)::int as count from catalog.import_rows
   where import_id = any($1) and verdict is not null group by import_id, verdict`,
);
const page = statement(
  'catalog.page_of_import_rows',
  `select ${ROW} from catalog.import_rows where import_id = $1 and verdict = any($2) and line > $3 order by line limit $4`,
);

/** Keeps the rows of imports. */
@Injectable()
export class ImportRowRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async keep(tx: Transaction, importId: string, rows: readonly SheetRow[]): Promise<void> {
    await runIn(tx, keep, [importId, JSON.stringify(rows)]);
  }

  findUnjudged(importId: string, afterLine: number, most: number): Promise<StoredRow[]> {
    return this.database.read(findUnjudged, [importId, afterLine, most]);
  }

  findToDo(importId: string, afterLine: number, most: number): Promise<StoredRow[]> {
    return this.database.read(findToDo, [importId, afterLine, most]);
  }

  /** Rows before it that name the same product, by key or by code. */
  async findEarlier(importId: string, line: number, rowKey: string | null, code: string | null): Promise<StoredRow[]> {
    if (rowKey === null && code === null) return [];
    return this.database.read(findEarlier, [importId, line, rowKey, code]);
  }

  async judge(importId: string, line: number, { verdict, plan, problems, productCode }: JudgedRow): Promise<void> {
    const values = [verdict, plan === null ? null : JSON.stringify(plan), JSON.stringify(problems), productCode];
    await this.database.write(judge, [importId, line, ...values]);
  }

  async finish(
    importId: string,
    line: number,
    done: {
      readonly verdict: RowVerdict;
      readonly problems: readonly RowProblem[];
      readonly productCode: string | null;
      readonly at: Date;
    },
  ): Promise<void> {
    const { verdict, problems, productCode, at } = done;
    await this.database.write(finish, [importId, line, verdict, JSON.stringify(problems), productCode, at]);
  }

  /** How many rows are left to do. */
  async finishIdle(tx: Transaction, importId: string, at: Date, confirmed: boolean): Promise<number> {
    const [row] = await runIn<{ left: number }>(tx, finishIdle, [importId, at, confirmed]);
    return row?.left ?? 0;
  }

  async countDone(importId: string): Promise<{ readonly judged: number; readonly done: number }> {
    const [row] = await this.database.read<{ judged: number; done: number }>(countDone, [importId]);
    return row ?? { judged: 0, done: 0 };
  }

  countVerdicts(
    importIds: readonly string[],
  ): Promise<{ readonly importId: string; readonly verdict: RowVerdict; readonly count: number }[]> {
    return this.database.read(countVerdicts, [importIds]);
  }

  /** Rows of these verdicts in order of their lines, after one. */
  page(importId: string, verdicts: readonly RowVerdict[], afterLine: number, most: number): Promise<StoredRow[]> {
    return this.database.read(page, [importId, verdicts, afterLine, most]);
  }
}
