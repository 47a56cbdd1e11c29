import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import * as documents from './documents.ts';
import { listPageRequests, listRequests, productRequests, searchRequests } from './requests.ts';

describe('what the benchmark asks', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../apps/api/schema.graphql'), 'utf8'));

  it.each(Object.entries(documents))('%s is what the shop asks, and the schema answers it', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  const page = { cursor: 'a', code: 'A', publishedAt: '2026-11-23T00:00:00Z', productId: 'a' };
  const words = { typed: '木耳', anywhere: '', inTitle: '' };

  it.each([
    ['a list', listRequests([page])],
    ['a page of the list', listPageRequests([page])],
    ['a product', productRequests([page])],
    ['a search', searchRequests([words])],
  ])('for %s is asked with all that it needs', (_name, [request]) => {
    const { query, variables } = JSON.parse(request?.body ?? '') as { query: string; variables: object };
    const operation = parse(query).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { ...variables });
    expect(errors?.map(({ message }) => message)).toBeUndefined();
  });
});
