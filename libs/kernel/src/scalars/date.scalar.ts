import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { chinaDay } from '../time/china-day.js';

/** A calendar day in Shanghai. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in China (Asia/Shanghai), written 2026-11-22.',
  serialize: (value) => String(value),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

function read(value: unknown): string {
  try {
    return chinaDay(String(value));
  } catch {
    throw new GraphQLError('A day is written 2026-11-22.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
