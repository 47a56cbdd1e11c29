import type { GatewayExecutionResult, GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { getOperationAST, GraphQLError, valueFromASTUntyped, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readPlainFieldsDirectly } from './plain-fields.js';

const MOST_COMPILED = 500;

interface Compiled {
  readonly query: CompiledQuery;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/**
 * Executes operations with graphql-jit, which compiles each once into a function. Apollo Server takes another executor
 * only as a "gateway"; this one has a single schema and no other service behind it.
 */
export function jitGateway(built: GraphQLSchema): GatewayInterface {
  const schema = readPlainFieldsDirectly(built);
  const compiled = new LRUCache<string, Compiled>({ max: MOST_COMPILED });

  const execute: GatewayExecutor = async (request) => {
    const { document, queryHash, context } = request;
    // As it was sent: `request.operationName` is empty where no operation has that name, which must fail, not run another.
    const operationName = request.request.operationName ?? undefined;
    const key = `${queryHash}:${operationName ?? ''}`;
    let known = compiled.get(key);
    if (known === undefined) {
      const outcome = compileQuery(schema, document, operationName);
      if (!isCompiledQuery(outcome)) return withWholeErrors(outcome as GatewayExecutionResult);
      known = { query: outcome, defaults: findDefaults(document, operationName) };
      compiled.set(key, known);
    }
    const variables = { ...known.defaults, ...request.request.variables };
    return withWholeErrors((await known.query.query(undefined, context, variables)) as GatewayExecutionResult);
  };

  return {
    load: () => Promise.resolve({ executor: execute }),
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** graphql-jit asks for a variable that must not be null even where the operation has a default for it. */
function findDefaults(document: DocumentNode, operationName: string | undefined): Record<string, unknown> {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
}

/** Errors of graphql-jit look like those of graphql-js but lack `extensions`, which Apollo Server reads of each. */
function withWholeErrors(result: GatewayExecutionResult): GatewayExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map(
    ({ message, path, originalError, extensions }) =>
      new GraphQLError(message, {
        path: path ?? null,
        originalError: originalError ?? null,
        extensions: extensions ?? null,
      }),
  );
  return { ...result, errors };
}
