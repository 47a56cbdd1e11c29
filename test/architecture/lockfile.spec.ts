import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './support/repository.js';

interface Lockfile {
  readonly packages: Readonly<Record<string, { resolved?: string; integrity?: string; link?: boolean }>>;
}

/** Packages that are fetched from a host of somebody's choice, or that nobody can tell from others of their name. */
function findBound({ packages }: Lockfile): string[] {
  return Object.entries(packages)
    .filter(([path]) => path.startsWith('node_modules/'))
    .filter(([, { resolved, integrity, link }]) => link !== true && (resolved !== undefined || integrity === undefined))
    .map(([path]) => path);
}

describe('the lockfile', () => {
  const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

  it('names no host, and says what every package has to be', () => {
    const lockfile = JSON.parse(read('package-lock.json')) as Lockfile;
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(findBound(lockfile)).toEqual([]);
  });

  it('is kept so by npm itself', () => {
    expect(read('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('would be refused with a host, or without a hash', () => {
    const packages = {
      '': {},
      'node_modules/a': { resolved: 'https://packages.example/a.tgz', integrity: 'sha512-a' },
      'node_modules/b': {},
      'node_modules/c': { integrity: 'sha512-c' },
    };
    expect(findBound({ packages })).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('pins what package.json asks for to one version each', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) =>
      /[\^~*><|x]/.test(range),
    );
    expect(loose).toEqual([]);
  });
});
