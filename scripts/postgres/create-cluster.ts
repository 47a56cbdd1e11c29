import { spawn } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresAccount, type Account } from './account.ts';
import { findPostgresBinaries } from './binaries.ts';
import { dataDirectoryArgument } from './data-directory.ts';

export interface ClusterCredentials {
  readonly user: string;
  readonly password: string;
}

/** Makes a cluster where there is none yet: UTF-8, passwords only. It appears whole or, if we are killed, not at all. */
export async function createCluster(dataDirectory: string, credentials: ClusterCredentials): Promise<void> {
  const unfinished = `${dataDirectory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const account = findPostgresAccount(unfinished);
  if (account !== undefined) chownSync(unfinished, account.uid, account.gid);
  await initialise(unfinished, account, credentials);
  renameSync(unfinished, dataDirectory);
}

async function initialise(
  directory: string,
  account: Account | undefined,
  { user, password }: ClusterCredentials,
): Promise<void> {
  const { initdb } = findPostgresBinaries(account);
  const folder = mkdtempSync(join(tmpdir(), 'shanhuo-initdb-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const stdin = openSync(passwordFile, 'r');
  try {
    const child = spawn(
      initdb,
      [
        ...['--pgdata', dataDirectoryArgument(directory, account)],
        ...['--username', user],
        // Handed on open: the account may own the file and still not be allowed to walk to it.
        ...['--pwfile', '/dev/stdin'],
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // PostgreSQL's own collation: the same order on every machine, whatever locales it has.
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ],
      {
        ...account,
        cwd: directory,
        stdio: [stdin, 'pipe', 'pipe'],
        env: { LC_ALL: 'C', PATH: process.env['PATH'] },
      },
    );
    await succeed(child);
  } finally {
    closeSync(stdin);
    rmSync(folder, { recursive: true });
  }
}

async function succeed(child: ReturnType<typeof spawn>): Promise<void> {
  const said: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(`PostgreSQL could not make its cluster:\n${said.join('')}`);
}
