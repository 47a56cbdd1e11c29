import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Options for Node of every service; package.json has the same for services that are started without the launcher. */
export const SERVICE_OPTIONS: readonly string[] = [
  '--import',
  pathToFileURL(join(import.meta.dirname, '../own-source-maps.mjs')).href,
  // Half of Node's default on a large machine: 50 MiB less under load at the same CPU a request; a quarter costs a fifth of it.
  '--max-semi-space-size=32',
];
