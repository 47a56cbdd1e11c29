import { readFileSync, statSync } from 'node:fs';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom PostgreSQL runs as: it refuses root. Undefined means "as we are".
 * A cluster stays with the account that made it; a new one takes an account the system already has, since
 * adding one would change the machine, and initdb refuses a number without a name.
 */
export function findPostgresAccount(dataDirectory: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(dataDirectory) ?? accountNamed('postgres') ?? accountNamed('nobody') ?? refuse();
}

function ownerOf(directory: string): Account | undefined {
  const owner = statSync(directory, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid };
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function refuse(): never {
  throw new Error(
    'PostgreSQL refuses to run as root, and this system has neither an account "postgres" nor "nobody": start as an ordinary user.',
  );
}
