import { ApolloArmor } from '@escape.tech/graphql-armor';
import { costLimitPlugin } from './cost-limit.plugin.js';

/**
 * What one operation may ask for, on by default. The deepest page of the shop needs depth 5; a list holds 100
 * rows at most, whatever the query says.
 */
export const GRAPHQL_LIMITS = {
  depth: 8,
  aliases: 15,
  directives: 10,
  tokens: 2_000,
  /** A page of 100 cards with all their fields costs about 3,000 (cost-limit.plugin.ts says how it is reckoned). */
  cost: 10_000,
} as const;

const armor = new ApolloArmor({
  maxDepth: { n: GRAPHQL_LIMITS.depth, flattenFragments: true },
  maxAliases: { n: GRAPHQL_LIMITS.aliases },
  maxDirectives: { n: GRAPHQL_LIMITS.directives },
  // The parser itself counts (graphql.options.ts); armor's own parser answers a broken query with a 500.
  maxTokens: { enabled: false },
  // Armor's cost knows no list sizes; costLimitPlugin reckons with them.
  costLimit: { enabled: false },
  // Its way of blocking suggestions fails on errors that are frozen; hideSchemaDetailsFromClientErrors does it.
  blockFieldSuggestion: { enabled: false },
}).protect();

export const limitPlugins = [...armor.plugins, costLimitPlugin(GRAPHQL_LIMITS.cost)];
export const limitRules = armor.validationRules;
