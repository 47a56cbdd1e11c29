import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, concatAST, Kind, parse } from 'graphql';
import { costOfOperation } from './cost-limit.plugin.js';
import { GRAPHQL_LIMITS } from './limits.js';

const API = join(import.meta.dirname, '../..');
const WEB = join(API, '../web/src');

const schema = buildSchema(readFileSync(join(API, 'schema.graphql'), 'utf8'));
const document = concatAST(
  readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => parse(readFileSync(join(WEB, file), 'utf8'))),
);
const names = document.definitions.flatMap((each) =>
  each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? ''] : [],
);

/** As the web asks, with what makes an operation dearest: signed in, and of everything the first page. */
const costOf = (operationName: string): number =>
  costOfOperation({ schema, document, operationName, variables: VALUES });
const VALUES = { signedIn: true, code: 'A', sellerCode: 'A', id: 'A', token: 'A', text: 'A', input: {}, first: 20 };

describe('[X2] what the pages of the web cost', () => {
  it('is some 3,000 for an order of 60 lines with their stories, parcels, lots and steps', () => {
    expect(costOf('OrderPage')).toBeGreaterThan(2_400);
    expect(costOf('OrderPage')).toBeLessThanOrEqual(3_300);
  });

  it('is little for the first 20 orders, which ask for four lines of each part and how many there are', () => {
    expect(costOf('MyOrders')).toBeGreaterThan(2_000);
    expect(costOf('MyOrders')).toBeLessThanOrEqual(3_500);
  });

  it('leaves room for another three fields of every line of the dearest page', () => {
    const dearest = Math.max(...['OrderPage', 'MyOrders', 'DeskOrders', 'DeskOrderPage', 'CartPage'].map(costOf));
    expect(names.length).toBeGreaterThan(50);
    expect(dearest + 3 * 60).toBeLessThanOrEqual(7_000);
    expect(GRAPHQL_LIMITS.cost).toBe(10_000);
  });
});
