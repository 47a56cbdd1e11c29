import type { SQLInputValue } from 'node:sqlite';
import type { SandboxFile } from './sandbox-file.js';
import type { StoredObject } from './stripe-objects.js';

/** Fields by which lists may be filtered; each object has some of them at its top. */
const FILTERS = ['status', 'payment_intent', 'charge', 'source', 'type'] as const;
export type FilterName = (typeof FILTERS)[number];

export interface PageWish {
  readonly limit: number;
  readonly startingAfter?: string | undefined;
  readonly endingBefore?: string | undefined;
  readonly created?: Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number | undefined>>> | undefined;
  readonly filters: Readonly<Partial<Record<FilterName, string | readonly string[] | undefined>>>;
}

const COMPARISONS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** Stripe's objects, kept whole, newest last. */
export class Documents {
  constructor(private readonly file: SandboxFile) {}

  insert(document: StoredObject): void {
    this.file.run(
      `insert into documents (id, object, created, ${FILTERS.join(', ')}, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      document.id,
      document.object,
      document.created,
      ...filterValues(document),
      JSON.stringify(document),
    );
  }

  update(document: StoredObject): void {
    this.file.run(
      `update documents set ${FILTERS.map((name) => `${name} = ?`).join(', ')}, body = ? where id = ?`,
      ...filterValues(document),
      JSON.stringify(document),
      document.id,
    );
  }

  find<Kind extends StoredObject>(object: Kind['object'], id: string): Kind | undefined {
    const row = this.file.first('select body from documents where id = ? and object = ?', id, object);
    return row === undefined ? undefined : (JSON.parse(String(row['body'])) as Kind);
  }

  /** Throws where there is none: for references that the sandbox itself has written. */
  get<Kind extends StoredObject>(object: Kind['object'], id: string): Kind {
    const found = this.find<Kind>(object, id);
    if (found === undefined) throw new Error(`no ${object} ${id}`);
    return found;
  }

  /** A page, newest first, and whether more follows in the direction that was asked for. */
  findPage(object: StoredObject['object'], wish: PageWish): { data: StoredObject[]; hasMore: boolean } {
    const conditions = ['object = ?'];
    const values: SQLInputValue[] = [object];
    const where = (condition: string, ...more: SQLInputValue[]): void => {
      conditions.push(condition);
      values.push(...more);
    };
    for (const [name, wanted] of Object.entries(wish.filters)) {
      if (wanted === undefined) continue;
      const allowed = typeof wanted === 'string' ? [wanted] : wanted;
      where(`${name} in (${allowed.map(() => '?').join(', ')})`, ...allowed);
    }
    for (const [name, at] of Object.entries(wish.created ?? {})) {
      if (at !== undefined) where(`created ${COMPARISONS[name as keyof typeof COMPARISONS]} ?`, at);
    }
    const backwards = wish.endingBefore !== undefined;
    if (wish.endingBefore !== undefined) where('number > ?', this.numberOf(wish.endingBefore));
    if (wish.startingAfter !== undefined) where('number < ?', this.numberOf(wish.startingAfter));
    const rows = this.file.all(
      `select body from documents where ${conditions.join(' and ')} order by number ${backwards ? 'asc' : 'desc'} limit ?`,
      ...values,
      wish.limit + 1,
    );
    const data = rows.slice(0, wish.limit).map((row) => JSON.parse(String(row['body'])) as StoredObject);
    return { data: backwards ? data.toReversed() : data, hasMore: rows.length > wish.limit };
  }

  has(object: StoredObject['object'], id: string): boolean {
    return this.file.first('select 1 from documents where id = ? and object = ?', id, object) !== undefined;
  }

  private numberOf(id: string): SQLInputValue {
    return this.file.first('select number from documents where id = ?', id)?.['number'] ?? 0;
  }
}

function filterValues(document: StoredObject): (string | null)[] {
  return FILTERS.map((name) => {
    const value = (document as unknown as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : null;
  });
}
