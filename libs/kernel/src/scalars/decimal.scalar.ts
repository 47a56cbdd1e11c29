import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const SHAPE = /^-?\d{1,13}(\.\d{1,2})?$/;

/** An exact decimal, carried as a string: JSON numbers lose cents and GraphQL's Int ends at ¥21.4 million. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number with at most two places, as a string: "39.90".',
  serialize: (value) => String(value),
  parseValue: read,
  parseLiteral: (node) =>
    read(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined),
});

function read(value: unknown): string {
  if (typeof value === 'string' && SHAPE.test(value)) return value;
  throw new GraphQLError('A decimal is a string such as "39.90".', { extensions: { code: 'BAD_USER_INPUT' } });
}
