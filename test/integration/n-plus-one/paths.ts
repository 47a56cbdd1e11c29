import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
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

/** A relation, and which type of a union it is followed to. */
interface Step {
  readonly field: Field;
  readonly to: GraphQLObjectType;
}

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
 * `valueOf` gives the required arguments. Unions are walked where asked for: what is in them is found by codes that differ from run to run.
 */
export function pathQueries(
  schema: GraphQLSchema,
  valueOf: ValueOf,
  { unions = false }: { readonly unions?: boolean } = {},
): PathQuery[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  return chainsFrom(query, [], unions).map((chain) => ({
    path: chain.map(({ field }) => field.name).join('.'),
    query: `{ ${write(chain, valueOf, pageOf(chain))} }`,
  }));
}

function pageOf(chain: readonly Step[]): number {
  // Lists within lists within each order: a page of as many would cost more than the API serves.
  if (DEEP_PAGES.has(chain[0]?.field.name ?? '')) return OUTER_PAGE_OF_DEEP_ONES;
  return chain.length < DEEPEST ? OUTER_PAGE : OUTER_PAGE_OF_LONGEST;
}

function chainsFrom(type: GraphQLObjectType, walked: readonly Step[], unions: boolean): Step[][] {
  const onwards = Object.values(type.getFields())
    .filter((field) => !walked.some((step) => step.field === field))
    .flatMap((field) => targetsOf(field, unions).map((to) => ({ field, to })));
  if (onwards.length === 0 || walked.length === DEEPEST) return walked.length === 0 ? [] : [[...walked]];
  return onwards.flatMap((step) => chainsFrom(step.to, [...walked, step], unions));
}

function targetsOf({ type }: Field, unions: boolean): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isUnionType(named)) return unions ? named.getTypes().filter((each) => !isFailure(each)) : [];
  return isObjectType(named) && named.name !== 'PageInfo' && named.name !== 'Money' ? [named] : [];
}

/** What is refused is answered with a code and a sentence of ours. */
function isFailure(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Failure');
}

function write(chain: readonly Step[], valueOf: ValueOf, page: number): string {
  const [step, ...rest] = chain;
  if (step === undefined) return '';
  const { field, to } = step;
  const isPage = field.args.some(isPageSize);
  const inner = write(rest, valueOf, isPage ? INNER_PAGE : page);
  const own = `${plainFields(to, rest[0]?.field)} ${inner}`;
  const asked = isUnionType(getNamedType(field.type)) ? `... on ${to.name} { ${own} }` : own;
  return `${field.name}${writeArguments(field, valueOf, page)} { ${asked} }`;
}

/** Plain values, and money with what is in it. */
function plainFields(type: GraphQLObjectType, except: Field | undefined): string {
  return Object.values(type.getFields())
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
