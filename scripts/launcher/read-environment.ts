import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import { Refusal } from './refusal.ts';

// The libs are written for the build, where a relative import names the compiled file: read the source instead.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      context.parentURL?.includes('/libs/') === true && /^\.{1,2}\/.*\.js$/.test(specifier)
        ? specifier.replace(/\.js$/, '.ts')
        : specifier,
      context,
    ),
});
const { readLauncherEnvironment } = await import('../../libs/kernel/src/environment/read-environment.ts');

/** The environment of this start, its data directory made and found writable; or a refusal with every problem. */
export function readEnvironment(variables: NodeJS.ProcessEnv): LauncherEnvironment {
  const reading = readLauncherEnvironment(variables);
  if ('problems' in reading) throw new Refusal(...reading.problems);
  return { ...reading.environment, dataDir: prepareDirectory(reading.environment.dataDir) };
}

function prepareDirectory(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!statSync(path).isDirectory()) throw new Error('not a directory');
    return realpathSync(resolve(path));
  } catch {
    throw new Refusal('DATA_DIR must name a directory that can be made and written to by this account.');
  }
}
