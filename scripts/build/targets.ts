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
  /** Where the steps leave the result, when that is elsewhere: it then takes its place in one move. */
  readonly draft?: string;
  readonly steps: readonly BuildStep[];
}

export const SERVER: BuildTarget = {
  name: 'server',
  sources: {
    paths: ['apps/api', 'apps/worker', 'apps/stripe-sandbox', 'libs', '.swcrc', 'package-lock.json'],
    except: ['**/*.spec.ts', '**/*.md', '**/*.graphql'],
  },
  output: 'dist',
  // A shop that is starting from the old result must not find half of the new one.
  draft: 'dist.draft',
  steps: [
    {
      folder: '.',
      command: [
        'node_modules/@swc/cli/bin/swc.js',
        ...[
          'apps/api',
          'apps/worker',
          'apps/stripe-sandbox',
          'libs',
          '--out-dir',
          'dist.draft',
          '--delete-dir-on-start',
          '--quiet',
        ],
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
