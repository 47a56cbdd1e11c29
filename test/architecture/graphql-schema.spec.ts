import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema as buildFromText, type GraphQLSchema } from 'graphql';
import { buildSchema, schemaText } from '../../apps/api/src/graphql/schema-text.js';
import { ROOT } from './support/repository.js';
import { findUndescribed } from './support/undescribed.js';

describe('[X1] the GraphQL schema', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await buildSchema();
  });

  it('is the committed one; where it should differ, `npm run schema` writes it anew', async () => {
    expect(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8')).toBe(await schemaText());
  });

  it('describes every type, field, argument, input and value', () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).length).toBeGreaterThan(5);
    expect(findUndescribed(schema)).toEqual([]);
  });

  it('would be found silent wherever a description is missing', () => {
    const planted = buildFromText(`
      type Query { "Said." a("Said." b: I, c: E): T  d: Int }
      type T { e: String }
      interface F { f: String }
      input I { g: String }
      enum E { H }
      union U = T
      scalar S
    `);
    expect(findUndescribed(planted).toSorted()).toEqual(
      ['E', 'E.H', 'F', 'F.f', 'I', 'I.g', 'Query.a(c:)', 'Query.d', 'S', 'T', 'T.e', 'U'].toSorted(),
    );
  });
});
