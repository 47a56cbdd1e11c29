import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readFloors } from './support/floors.js';
import { ROOT } from './support/repository.js';

const floors = readFloors();
const floorOf = new Map(floors.map(({ name, floor }) => [name, floor]));
const importsOf = new Map(floors.map(({ name, imports }) => [name, imports]));

describe('the table of floors', () => {
  it('names every lib once, lowest first', () => {
    expect(floorOf.size).toBe(floors.length);
    const order = floors.map(({ floor }) => floor);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('names every lib there is', () => {
    const libs = readdirSync(join(ROOT, 'libs'));
    expect(libs.filter((lib) => !floorOf.has(lib))).toEqual([]);
  });

  it.each(floors)('lets $name import lower libs only', ({ floor, imports }) => {
    const notLower = imports.filter((name) => (floorOf.get(name) ?? Infinity) >= floor);
    expect(notLower).toEqual([]);
  });

  it.each(floors)('lets $name import what its imports import', ({ name, imports }) => {
    const reached = imports.flatMap((each) => importsOf.get(each) ?? []);
    // Insight reads what risk has held through its events alone.
    const hidden = name === 'insight' ? ['risk'] : [];
    expect(reached.filter((each) => !imports.includes(each) && !hidden.includes(each))).toEqual([]);
  });

  it.each([
    ['notice', 'risk'],
    ['catalog', 'payment'],
  ])('keeps the siblings %s and %s apart', (one, other) => {
    expect(floorOf.get(one)).toBe(floorOf.get(other));
    expect(importsOf.get(one)).not.toContain(other);
    expect(importsOf.get(other)).not.toContain(one);
  });

  it('keeps risk from insight, and everything of ours from kernel', () => {
    expect(importsOf.get('insight')).not.toContain('risk');
    expect(importsOf.get('kernel')).toEqual([]);
  });
});
