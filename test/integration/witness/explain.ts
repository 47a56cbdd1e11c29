import pg from 'pg';

/** How a statement reads one table. */
export interface Scan {
  /** `catalog.products` */
  readonly table: string;
  /** As PostgreSQL calls it: `Index Scan`. */
  readonly way: string;
  /** Whether a condition on an index, or an order that a limit cuts short, keeps it from reading all of the table. */
  readonly isBounded: boolean;
}

export interface Plan {
  readonly text: string;
  readonly scans: readonly Scan[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly 'TID Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** What a shop at work leaves empty in nearly every row; of an empty table the planner supposes that hardly any is null. */
const RARELY_FILLED = ['catalog.product_cards.opens_at', 'catalog.product_cards.closes_at'];

async function tellThatNearlyAllAreNull(client: pg.Client, column: string): Promise<void> {
  await client.query(
    `select pg_restore_attribute_stats('schemaname', split_part($1, '.', 1), 'relname', split_part($1, '.', 2),
       'attname', split_part($1, '.', 3), 'inherited', false, 'null_frac', 0.99::real, 'avg_width', 8, 'n_distinct', -0.01::real)`,
    [column],
  );
}

/** Asks PostgreSQL how it would run statements, whatever their values. */
export class Explainer {
  private constructor(private readonly client: pg.Client) {}

  static async connect(connectionString: string): Promise<Explainer> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    // The tables are empty here, where reading all of a table is always cheapest: so it is taken only if nothing else is there.
    await client.query('set enable_seqscan = off');
    for (const column of RARELY_FILLED) await tellThatNearlyAllAreNull(client, column);
    return new Explainer(client);
  }

  async explain(sql: string): Promise<Plan> {
    const lines = await this.client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${sql}`);
    const [tree] = (await this.client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (generic_plan, costs off, verbose, format json) ${sql}`,
    )).rows;
    if (tree === undefined) throw new Error(`no plan of ${sql}`);
    return {
      text: lines.rows.map((row) => row['QUERY PLAN']).join('\n'),
      scans: scansOf(tree['QUERY PLAN'][0].Plan, false),
    };
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** Nodes that ask for all rows below them before they give their first. */
const READS_ALL = new Set(['Sort', 'Aggregate', 'Hash', 'HashAggregate', 'Materialize', 'WindowAgg', 'SetOp', 'ModifyTable']);

function scansOf(node: PlanNode, isCutShort: boolean): Scan[] {
  const way = node['Node Type'];
  const table = node['Relation Name'];
  const isScan = way.endsWith('Scan') && table !== undefined && way !== 'Bitmap Index Scan';
  const condition = node['Index Cond'] ?? node['Recheck Cond'] ?? node['TID Cond'];
  const isOrdered = isCutShort && way.startsWith('Index');
  const own: Scan[] = isScan
    ? [{ table: `${node.Schema}.${table}`, way, isBounded: condition !== undefined || isOrdered }]
    : [];
  const below = way === 'Limit' || (isCutShort && !READS_ALL.has(way));
  return [...own, ...(node.Plans ?? []).flatMap((child) => scansOf(child, below))];
}
