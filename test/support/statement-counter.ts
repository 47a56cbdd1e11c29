import pg from 'pg';

/** What writes something of the shop and its jobs in one statement is the shop's. */
const OF_OURS_TOO = /insert into (?!pgboss)/;

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Counts the statements that this process sends to PostgreSQL, but for those of the job queue's own upkeep. */
export class StatementCounter {
  private readonly sent: string[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with the client it is asked of, and put back as it was
  private readonly original = pg.Client.prototype.query as Query;

  constructor() {
    const { sent, original } = this;
    pg.Client.prototype.query = function countedQuery(this: pg.Client, ...args: unknown[]) {
      sent.push(textOf(args[0]));
      return original.apply(this, args);
    } as typeof pg.Client.prototype.query;
  }

  /** Does some work and returns the statements sent meanwhile. */
  async during(work: () => Promise<unknown>): Promise<readonly string[]> {
    this.sent.length = 0;
    await work();
    return this.sent.filter((text) => !text.includes('pgboss') || OF_OURS_TOO.test(text));
  }

  [Symbol.dispose](): void {
    pg.Client.prototype.query = this.original as typeof pg.Client.prototype.query;
  }
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown }).text);
}
