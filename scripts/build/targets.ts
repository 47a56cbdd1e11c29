import type { Sources } from './fingerprint.ts';

export interface BuildStep {
  /** From the root of the repository. */
  readonly folder: string;
  /** Arguments for Node, from that folder. */
  readonly command: readonly string[];
}

export interface BuildTarget {
  readonly name: string;
  readonly sources: Sources;
  /** Where the result stands; the stamp in it tells of which sources it was made. */
  readonly output: string;
  readonly steps: readonly BuildStep[];
}

export const SERVER: BuildTarget = {
  name: 'server',
  sources: {
    paths: ['apps/api', 'apps/worker', 'libs', '.swcrc', 'package-lock.json'],
    except: ['**/*.spec.ts', '**/*.md', '**/*.graphql'],
  },
  output: 'dist',
  steps: [
    {
      folder: '.',
      command: [
        'node_modules/@swc/cli/bin/swc.js',
        ...['apps/api', 'apps/worker', 'libs', '--out-dir', 'dist', '--delete-dir-on-start', '--quiet'],
      ],
    },
  ],
};

export const WEB: BuildTarget = {
  name: 'web shop',
  sources: {
    paths: ['apps/web', 'apps/api/schema.graphql', 'package-lock.json'],
    except: [
      ...['build', '.svelte-kit', 'node_modules', 'src/generated'].map((made) => `apps/web/${made}/**`),
      '**/*.spec.ts',
    ],
  },
  output: 'apps/web/build',
  steps: [
    { folder: 'apps/web', command: ['scripts/generate.ts'] },
    { folder: 'apps/web', command: ['../../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  ],
};
