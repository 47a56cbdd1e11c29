import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  GraphQLError,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { MAX_PAGE_SIZE } from '@shanhuo/kernel';
import type { ViewerContext } from '@shanhuo/identity';

/** Rows a list is reckoned to have where no argument says how many: sellers of a village, members of a cooperative. */
const ROWS_OF_A_LIST = 10;

/**
 * Lists that are of another length by what they are. An order has 60 lines at most, whoever sells them: reckoned as five
 * sellers with twelve each. A seller order takes five steps at most, and a line's money has five roles. A person applies a few times and vouches for a
 * few villages. A lot is certified once or twice, and goods leave from a few.
 */
const ROWS_OF: Readonly<Record<string, number>> = {
  'Order.sellerOrders': 5,
  'SellerOrder.lines': 12,
  'SellerOrder.changes': 5,
  'SellerOrder.shipments': 2,
  'Shipment.lines': 5,
  'MoneyStory.parts': 5,
  'DeskOrder.lines': 12,
  'DeskOrder.changes': 5,
  'DeskOrder.shipments': 2,
  'DeskOrder.lotsToShip': 12,
  'LotsOfLine.lots': 3,
  'ShippedLine.lots': 2,
  'Lot.certificates': 2,
  'Query.myApplications': 4,
  'Query.myVillages': 4,
  'Application.steps': 3,
};

/** A page is already multiplied by its size, so its own lists of rows do not multiply again. */
const LISTS_OF_A_PAGE = new Set(['nodes', 'edges']);

const MOST_REMEMBERED = 2_000;

/** A value costs 1; an object 1 and what is asked of it; a list that many times its size. */
const estimateCost: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (!isCompositeType(getNamedType(field.type))) return 1;
  const size: unknown = args['first'] ?? args['last'];
  // A page beyond the largest is refused by its own resolver, in a sentence of its own.
  if (typeof size === 'number') return 1 + Math.min(Math.max(1, size), MAX_PAGE_SIZE) * childComplexity;
  const isRows = isList(field.type) && !LISTS_OF_A_PAGE.has(field.name);
  const rows = isRows ? (ROWS_OF[`${type.name}.${field.name}`] ?? ROWS_OF_A_LIST) : 1;
  return 1 + rows * childComplexity;
};

/**
 * Refuses operations that could make the database and the answer too large, reckoned before anything runs. The cost of
 * an operation is remembered by its text and sizes, so that the shop's own pages are reckoned once.
 */
export function costLimitPlugin(mostCost: number): ApolloServerPlugin<ViewerContext> {
  const costs = new LRUCache<string, number>({ max: MOST_REMEMBERED });

  function costOf({
    schema,
    document,
    request,
    queryHash,
  }: GraphQLRequestContextDidResolveOperation<ViewerContext>): number {
    const variables = request.variables ?? {};
    const sizes = Object.entries(variables).filter(([, value]) => typeof value === 'number');
    const key = `${queryHash}:${request.operationName ?? ''}:${JSON.stringify(sizes)}`;
    let cost = costs.get(key);
    if (cost === undefined) {
      cost = costOfOperation({ schema, document, variables, operationName: request.operationName });
      costs.set(key, cost);
    }
    return cost;
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation(context) {
          // An operation that is not there is told by the executor.
          if (context.operation === undefined) return Promise.resolve();
          const cost = reckon(() => costOf(context));
          if (cost <= mostCost) return Promise.resolve();
          throw new GraphQLError(
            `This operation would cost ${cost}; at most ${mostCost} is served. Ask for smaller pages.`,
            {
              extensions: { code: 'TOO_COSTLY', http: { status: 400 } },
            },
          );
        },
      }),
  };
}

/** What an operation is reckoned to cost before it runs. Throws for variables that do not fit their types. */
export function costOfOperation({
  schema,
  document,
  variables,
  operationName,
}: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}): number {
  const operation = operationName === undefined ? {} : { operationName };
  return getComplexity({ schema, query: document, variables, estimators: [estimateCost], ...operation });
}

/** Reckoning reads the variables, and is the first to notice those that do not fit their types. */
function reckon(cost: () => number): number {
  try {
    return cost();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
