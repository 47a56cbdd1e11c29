import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Sources {
  /** Files and folders, from the root of the repository; a missing one counts as empty. */
  readonly paths: readonly string[];
  /** Glob patterns of what is made from the sources, or has no part in the result. */
  readonly except: readonly string[];
}

/** The same for the same content, whatever git or the clock did to the files. */
export function fingerprint(root: string, { paths, except }: Sources): string {
  const patterns = paths.flatMap((path) => [path, `${path}/**/*`]);
  const files = globSync(patterns, { cwd: root, exclude: [...except] })
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
