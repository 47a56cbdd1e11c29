import { ApolloArmor } from '@escape.tech/graphql-armor';

/**
 * What one operation may ask for, on by default. The deepest page of the shop needs depth 5 and a cost of about 700
 * (test/integration keeps both in view); a list holds 100 rows at most, whatever the query says.
 */
export const GRAPHQL_LIMITS = {
  depth: 8,
  aliases: 15,
  directives: 10,
  tokens: 2_000,
  cost: 5_000,
} as const;

const armor = new ApolloArmor({
  maxDepth: { n: GRAPHQL_LIMITS.depth, flattenFragments: true },
  maxAliases: { n: GRAPHQL_LIMITS.aliases },
  maxDirectives: { n: GRAPHQL_LIMITS.directives },
  // The parser itself counts (graphql.options.ts); armor's own parser answers a broken query with a 500.
  maxTokens: { enabled: false },
  costLimit: { maxCost: GRAPHQL_LIMITS.cost, flattenFragments: true },
  // Its way of blocking suggestions fails on errors that are frozen; hideSchemaDetailsFromClientErrors does it.
  blockFieldSuggestion: { enabled: false },
}).protect();

export const limitPlugins = armor.plugins;
export const limitRules = armor.validationRules;
