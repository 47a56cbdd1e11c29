import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import * as documents from '../../bench/requests/documents.js';
import { ROOT } from './support/repository.js';

describe('what the benchmark asks', () => {
  const schema = buildSchema(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));

  it.each(Object.entries(documents))('%s is what the shop asks, and the schema answers it', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
