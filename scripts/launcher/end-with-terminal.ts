import { parentOf } from '../processes/process-identity.ts';
import type { Run } from './run.ts';

const LOOK_EVERY_MILLISECONDS = 500;

/** Ends the run in order at the first signal, at once at the second. */
export function endWithTerminal(run: Run, say: (sentence: string) => void): void {
  const end = (): void => {
    if (run.isStopping) {
      say('Ending at once.');
      run.kill();
      process.exit(1);
    }
    say('Stopping …');
    run.stop().then(
      () => {
        say('Stopped.');
        process.exit(0);
      },
      (error: unknown) => {
        say(String(error));
        run.kill();
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // A closed terminal takes what we print with it: going on is then more important than saying so.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env['npm_lifecycle_event'] !== undefined) watchNpm(() => run.isStopping || end());
}

/** npm that is killed, or its shell, tells us nothing: we only find that we descend from another process. */
function watchNpm(whenGone: () => void): void {
  const parents = readParents();
  const look = setInterval(() => {
    if (readParents() === parents) return;
    clearInterval(look);
    whenGone();
  }, LOOK_EVERY_MILLISECONDS);
  look.unref();
}

/** npm runs a shell that runs us. Off Linux only the shell is watched. */
function readParents(): string {
  const npm = process.platform === 'linux' ? parentOf(process.ppid) : undefined;
  return `${process.ppid} ${npm}`;
}
