import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { enforcePermissions, type ViewerService } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { RequestLoaders } from '@shanhuo/kernel/graphql';
import type { FastifyRequest } from 'fastify';
import { formatError } from './format-error.js';
import { GRAPHQL_LIMITS, limitPlugins, limitRules } from './limits.js';

/** How the API answers GraphQL. `production` hides the schema from strangers. */
export function graphqlOptions(viewers: ViewerService, production: boolean): ApolloDriverConfig {
  return {
    autoSchemaFile: true,
    transformSchema: enforcePermissions,
    introspection: !production,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: GRAPHQL_LIMITS.tokens },
    stopOnTerminationSignals: false,
    validationRules: limitRules,
    formatError,
    // No resolver throws an HTTP exception; formatError sees errors as they were thrown.
    autoTransformHttpErrors: false,
    // Apollo's own declarations disagree about exact optional properties.
    plugins: [
      ...limitPlugins,
      // Nothing of ours reads them, and together they cost a fifth of the requests.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ] as NonNullable<ApolloDriverConfig['plugins']>,
    context: async (request: FastifyRequest) => ({
      viewer: await viewers.resolve(request),
      language: readLanguage(request.headers['accept-language']),
      loaders: new RequestLoaders(),
    }),
  };
}
