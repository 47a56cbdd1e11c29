import { BadRequestError } from '../failures/bad-request.error.js';
import type { Language, Wording } from '../language/language.js';

/** Rows on a page at most, whatever a query says. */
export const MAX_PAGE_SIZE = 100;

const WRONG_SIZE: Wording = {
  'zh-CN': `每页条数要在 1 到 ${MAX_PAGE_SIZE} 之间。`,
  en: `A page holds 1 to ${MAX_PAGE_SIZE} rows.`,
};

/** Checks a page size. Throws BadRequestError naming `first`. */
export function readPageSize(first: number, language: Language): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE_SIZE) {
    throw new BadRequestError('first', 'PAGE_SIZE_INVALID', WRONG_SIZE[language]);
  }
  return first;
}

/** Shape of a Relay connection (GraphQL Cursor Connections Specification) before GraphQL types are put on it. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | undefined;
    readonly endCursor: string | undefined;
  };
}

/**
 * Makes a page of the rows a repository fetched: it asks for one row more than the page holds, and its presence is what
 * says that there is more. `backwards` rows come nearest first and are turned round here.
 */
export function toPage<Row>(
  fetched: readonly Row[],
  options: { size: number; cursorOf: (row: Row) => string; hasCursor: boolean; backwards?: boolean },
): Page<Row> {
  const more = fetched.length > options.size;
  const kept = fetched.slice(0, options.size);
  const nodes = options.backwards ? kept.toReversed() : kept;
  const cursorAt = (row: Row | undefined): string | undefined =>
    row === undefined ? undefined : options.cursorOf(row);
  return {
    // Made when somebody reads them: most pages ask for nodes alone.
    get edges() {
      return nodes.map((node) => ({ cursor: options.cursorOf(node), node }));
    },
    nodes,
    pageInfo: {
      hasNextPage: options.backwards ? options.hasCursor : more,
      hasPreviousPage: options.backwards ? more : options.hasCursor,
      startCursor: cursorAt(nodes[0]),
      endCursor: cursorAt(nodes.at(-1)),
    },
  };
}
