import { describe, expect, it } from '@jest/globals';
import { repositoryFiles } from './support/repository.js';
import { findSharedNames, testNames } from './support/test-names.js';

describe('the name of a test', () => {
  const specs = repositoryFiles(/^(apps|libs|scripts|test)\/.*\.spec\.ts$/);

  it('is its own: a report that names it points at one place', () => {
    expect(findSharedNames(specs)).toEqual([]);
  });

  it('is there: every spec has a test', () => {
    expect(specs.length).toBeGreaterThan(20);
    expect(specs.filter((file) => testNames(file).length === 0).map(({ path }) => path)).toEqual([]);
  });

  it('is read with what stands around it', () => {
    const text =
      "describe.each(rows)('a %s', () => { it('b', f); describe('c', () => { test.each([1])('d', f); }); });";
    expect(testNames({ path: 'names.spec.ts', text })).toEqual(['a %s › b', 'a %s › c › d']);
  });

  it('is noticed when two tests share it', () => {
    const one = { path: 'one.spec.ts', text: "describe('a', () => { it('b', f); });" };
    const other = { path: 'other.spec.ts', text: "describe('a', () => { it('b', g); it('c', g); });" };
    expect(findSharedNames([one, other])).toEqual(['a › b (one.spec.ts, other.spec.ts)']);
  });
});
