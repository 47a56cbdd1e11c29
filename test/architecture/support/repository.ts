import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Paths of all files that are tracked, or would be with the next `git add`. */
export function repositoryPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** The files whose paths match, read. None at all is a mistake in the pattern, so it throws. */
export function repositoryFiles(matching: RegExp, except?: RegExp): SourceFile[] {
  const paths = repositoryPaths().filter((path) => matching.test(path) && except?.test(path) !== true);
  if (paths.length === 0) throw new Error(`no file matches ${matching}`);
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
