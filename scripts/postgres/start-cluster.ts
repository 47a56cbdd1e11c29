import { spawn, type ChildProcess } from 'node:child_process';
import { EMBEDDED_CLUSTER } from '../../libs/kernel/src/environment/embedded-cluster.ts';
import { findPostgresAccount } from './account.ts';
import { findPostgresBinaries } from './binaries.ts';
import { dataDirectoryArgument } from './data-directory.ts';

export interface ClusterSettings {
  readonly port: number;
  /** A file descriptor that takes PostgreSQL's log. */
  readonly log: number;
  readonly settings?: Readonly<Record<string, string>>;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // A socket file would need a directory every account may enter, and a path short enough.
  unix_socket_directories: '',
  // Services look for this name before they believe that demo accounts are allowed.
  cluster_name: EMBEDDED_CLUSTER,
  shared_buffers: '128MB',
  max_connections: '60',
  io_workers: '1',
  max_wal_size: '256MB',
  min_wal_size: '80MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A log must not hold what people typed: neither the failing statement nor the row it met.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** Starts PostgreSQL on a cluster that exists; it answers a little later. In a session of its own: Ctrl-C is ours. */
export function startCluster(dataDirectory: string, { port, log, settings }: ClusterSettings): ChildProcess {
  const account = findPostgresAccount(dataDirectory);
  const { postgres } = findPostgresBinaries(account);
  const options = Object.entries({ ...SETTINGS, ...settings, port: String(port) });
  return spawn(
    postgres,
    [
      '-D',
      dataDirectoryArgument(dataDirectory, account),
      ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...account,
      cwd: dataDirectory,
      detached: true,
      stdio: ['ignore', log, log],
      env: { LC_ALL: 'C', TMPDIR: process.env['TMPDIR'] },
    },
  );
}
