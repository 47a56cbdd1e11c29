import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readWarning } from './read-warning.ts';

export interface LogFile {
  readonly path: string;
  /** For the process itself to write to, so that nothing is lost when the launcher is killed. */
  readonly descriptor: number;
  /** The last lines, for a person. */
  readEnd(): string;
  close(): void;
}

const ROTATE_AT_BYTES = 10 * 1024 * 1024;
const END_BYTES = 2_000;
const LOOK_EVERY_MILLISECONDS = 300;

/** Opens the log of one service; `warn` hears what a person at the terminal should know. */
export function openLogFile(dataDirectory: string, name: string, warn: (sentence: string) => void): LogFile {
  const folder = join(dataDirectory, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${name}.log`);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_AT_BYTES) renameSync(path, `${path}.1`);

  const descriptor = openSync(path, 'a+', 0o600);
  let position = fstatSync(descriptor).size;
  let rest = '';
  const look = setInterval(() => {
    const { size } = fstatSync(descriptor);
    const text = rest + readFrom(descriptor, position, size);
    position = size;
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const warning = readWarning(line);
      if (warning !== undefined) warn(`${name}: ${warning}`);
    }
  }, LOOK_EVERY_MILLISECONDS).unref();

  return {
    path,
    descriptor,
    readEnd: () => {
      const { size } = fstatSync(descriptor);
      return readFrom(descriptor, Math.max(0, size - END_BYTES), size);
    },
    close: () => {
      clearInterval(look);
      closeSync(descriptor);
    },
  };
}

function readFrom(descriptor: number, start: number, end: number): string {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, start));
}
