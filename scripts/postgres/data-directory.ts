import type { Account } from './account.ts';

/**
 * How PostgreSQL is told its data directory, given that it is started inside it.
 * Another account may own the directory and still not be allowed to walk to it (a clone below root's home):
 * Linux lets every process reach the directory it stands in, whatever lies above.
 */
export function dataDirectoryArgument(dataDirectory: string, account: Account | undefined): string {
  return account !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : dataDirectory;
}
