import type { Sources } from './fingerprint.ts';

export interface BuildTarget {
  readonly name: string;
  readonly sources: Sources;
  /** Where the result stands; the stamp in it tells of which sources it was made. */
  readonly output: string;
  /** Arguments for Node, from the root of the repository. */
  readonly command: readonly string[];
}

export const SERVER: BuildTarget = {
  name: 'server',
  sources: {
    paths: ['apps/api', 'apps/worker', 'libs', '.swcrc', 'package-lock.json'],
    except: ['**/*.spec.ts', '**/*.md', '**/*.graphql'],
  },
  output: 'dist',
  command: [
    'node_modules/@swc/cli/bin/swc.js',
    'apps/api',
    'apps/worker',
    'libs',
    '-d',
    'dist',
    '--delete-dir-on-start',
  ],
};

export const WEB: BuildTarget = {
  name: 'web shop',
  sources: {
    paths: ['apps/web', 'apps/api/schema.graphql', 'scripts/build-web.ts', 'package-lock.json'],
    except: ['apps/web/build/**', 'apps/web/.svelte-kit/**', 'apps/web/src/generated/**', '**/*.spec.ts'],
  },
  output: 'apps/web/build',
  command: ['scripts/build-web.ts'],
};
