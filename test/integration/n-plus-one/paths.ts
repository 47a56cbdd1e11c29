import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A query along one chain of relations, with every plain value on its way. */
export interface PathQuery {
  /** `villages.nodes.sellers` */
  readonly path: string;
  readonly query: string;
}

/** The value of a required argument of a field: a text, or a literal as GraphQL writes it. */
export type ValueOf = (field: string, argument: string) => string | { readonly literal: string } | undefined;

type Field = GraphQLField<unknown, unknown>;

/** Rows of the first page on a path and of pages inside of it; fewer on the longest, which cost most. */
const OUTER_PAGE = 20;
const OUTER_PAGE_OF_LONGEST = 6;
const OUTER_PAGE_OF_DEEP_ONES = 3;
const DEEP_PAGES = new Set(['orders', 'payments', 'listingsToReview']);
const INNER_PAGE = 3;
/** Deeper chains repeat relations that shorter ones have, and cost more than the API serves. */
const DEEPEST = 5;

/**
 * All chains of relations that a schema offers from its queries, each as far as it goes without walking a field twice, five at most.
 * `valueOf` gives the required arguments.
 */
export function pathQueries(schema: GraphQLSchema, valueOf: ValueOf): PathQuery[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  return chainsFrom(query, []).map((chain) => ({
    path: chain.map(({ name }) => name).join('.'),
    query: `{ ${write(chain, valueOf, pageOf(chain))} }`,
  }));
}

function pageOf(chain: readonly Field[]): number {
  // Lists within lists within each order: a page of as many would cost more than the API serves.
  if (DEEP_PAGES.has(chain[0]?.name ?? '')) return OUTER_PAGE_OF_DEEP_ONES;
  return chain.length < DEEPEST ? OUTER_PAGE : OUTER_PAGE_OF_LONGEST;
}

function chainsFrom(type: GraphQLObjectType, walked: readonly Field[]): Field[][] {
  const onwards = Object.values(type.getFields()).filter((field) => targetOf(field) && !walked.includes(field));
  if (onwards.length === 0 || walked.length === DEEPEST) return walked.length === 0 ? [] : [[...walked]];
  return onwards.flatMap((field) => chainsFrom(targetOf(field) as GraphQLObjectType, [...walked, field]));
}

function targetOf(field: Field): GraphQLObjectType | undefined {
  const named = getNamedType(field.type);
  return isObjectType(named) && named.name !== 'PageInfo' && named.name !== 'Money' ? named : undefined;
}

function write(chain: readonly Field[], valueOf: ValueOf, page: number): string {
  const [field, ...rest] = chain;
  if (field === undefined) return '';
  const isPage = field.args.some(isPageSize);
  const inner = write(rest, valueOf, isPage ? INNER_PAGE : page);
  const own = plainFields(targetOf(field), rest[0]);
  return `${field.name}${writeArguments(field, valueOf, page)} { ${own} ${inner} }`;
}

/** Plain values, and money with what is in it. */
function plainFields(type: GraphQLObjectType | undefined, except: Field | undefined): string {
  return Object.values(type?.getFields() ?? {})
    .filter((field) => field !== except && !field.args.some(isRequiredArgument))
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (named.name === 'Money') return [`${field.name} { amount }`];
      if (named.name === 'PageInfo') return [`${field.name} { endCursor }`];
      return isCompositeType(named) ? [] : [field.name];
    })
    .join(' ');
}

function writeArguments(field: Field, valueOf: ValueOf, page: number): string {
  const written = field.args.flatMap((argument) => {
    if (isPageSize(argument)) return [`${argument.name}: ${page}`];
    if (!isRequiredArgument(argument)) return [];
    const value = valueOf(field.name, argument.name);
    if (value === undefined) throw new Error(`no value for ${field.name}(${argument.name}:)`);
    return [`${argument.name}: ${typeof value === 'string' ? JSON.stringify(value) : value.literal}`];
  });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

function isPageSize({ name }: GraphQLArgument): boolean {
  return name === 'first' || name === 'last';
}
