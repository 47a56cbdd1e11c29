import process from 'node:process';

interface Failure {
  requestId: string;
  /** What went wrong, in words of ours or of a library; never what a visitor typed. */
  reason: string;
  route?: string | null;
}

const errorLevel = 50;

/** One line of JSON on stdout, shaped like the lines of the server around the pages (server/log.ts). */
export function logFailure(msg: string, failure: Failure): void {
  const line = { level: errorLevel, time: new Date().toISOString(), process: 'web', ...failure, msg };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
