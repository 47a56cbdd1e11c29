import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Paths of all files that are in the repository, or would be with the next `git add`; read without git. */
export function repositoryPaths(): string[] {
  const isIgnored = ignoring(readFileSync(join(ROOT, '.gitignore'), 'utf8'));
  const walk = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git' || isIgnored(path)) return [];
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk('');
}

/** The files whose paths match, read. None at all is a mistake in the pattern, so it throws. */
export function repositoryFiles(matching: RegExp, except?: RegExp): SourceFile[] {
  const paths = repositoryPaths().filter((path) => matching.test(path) && except?.test(path) !== true);
  if (paths.length === 0) throw new Error(`no file matches ${matching}`);
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Reads as much of the language of .gitignore as ours speaks: names anywhere, paths from the root, stars. */
function ignoring(text: string): (path: string) => boolean {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const patterns = lines.map((line) => {
    const name = line.replace(/\/$/, '');
    const expression = name.replace(/^\//, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return new RegExp(`${name.includes('/') ? '^' : '(^|/)'}${expression}$`);
  });
  return (path) => patterns.some((pattern) => pattern.test(path));
}
