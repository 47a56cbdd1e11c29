import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { currentRequestId, sqlState } from '@shanhuo/database';
import { BadRequestError } from '@shanhuo/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/** Codes whose messages were written for whoever sent the request. All else is ours to know. */
const TELLING = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SECOND_FACTOR_NEEDED',
  'TOO_MANY_REQUESTS',
  'TOO_COSTLY',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a client learns of an error: a stable code, a sentence, the request's id. Never a stack, SQL or a cause. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const where = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const tell = (message: string, extensions: Record<string, unknown>): GraphQLFormattedError => ({
    message,
    ...where,
    extensions: { ...extensions, requestId: currentRequestId() },
  });

  if (cause instanceof BadRequestError) {
    return tell(cause.message, { code: 'BAD_USER_INPUT', field: cause.field, problem: cause.problem });
  }
  const code = codeOf(formatted, cause);
  if (TELLING.has(code)) return tell(formatted.message, { code });

  logger.error({ msg: 'operation failed', path: formatted.path?.join('.'), ...describe(cause) });
  return tell('Something went wrong on our side. Please try again; the request id helps us to find it.', {
    code: 'INTERNAL_SERVER_ERROR',
  });
}

function codeOf(formatted: GraphQLFormattedError, cause: unknown): string {
  const code = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
  const given = code ?? formatted.extensions?.['code'];
  // Variables that do not fit their types: graphql-jit raises plain GraphQL errors for them.
  if (given === undefined || given === 'INTERNAL_SERVER_ERROR') {
    return cause instanceof GraphQLError && cause.originalError === undefined && formatted.path === undefined
      ? 'BAD_USER_INPUT'
      : 'INTERNAL_SERVER_ERROR';
  }
  return typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
}

/** Enough to find a defect, without values: messages of PostgreSQL can quote what a person typed. */
function describe(cause: unknown): object {
  const state = sqlState(cause);
  if (state !== undefined) return { sqlState: state };
  return cause instanceof Error ? { error: cause.name, reason: cause.message, stack: cause.stack } : {};
}
